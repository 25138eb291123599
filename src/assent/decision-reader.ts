import { Injectable } from '@nestjs/common';
import { type Actor, holds } from '../platform/actor.js';
import { Database } from '../platform/database/database.js';
import { notFound } from '../platform/domain-error.js';
import { cursorOf, pageLimit, toPage } from '../platform/http/page.js';
import { type DecisionPage, type DecisionsQuery } from './assent.dto.js';
import { toDecisionView } from './decision-view.js';
import { decisionsOfGroupStatement } from './assent.views.js';

/** Reads joint decisions for the members of their group. */
@Injectable()
export class DecisionReader {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, workingGroupId: string, query: DecisionsQuery): Promise<DecisionPage> {
    if (!holds(actor, workingGroupId)) throw notFound('working group');
    const [openedAt, id] = cursorOf(query, 'moment', 'id');
    const limit = pageLimit(query);
    const values = [workingGroupId, query.state ?? null, openedAt, id, limit + 1];
    const rows = await this.database.read(actor, decisionsOfGroupStatement, values);
    const page = toPage(rows, limit, (row) => [row.openedAt, row.id]);
    return { items: page.items.map((row) => toDecisionView(actor, workingGroupId, row.view)), next: page.next };
  }
}
