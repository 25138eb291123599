import { Injectable } from '@nestjs/common';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure, found, notFound } from '../../platform/domain-error.js';
import { cursorOf, pageLimit, toPage } from '../../platform/http/page.js';
import { keepRoster, knowGroup, may, nominate } from '../roster.policy.js';
import { pastMoment } from '../roster.dto.js';
import { type GroupPage, type GroupsQuery, type GroupView, type RosterQuery, type RosterView } from './group.dto.js';
import { groupBySlugStatement, groupsStatement, groupStatement } from './groups.views.js';
import { rosterStatement } from './roster.views.js';

const canIn = (actor: Member, workingGroupId: string): GroupView['can'] => ({
  keepRoster: may(keepRoster(actor, { workingGroupId, side: actor.side })),
  nominate: may(nominate(actor, workingGroupId)),
});

/** Reads working groups and their rosters for those who hold an office in them. */
@Injectable()
export class GroupReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list(actor: Member, query: GroupsQuery): Promise<GroupPage> {
    const [after] = cursorOf(query, 'slug');
    const limit = pageLimit(query);
    const own = actor.holdings.map((holding) => holding.workingGroupId);
    const rows = await this.database.read(actor, groupsStatement, [own, after, limit + 1]);
    const page = toPage(rows, limit, (row) => [row.slug]);
    return { items: page.items.map((row) => row.view), next: page.next };
  }

  async byId(actor: Member, id: string): Promise<GroupView> {
    ensure(knowGroup(actor, id));
    const [row] = await this.database.read(actor, groupStatement, [id, this.clock.today('UTC')]);
    return { ...found(row, 'working group').view, can: canIn(actor, id) };
  }

  async bySlug(actor: Member, slug: string): Promise<GroupView> {
    if (!/^[a-z0-9-]{1,60}$/.test(slug)) throw notFound('working group');
    const [row] = await this.database.read(actor, groupBySlugStatement, [slug, this.clock.today('UTC')]);
    const { id, view } = found(row, 'working group');
    ensure(knowGroup(actor, id));
    return { ...view, can: canIn(actor, id) };
  }

  /** @throws DomainError `invalid` for a moment that has not come: nobody knows what will be known then. */
  async roster(actor: Member, id: string, query: RosterQuery): Promise<RosterView> {
    ensure(knowGroup(actor, id));
    const now = this.clock.now();
    const known = query.knownAt === undefined ? null : pastMoment('knownAt', query.knownAt, now).toString();
    const values = [id, query.asOf ?? null, known, actor.side, now.toString()];
    const [row] = await this.database.read(actor, rosterStatement, values);
    return { ...found(row, 'working group').view, can: canIn(actor, id) };
  }
}
