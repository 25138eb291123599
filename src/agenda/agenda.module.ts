import { Global, Module } from '@nestjs/common';
import { AgendaItems } from './agenda-items.js';
import { AgendaReader } from './agenda-reader.js';

/** What the group talks about: topics, items, and the order in which a meeting takes them. */
@Global()
@Module({ providers: [AgendaReader, AgendaItems], exports: [AgendaReader, AgendaItems] })
export class AgendaModule {}
