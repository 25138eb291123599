import { Injectable } from '@nestjs/common';
import { type Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure, found } from '../../platform/domain-error.js';
import * as policy from '../meetings.policy.js';
import { mustBe } from '../meetings.rules.js';
import { type AttendanceList, type ConductEventList } from './holding.dto.js';
import { attendanceStatement, conductStatement } from './holding.views.js';

/** Shows the members of a group who was in its sittings and what happened there. */
@Injectable()
export class HoldingReader {
  constructor(private readonly database: Database) {}

  async attendance(actor: Actor, meetingId: string): Promise<AttendanceList> {
    const [row] = await this.database.read(actor, attendanceStatement, [meetingId]);
    const meeting = found(row, 'meeting');
    ensure(policy.knows(actor, meeting));
    const record = policy.recordAttendance(actor, meeting) === true && mustBe(meeting, 'confirmed') === true;
    return { meetingId, items: meeting.items, can: { record } };
  }

  async conductEvents(actor: Actor, meetingId: string): Promise<ConductEventList> {
    const [row] = await this.database.read(actor, conductStatement, [meetingId]);
    const meeting = found(row, 'meeting');
    ensure(policy.knows(actor, meeting));
    const record = policy.recordConduct(actor, meeting) === true && mustBe(meeting, 'confirmed') === true;
    return { meetingId, items: meeting.items, can: { record } };
  }
}
