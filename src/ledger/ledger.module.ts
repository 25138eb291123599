import { Global, Module } from '@nestjs/common';
import { Ledger } from './ledger.js';
import { Publisher } from './publisher.js';
import { Subscriptions } from './subscriptions.js';

/** The book: every act's entry, its news, and the public record. */
@Global()
@Module({ providers: [Ledger, Publisher, Subscriptions], exports: [Ledger, Publisher, Subscriptions] })
export class LedgerModule {}
