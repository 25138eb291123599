import { Statement } from '../../platform/database/statement.js';
import { type Side } from '../../platform/side.js';
import { type MeetingState } from '../meeting.entity.js';
import { personNameJson } from '../../roster/index.js';
import { companyJson } from '../meetings.views.js';
import { type JoiningDetailsView, type OwnReplyView, type RsvpView } from './people.dto.js';

/** What policies must know of a meeting. */
export interface OfMeeting {
  workingGroupId: string;
  hostSide: Side;
  state: MeetingState;
}
const meeting = `m.working_group_id AS "workingGroupId", m.host_side AS "hostSide", m.state`;
/** Names and offices as of the meeting's first day in the zone of the association. */
const day = `(m.starts_at AT TIME ZONE o.zone)::date`;

/** Who replied what, with name and function: logistics, which both sides see; after slug, office and person. */
export const rsvpsStatement = new Statement<OfMeeting & { items: RsvpView[] }>(
  'meetings.rsvps',
  `SELECT ${meeting}, (
     SELECT coalesce(json_agg(v.view ORDER BY v.slug, v.place, v.person_id), '[]') FROM (
       SELECT o.slug, coalesce(a.office, '') AS place, r.person_id, json_build_object('personId', r.person_id, 'side', o.slug,
         'name', p.person->'name', 'function', p.person->'function', 'office', a.office, 'company', ${companyJson('a.company_id', day)},
         'reply', r.reply, 'attends', r.attends, 'repliedAt', rfc3339(r.replied_at), 'current', r.sequence = m.sequence, 'revision', r.revision) AS view
       FROM rsvp r JOIN association o ON o.side = r.side
         CROSS JOIN LATERAL (SELECT ${personNameJson('r.person_id', day)} AS person) p
         LEFT JOIN appointment a ON a.person_id = r.person_id AND a.working_group_id = m.working_group_id
           AND a.superseded_at IS NULL AND a.valid_from <= ${day} AND (a.valid_to IS NULL OR ${day} < a.valid_to)
       WHERE r.meeting_id = m.id
         AND ($2::text IS NULL OR (o.slug, coalesce(a.office, ''), r.person_id) > ($2::text, $3::text, $4::uuid))
       ORDER BY 1, 2, 3 LIMIT $5) v) AS items
   FROM meeting m WHERE m.id = $1`,
);

export const ownReplyStatement = new Statement<OfMeeting & { view: Omit<OwnReplyView, 'can'> | null }>(
  'meetings.own-reply',
  `SELECT ${meeting}, (
     SELECT json_build_object('meetingId', m.id, 'reply', r.reply, 'attends', r.attends, 'repliedAt', rfc3339(r.replied_at),
       'current', r.sequence = m.sequence, 'revision', r.revision)
     FROM rsvp r WHERE r.meeting_id = m.id AND r.side = $2 AND r.person_id = $3) AS view
   FROM meeting m WHERE m.id = $1`,
);

export const joiningDetailsStatement = new Statement<OfMeeting & { view: Omit<JoiningDetailsView, 'can'> | null }>(
  'meetings.joining-details',
  `SELECT ${meeting}, (
     SELECT json_build_object('meetingId', m.id, 'details', j.details, 'revision', j.revision)
     FROM joining_details j WHERE j.meeting_id = m.id) AS view
   FROM meeting m WHERE m.id = $1`,
);
