import { Injectable } from '@nestjs/common';
import { type Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure, found } from '../../platform/domain-error.js';
import { cursorOf, pageLimit, toPage } from '../../platform/http/page.js';
import * as policy from '../meetings.policy.js';
import { type CyclePage, type MeetingPage, type MeetingView } from './meeting-view.dto.js';
import { toMeetingView } from './meeting-view.js';
import { type CyclesQuery, type MeetingsQuery } from './schedule.dto.js';
import {
  cyclesStatement,
  lastMeetingStatement,
  type MeetingRow,
  meetingsStatement,
  meetingStatement,
  nextMeetingStatement,
} from './schedule.views.js';

/** Shows cycles and meetings to the members of their group. */
@Injectable()
export class ScheduleReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async meeting(actor: Actor, meetingId: string): Promise<MeetingView> {
    const [row] = await this.database.read(actor, meetingStatement, [meetingId]);
    return this.shown(actor, row);
  }

  /** The meeting that comes next. @throws DomainError 404 where none is planned */
  async next(actor: Actor, workingGroupId: string): Promise<MeetingView> {
    ensure(policy.knows(actor, { workingGroupId }, 'working group'));
    const values = [workingGroupId, this.clock.now().toString()];
    const [row] = await this.database.read(actor, nextMeetingStatement, values);
    return this.shown(actor, row);
  }

  /** The meeting that was held last. @throws DomainError 404 where none was held yet */
  async last(actor: Actor, workingGroupId: string): Promise<MeetingView> {
    ensure(policy.knows(actor, { workingGroupId }, 'working group'));
    const [row] = await this.database.read(actor, lastMeetingStatement, [workingGroupId]);
    return this.shown(actor, row);
  }

  async meetings(actor: Actor, workingGroupId: string, query: MeetingsQuery): Promise<MeetingPage> {
    ensure(policy.knows(actor, { workingGroupId }, 'working group'));
    const cursor = cursorOf(query, 'number', 'number', 'id');
    const limit = pageLimit(query);
    const values = [workingGroupId, query.state ?? null, query.from ?? null, ...cursor, limit + 1];
    const rows = await this.database.read(actor, meetingsStatement, values);
    const page = toPage(rows, limit, (row) => [row.year, row.half, row.id]);
    return { items: page.items.map((row) => row.view), next: page.next };
  }

  async cycles(actor: Actor, workingGroupId: string, query: CyclesQuery): Promise<CyclePage> {
    ensure(policy.knows(actor, { workingGroupId }, 'working group'));
    const cursor = cursorOf(query, 'number', 'number');
    const limit = pageLimit(query);
    const values = [workingGroupId, query.year ?? null, ...cursor, limit + 1];
    const rows = await this.database.read(actor, cyclesStatement, values);
    const page = toPage(rows, limit, ({ view }) => [String(view.year), String(view.half)]);
    return { items: page.items.map((row) => row.view), next: page.next };
  }

  private shown(actor: Actor, row: MeetingRow | undefined): MeetingView {
    const known = found(row, 'meeting');
    ensure(policy.knows(actor, known.view));
    return toMeetingView(actor, known);
  }
}
