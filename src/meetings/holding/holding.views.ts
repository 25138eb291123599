import { Statement } from '../../platform/database/statement.js';
import { type Side } from '../../platform/side.js';
import { type MeetingState } from '../meeting.entity.js';
import { attendanceJson, conductJson, counselMissingSql } from '../meetings.views.js';
import { type AttendanceView, type ConductEventView } from './holding.dto.js';

interface OfMeeting {
  workingGroupId: string;
  state: MeetingState;
}
const page = { after: '$2::uuid', limit: '$3' };
const meeting = `m.working_group_id AS "workingGroupId", m.state`;

export const attendanceStatement = new Statement<OfMeeting & { items: AttendanceView[] }>(
  'meetings.attendance',
  `SELECT ${meeting}, ${attendanceJson('m.id', page)} AS items FROM meeting m WHERE m.id = $1`,
);

export const conductStatement = new Statement<OfMeeting & { items: ConductEventView[] }>(
  'meetings.conduct-events',
  `SELECT ${meeting}, ${conductJson('m.id', page)} AS items FROM meeting m WHERE m.id = $1`,
);

/** Different companies of each side that were in any sitting of a meeting. */
export const companiesOfMeetingStatement = new Statement<{ side: Side; companies: number }>(
  'meetings.companies-of-meeting',
  `SELECT t.side, count(DISTINCT t.company_id)::int AS companies FROM attendance t JOIN sitting s ON s.id = t.sitting_id
   WHERE s.meeting_id = $1 GROUP BY t.side`,
);

/** Slugs of the sides whose counsel are not in a sitting (`$1`) at a moment (`$2`). */
export const counselMissingStatement = new Statement<{ missing: string[] }>(
  'meetings.counsel-missing',
  `SELECT ${counselMissingSql('$1::uuid', '$2::timestamptz')} AS missing`,
);
