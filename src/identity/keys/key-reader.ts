import { Injectable } from '@nestjs/common';
import { type Member } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { momentCursor, pageLimit, type PageQuery, toPage } from '../../platform/http/page.js';
import { keyGroupsOf } from '../identity.policy.js';
import { keysStatement } from '../identity.views.js';
import { type KeyPage, toKeyView } from './key.dto.js';

/** Reads the keys of the own side: one's own, and all of a group for its secretary. */
@Injectable()
export class KeyReader {
  constructor(private readonly database: Database) {}

  async list(actor: Member, query: PageQuery): Promise<KeyPage> {
    const [createdAt, id] = momentCursor(query);
    const limit = pageLimit(query);
    const values = [actor.accountId, keyGroupsOf(actor), createdAt, id, limit + 1];
    const rows = await this.database.read(actor, keysStatement, values);
    const page = toPage(rows, limit, (row) => [row.createdAt, row.id]);
    return { items: page.items.map((row) => toKeyView(row, actor.accountId)), next: page.next };
  }
}
