import { Statement } from '../../../platform/database/statement.js';
import { groupOfSql, type RecordGroup } from '../record.views.js';

/** One revision of minutes in the list of all. */
export interface ListedRevision {
  readonly revision: number;
  readonly publishedAt: string;
  readonly digest: string;
}

/** Minutes (`$1`): the bytes of the revision asked for (`$2`), else of the newest, and which revisions there are. */
export const minutesStatement = new Statement<{
  rendered: string;
  meetingHeld: boolean;
  group: Omit<RecordGroup, 'id'>;
  revisions: ListedRevision[];
}>(
  'pages.minutes',
  `SELECT p.rendered, ${groupOfSql} AS "group",
     EXISTS (SELECT 1 FROM publication h WHERE h.kind = 'meeting' AND h.subject_id = p.meeting_id) AS "meetingHeld",
     (SELECT json_agg(json_build_object('revision', r.revision, 'publishedAt', rfc3339(r.published_at), 'digest', r.rendered::json ->> 'digest') ORDER BY r.revision DESC)
      FROM publication r WHERE r.kind = p.kind AND r.subject_id = p.subject_id) AS revisions
   FROM publication p WHERE p.kind = 'minutes' AND p.subject_id = $1 AND ($2::int IS NULL OR p.revision = $2::int) ORDER BY p.revision DESC LIMIT 1`,
);
