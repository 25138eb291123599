import { Injectable } from '@nestjs/common';
import { type Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure, found } from '../../platform/domain-error.js';
import { cursorOf, pageLimit, type PageQuery, toPage } from '../../platform/http/page.js';
import * as policy from '../meetings.policy.js';
import { mustBe } from '../meetings.rules.js';
import { type AttendancePage, type ConductEventPage } from './holding.dto.js';
import { attendanceStatement, conductStatement } from './holding.views.js';

/** Shows the members of a group who was in its sittings and what happened there. */
@Injectable()
export class HoldingReader {
  constructor(private readonly database: Database) {}

  async attendance(actor: Actor, meetingId: string, query: PageQuery): Promise<AttendancePage> {
    const [[after], limit] = [cursorOf(query, 'id'), pageLimit(query)];
    const [row] = await this.database.read(actor, attendanceStatement, [meetingId, after, limit + 1]);
    const meeting = found(row, 'meeting');
    ensure(policy.knows(actor, meeting));
    const record = policy.recordAttendance(actor, meeting) === true && mustBe(meeting, 'confirmed') === true;
    return { meetingId, ...toPage(meeting.items, limit, ({ id }) => [id]), can: { record } };
  }

  async conductEvents(actor: Actor, meetingId: string, query: PageQuery): Promise<ConductEventPage> {
    const [[after], limit] = [cursorOf(query, 'id'), pageLimit(query)];
    const [row] = await this.database.read(actor, conductStatement, [meetingId, after, limit + 1]);
    const meeting = found(row, 'meeting');
    ensure(policy.knows(actor, meeting));
    const record = policy.recordConduct(actor, meeting) === true && mustBe(meeting, 'confirmed') === true;
    return { meetingId, ...toPage(meeting.items, limit, ({ id }) => [id]), can: { record } };
  }
}
