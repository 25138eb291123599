import { Global, Module } from '@nestjs/common';
import { LedgerController } from './ledger.controller.js';
import { LedgerReader } from './ledger-reader.js';
import { Ledger } from './ledger.js';
import { Publisher } from './publisher.js';
import { PublishedSearch } from './search/published-search.js';
import { Subscriptions } from './subscriptions.js';

/** The book: every act's entry, its news, and the public record. */
@Global()
@Module({
  controllers: [LedgerController],
  providers: [Ledger, LedgerReader, Publisher, Subscriptions, PublishedSearch],
  exports: [Ledger, Publisher, Subscriptions, PublishedSearch],
})
export class LedgerModule {}
