import { newestRevisionSql } from '../ledger/index.js';
import { Statement } from '../platform/database/statement.js';

/** Of each subject its newest revision, newest first; the head is what stands around the content. */
const newest = newestRevisionSql('p');
const head = `left(p.rendered, -(length(p.content) + 12)) || '}'`;

export const publicationsStatement = new Statement<{ publishedAt: string; id: string; item: string }>(
  'publication.list',
  `SELECT rfc3339(p.published_at) AS "publishedAt", p.id, CASE WHEN $6 THEN p.rendered ELSE ${head} END AS item FROM publication p
   WHERE p.kind = $1 AND ($2::uuid IS NULL OR p.working_group_id = $2) AND ${newest}
     AND ($3::timestamptz IS NULL OR (p.published_at, p.id) < ($3::timestamptz, $4::uuid))
   ORDER BY p.published_at DESC, p.id DESC LIMIT $5`,
);

/** One subject: the newest revision, or the one asked for. The bytes are left out when the reader has them (`$4`). */
export const publicationStatement = new Statement<{ etag: string; rendered: string | null }>(
  'publication.one',
  `SELECT etag, CASE WHEN etag = ANY ($4::text[]) THEN NULL ELSE rendered END AS rendered FROM publication
   WHERE kind = $1 AND subject_id = $2 AND ($3::int IS NULL OR revision = $3) ORDER BY revision DESC LIMIT 1`,
);

export const groupBySlugStatement = new Statement<{ id: string }>(
  'publication.group-by-slug',
  `SELECT subject_id AS id FROM publication WHERE kind = 'working-group' AND rendered::jsonb ->> 'slug' = $1 ORDER BY revision DESC LIMIT 1`,
);

/** Filled seats of each side on a day; names where the charter discloses them. */
export const publicRosterStatement = new Statement<{ roster: string }>(
  'publication.roster',
  `SELECT json_build_object('workingGroupId', $1::uuid, 'asOf', $2::date, 'sides', (
     SELECT json_agg(json_build_object('side', a.slug, 'filledSeats', (
         SELECT count(*) FROM published_term t WHERE t.working_group_id = $1 AND t.side = a.side
           AND t.valid_from <= $2::date AND (t.valid_to IS NULL OR $2::date < t.valid_to)),
       'companies', (SELECT json_agg(json_build_object('seat', t.seat_number, 'company', t.company) ORDER BY t.seat_number) FROM published_term t
         WHERE t.working_group_id = $1 AND t.side = a.side AND t.company IS NOT NULL
           AND t.valid_from <= $2::date AND (t.valid_to IS NULL OR $2::date < t.valid_to))) ORDER BY a.side)
     FROM association a))::text AS roster
   WHERE EXISTS (SELECT 1 FROM publication p WHERE p.kind = 'working-group' AND p.subject_id = $1)`,
);

/** What became public or changed, in the order in which it did. */
export const changesStatement = new Statement<{ change: string; item: unknown }>(
  'publication.changes',
  `SELECT p.change::text AS change, json_build_object('change', p.change, 'kind', p.kind, 'id', p.subject_id, 'revision', p.revision,
     'publishedAt', rfc3339(p.published_at), 'what', CASE WHEN EXISTS (SELECT 1 FROM publication o WHERE o.kind = p.kind
       AND o.subject_id = p.subject_id AND o.revision < p.revision) THEN 'changed' ELSE 'created' END) AS item
   FROM publication p WHERE p.working_group_id = $1 AND ($2::bigint IS NULL OR p.change > $2::bigint) ORDER BY p.change LIMIT $3`,
);
