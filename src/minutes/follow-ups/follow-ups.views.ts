import { cycleLabelSql } from '../../meetings/index.js';
import { Statement } from '../../platform/database/statement.js';
import { type Side } from '../../platform/side.js';
import { holdsSeatSql } from '../../roster/index.js';
import { ownerJson } from '../minutes.views.js';
import { type FollowUpView, type PreviousMinutesView } from './follow-up.dto.js';

/** A follow-up before it is known who asks. */
export interface FollowUpRow {
  ownerSide: Side | null;
  /** Whether the company that owns it holds a seat now. */
  seated: boolean;
  view: Omit<FollowUpView, 'can' | 'responsible' | 'yours'>;
}

/** SQL: `$2` is the moment. */
const seated = holdsSeatSql('f.working_group_id', 'f.owner_side', 'f.owner_company_id', '$2::timestamptz');

const followUpJson = `json_build_object('id', f.id, 'workingGroupId', f.working_group_id, 'kind', f.kind,
  'text', json_build_object('en', f.text_en, 'zh', f.text_zh), 'owner', ${ownerJson('f', `(f.opened_at AT TIME ZONE 'UTC')::date`)},
  'dueOn', f.due_on, 'minutesId', f.minutes_id, 'paragraphId', f.paragraph_id, 'state', f.state, 'openedAt', rfc3339(f.opened_at),
  'closedAt', rfc3339(f.closed_at), 'revision', f.revision)`;

/** A group's follow-ups, newest first, at the moment `$2`; `$3` keeps one state, `$4` is the cursor. */
export const followUpsStatement = new Statement<FollowUpRow>(
  'minutes.follow-ups',
  `SELECT f.owner_side AS "ownerSide", ${seated} AS seated, ${followUpJson} AS view FROM follow_up f
   WHERE f.working_group_id = $1 AND ($3::text IS NULL OR f.state = $3)
     AND ($4::uuid IS NULL OR f.id < $4::uuid)
   ORDER BY f.id DESC LIMIT $5`,
);

/** What a meeting takes over: the last minutes before it, what is still open, and what was closed since those minutes; at the moment `$2`. */
export const carriedOverStatement = new Statement<{
  workingGroupId: string;
  previousMinutes: PreviousMinutesView | null;
  followUps: FollowUpRow[];
}>(
  'minutes.carried-over',
  `SELECT m.working_group_id AS "workingGroupId",
     (SELECT json_build_object('id', p.id, 'meetingId', p.meeting_id, 'publishedAt', rfc3339(p.published_at)) FROM minutes p
      WHERE p.working_group_id = m.working_group_id AND p.state = 'published' AND p.meeting_id <> m.id
        AND ${cycleLabelSql('p.meeting_id')} <= ${cycleLabelSql('m.id')}
      ORDER BY ${cycleLabelSql('p.meeting_id')} DESC, p.published_at DESC LIMIT 1) AS "previousMinutes",
     (SELECT coalesce(json_agg(json_build_object('ownerSide', f.owner_side, 'seated', ${seated}, 'view', ${followUpJson}) ORDER BY f.due_on, f.id), '[]')
      FROM follow_up f WHERE f.working_group_id = m.working_group_id
        AND (f.state = 'open' OR f.published_revision < f.revision)) AS "followUps"
   FROM meeting m WHERE m.id = $1`,
);
