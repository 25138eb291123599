import { newestRevisionSql, type PublicationKind } from '../../../ledger/index.js';
import { Statement } from '../../../platform/database/statement.js';
import { groupSql, type RecordGroup } from '../record.views.js';

/** One thing that was published, in its newest revision. */
export interface FedPublication {
  /** Of its first revision: it never changes. */
  readonly firstId: string;
  readonly kind: PublicationKind;
  readonly id: string;
  readonly meetingId: string | null;
  readonly revision: number;
  /** When it was published first, and when as it stands now. */
  readonly firstAt: string;
  readonly publishedAt: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** Whoever reads feeds sees at most this many, the newest first. */
const most = 50;

/** A group by its slug (`$1`), and what it published last. */
export const feedStatement = new Statement<{ group: RecordGroup; publications: FedPublication[] }>(
  'pages.feed',
  `WITH ${groupSql}
   SELECT json_build_object('id', g.id, 'slug', g.head ->> 'slug', 'name', g.head -> 'name') AS "group",
     (SELECT coalesce(json_agg(json_build_object('firstId', f.id, 'kind', m.kind, 'id', m.subject_id, 'meetingId', m.meeting_id,
         'revision', m.revision, 'firstAt', rfc3339(f.published_at), 'publishedAt', rfc3339(m.published_at), 'content', m.content::json)
       ORDER BY m.published_at DESC, m.id DESC), '[]')
      FROM (SELECT * FROM publication p WHERE p.working_group_id = g.id AND ${newestRevisionSql('p')}
        ORDER BY p.published_at DESC, p.id DESC LIMIT ${most}) m
      CROSS JOIN LATERAL (SELECT o.id, o.published_at FROM publication o WHERE o.kind = m.kind AND o.subject_id = m.subject_id
        ORDER BY o.revision LIMIT 1) f) AS publications
   FROM g`,
);
