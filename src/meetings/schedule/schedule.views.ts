import { type DecisionRow, decisionsJson } from '../../assent/index.js';
import { Statement } from '../../platform/database/statement.js';
import { holdYearSql } from '../calendars/side-calendar.rules.js';
import { slugSql } from '../../roster/index.js';
import { halfEndsSql, sittingsJson, sittingsWithPausesJson, wallSql } from '../meetings.views.js';
import { type CycleView, type MeetingSummaryView, type MeetingView } from './meeting-view.dto.js';

const localTo = (at: string, association: string): string =>
  `${association}.slug, json_build_object('wall', ${wallSql(`${at} AT TIME ZONE ${association}.zone`)}, 'zone', ${association}.zone)`;

const deadline = (at: string): string =>
  `CASE WHEN ${at} IS NULL THEN NULL ELSE json_build_object('at', rfc3339(${at}), 'zone', h.zone,
     'wall', ${wallSql(`${at} AT TIME ZONE h.zone`)},
     'local', json_build_object(${localTo(at, 'oa')}, ${localTo(at, 'ob')})) END`;

const counted = (side: string): string =>
  `json_build_object(${['yes', 'tentative', 'no']
    .map((reply) => `'${reply}', count(*) FILTER (WHERE r.side = '${side}' AND r.reply = '${reply}')`)
    .join(', ')})`;
const replies = `(SELECT json_build_object(oa.slug, ${counted('a')}, ob.slug, ${counted('b')})
  FROM rsvp r WHERE r.meeting_id = m.id AND r.sequence = m.sequence)`;

/** SQL: whether both sides' working days are known for the half-year of cycle `c` and the one after it. */
const calendarKnown = `${holdYearSql('c.year')} AND ${holdYearSql('(c.year + c.half - 1)')}`;

const meetingJson = (
  sittings: string,
): string => `json_build_object('id', m.id, 'workingGroupId', m.working_group_id, 'cycle', c.year || '-' || c.half, 'cycleId', c.id,
  'host', h.slug, 'format', m.format, 'state', m.state,
  'place', CASE WHEN m.place_en IS NULL THEN NULL ELSE json_build_object('en', m.place_en, 'zh', m.place_zh) END,
  'startsAt', rfc3339(m.starts_at), 'endsAt', rfc3339(m.ends_at), 'sittings', ${sittings},
  'deadlines', json_build_object('call', ${deadline('m.call_at')}, 'submissionsClose', ${deadline('m.submissions_close_at')},
    'freeze', ${deadline('m.freeze_at')}, 'minutesDue', ${deadline('m.minutes_due_at')}),
  'rsvps', ${replies}, 'heldAt', rfc3339(m.held_at), 'closedAt', rfc3339(m.closed_at),
  'calendarKnown', ${calendarKnown}, 'sequence', m.sequence, 'revision', m.revision)`;

const meetings = `FROM meeting m JOIN cycle c ON c.id = m.cycle_id JOIN association h ON h.side = m.host_side
  JOIN association oa ON oa.side = 'a' JOIN association ob ON ob.side = 'b'`;
const halfEnds = halfEndsSql('c');

export interface MeetingRow {
  view: Omit<MeetingView, 'decisions' | 'digests' | 'can'>;
  decisions: DecisionRow[];
  hostSide: 'a' | 'b';
}
const oneMeeting = `SELECT ${meetingJson(sittingsWithPausesJson('m.id'))} AS view, ${decisionsJson('m.id')} AS decisions, m.host_side AS "hostSide" ${meetings}`;

export const meetingStatement = new Statement<MeetingRow>('meetings.meeting', `${oneMeeting} WHERE m.id = $1`);

/** The meeting of a group that comes next: not yet held, and not left behind by its half-year. `$2` is the moment. */
export const nextMeetingStatement = new Statement<MeetingRow>(
  'meetings.next',
  `${oneMeeting} WHERE m.working_group_id = $1 AND m.state IN ('planned', 'proposed', 'confirmed')
     AND (m.state = 'confirmed' OR ${halfEnds} > $2::timestamptz)
   ORDER BY c.year, c.half LIMIT 1`,
);

/** The meeting of a group that was held last. */
export const lastMeetingStatement = new Statement<MeetingRow>(
  'meetings.last',
  `${oneMeeting} WHERE m.working_group_id = $1 AND m.state IN ('held', 'closed') ORDER BY m.starts_at DESC LIMIT 1`,
);

/** A group's meetings in the order of their cycles; `$2` keeps one state, `$3` those not over on a date, `$4` to `$6` are the cursor. */
export const meetingsStatement = new Statement<{ view: MeetingSummaryView; year: string; half: string; id: string }>(
  'meetings.list',
  `SELECT ${meetingJson(sittingsJson('m.id'))} AS view, c.year::text AS year, c.half::text AS half, m.id ${meetings}
   WHERE m.working_group_id = $1 AND ($2::text IS NULL OR m.state = $2)
     AND ($3::text IS NULL OR coalesce(m.ends_at, ${halfEnds}) >= ($3 || 'T00:00:00Z')::timestamptz)
     AND ($4::int IS NULL OR (c.year, c.half, m.id) > ($4::int, $5::int, $6::uuid))
   ORDER BY c.year, c.half, m.id LIMIT $7`,
);

/** A group's cycles, newest first; `$2` keeps one year, `$3` and `$4` are the cursor. */
export const cyclesStatement = new Statement<{ view: CycleView }>(
  'meetings.cycles',
  `SELECT json_build_object('id', c.id, 'label', c.year || '-' || c.half, 'year', c.year, 'half', c.half, 'host', ${slugSql('c.host_side')},
            'state', c.state, 'notHeldCode', c.not_held_code, 'calendarKnown', ${calendarKnown}, 'meeting', (
              SELECT json_build_object('id', m.id, 'state', m.state, 'startsAt', rfc3339(m.starts_at), 'endsAt', rfc3339(m.ends_at))
              FROM meeting m WHERE m.cycle_id = c.id AND m.state <> 'cancelled')) AS view
   FROM cycle c
   WHERE c.working_group_id = $1 AND ($2::int IS NULL OR c.year = $2) AND ($3::int IS NULL OR (c.year, c.half) < ($3::int, $4::int))
   ORDER BY c.year DESC, c.half DESC LIMIT $5`,
);
