import { Injectable } from '@nestjs/common';
import { type Member } from '../platform/actor.js';
import { Database } from '../platform/database/database.js';
import { ensure } from '../platform/domain-error.js';
import { cursorOf, pageLimit, toPage } from '../platform/http/page.js';
import { installationBooks } from './ledger.js';
import { type LedgerPage, type LedgerQuery } from './ledger.dto.js';
import * as policy from './ledger.policy.js';
import { entriesStatement } from './ledger.views.js';

/** Shows a side's officers their own book and the one of both sides. The other side's book has no name here. */
@Injectable()
export class LedgerReader {
  constructor(private readonly database: Database) {}

  async entries(actor: Member, query: LedgerQuery): Promise<LedgerPage> {
    ensure(policy.readBooks(actor, query.workingGroupId ?? null));
    const [after] = cursorOf(query, 'bigNumber');
    const book = query.book === 'own' ? actor.side : 'joint';
    const limit = pageLimit(query);
    const values = [query.workingGroupId ?? installationBooks, book, after ?? '0', actor.side, limit + 1];
    const rows = await this.database.read(actor, entriesStatement, values);
    const page = toPage(rows, limit, ({ number }) => [number]);
    return { items: page.items.map(({ view }) => view), next: page.next };
  }
}
