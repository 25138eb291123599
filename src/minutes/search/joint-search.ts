import { Injectable } from '@nestjs/common';
import { itemsPolicy } from '../../agenda/index.js';
import { type Member } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { cursorOf, pageLimit } from '../../platform/http/page.js';
import { excerptOf } from '../../platform/search/excerpt.rules.js';
import { nextPage } from '../../platform/search/next-page.rules.js';
import { type SearchLanguage, type SearchQuery } from '../../platform/search/search.dto.js';
import * as policy from '../minutes.policy.js';
import { type JointHitPage } from './joint-search.dto.js';
import { jointSearchStatement } from './joint-search.views.js';

/**
 * Searches what both delegations have: the cleared text of agenda items, and minutes until they are published. Text that
 * only one side has, and what is offered to the other, stands in no index.
 */
@Injectable()
export class JointSearch {
  constructor(private readonly database: Database) {}

  /** In the groups of the reader alone, as far as his offices let him read. @param preferred as in the public record */
  async find(actor: Member, query: SearchQuery, preferred: SearchLanguage = 'en'): Promise<JointHitPage> {
    const [writtenAt, id, passed] = cursorOf(query, 'moment', 'id', 'number');
    const held = [...new Set<string>(actor.holdings.map(({ workingGroupId }) => workingGroupId))];
    const groups = held.filter((one) => query.group === undefined || one === query.group.toLowerCase());
    const officer = groups.filter((workingGroupId) => policy.isOfficer(actor, { workingGroupId }));
    const accepted = groups.filter((workingGroupId) => itemsPolicy.seesAccepted(actor, workingGroupId));
    const offset = Number(passed ?? 0);
    const limit = pageLimit(query);
    const readable = [groups, officer, accepted];
    const values = [query.q, query.language ?? null, ...readable, writtenAt, id, offset, limit + 1, preferred];
    const rows = await this.database.read(actor, jointSearchStatement, values);
    const items = rows
      .slice(0, limit)
      .map(({ view, found }) => ({ ...view, excerpt: excerptOf(found, view.language) }));
    return { items, next: nextPage(rows, { limit, offset }) };
  }
}
