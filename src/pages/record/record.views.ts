import { newestRevisionSql, type PublicationKind, publishedInGroupSql } from '../../ledger/index.js';
import { Statement } from '../../platform/database/statement.js';
import { type Bilingual } from '../text/catalogues.js';

const newest = newestRevisionSql('p');
const published = (kind: PublicationKind): string => `p.kind = '${kind}' AND ${newest}`;
/** SQL: what both sides decided, of publication `p`. */
export const contentSql = `p.content::json`;

/** SQL: the group whose slug is `$1`, as a common table expression `g`. */
export const groupSql = `g AS (SELECT p.subject_id AS id, p.rendered::json AS head, ${contentSql} AS charter, p.revision, p.published_at
     FROM publication p WHERE p.kind = 'working-group' AND p.rendered::jsonb ->> 'slug' = $1 ORDER BY p.revision DESC LIMIT 1)`;

/** SQL: a JSON array of what is published of a kind in group `g`, newest first. */
export const listedSql = (kind: PublicationKind, row: string, also = 'true', most = 50): string =>
  `(SELECT coalesce(json_agg(m.row ORDER BY m.at DESC, m.id DESC), '[]') FROM (
     SELECT p.published_at AS at, p.id, ${row} AS row FROM publication p
     WHERE ${publishedInGroupSql('p', kind, 'g.id')} AND ${also} ORDER BY p.published_at DESC, p.id DESC LIMIT ${most}) m)`;

/** A group in the list of all. */
export interface ListedGroup {
  readonly id: string;
  readonly slug: string;
  readonly name: Bilingual;
}
/** Minutes in a list. */
export interface ListedMinutes {
  readonly id: string;
  readonly cycle: string;
  readonly revision: number;
  readonly publishedAt: string;
  readonly group: { readonly slug: string; readonly name: Bilingual };
}

/** SQL: slug and name of the group of publication `p`. */
export const groupOfSql = `(SELECT json_build_object('slug', q.rendered::json ->> 'slug', 'name', q.rendered::json -> 'name')
  FROM publication q WHERE q.kind = 'working-group' AND q.subject_id = p.working_group_id ORDER BY q.revision DESC LIMIT 1)`;
export const minutesJson = `json_build_object('id', p.subject_id, 'cycle', ${contentSql} #>> '{meeting,cycle}', 'revision', p.revision,
  'publishedAt', rfc3339(p.published_at), 'group', ${groupOfSql})`;

/** What the first page shows: the groups, and the minutes that were published last. */
export const homeStatement = new Statement<{ groups: ListedGroup[]; minutes: ListedMinutes[] }>(
  'pages.home',
  `SELECT (SELECT coalesce(json_agg(g.row ORDER BY g.slug), '[]') FROM (
       SELECT p.rendered::json ->> 'slug' AS slug, json_build_object('id', p.subject_id, 'slug', p.rendered::json ->> 'slug', 'name', p.rendered::json -> 'name') AS row
       FROM publication p WHERE ${published('working-group')} ORDER BY p.published_at DESC, p.id DESC LIMIT 50) g) AS groups,
     (SELECT coalesce(json_agg(m.row ORDER BY m.at DESC), '[]') FROM (
       SELECT p.published_at AS at, ${minutesJson} AS row FROM publication p WHERE ${published('minutes')}
       ORDER BY p.published_at DESC, p.id DESC LIMIT 10) m) AS minutes`,
);

/** The public record of one group, as all of its pages name it. */
export interface RecordGroup {
  readonly id: string;
  readonly slug: string;
  readonly name: Bilingual;
}
