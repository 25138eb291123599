import { newestRevisionSql } from '../../ledger/index.js';
import { Statement } from '../../platform/database/statement.js';
import { type Bilingual } from '../text/catalogues.js';

const newest = newestRevisionSql('p');
const published = (kind: string): string => `p.kind = '${kind}' AND ${newest}`;
const content = `p.content::json`;

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

const groupOf = (
  p: string,
): string => `(SELECT json_build_object('slug', q.rendered::json ->> 'slug', 'name', q.rendered::json -> 'name')
  FROM publication q WHERE q.kind = 'working-group' AND q.subject_id = ${p}.working_group_id ORDER BY q.revision DESC LIMIT 1)`;
const minutesJson = `json_build_object('id', p.subject_id, 'cycle', ${content} #>> '{meeting,cycle}', 'revision', p.revision,
  'publishedAt', rfc3339(p.published_at), 'group', ${groupOf('p')})`;

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

/** A charter, as far as pages show it. */
export interface ShownCharter {
  readonly seats: number;
  readonly meetingsPerYear: number;
  readonly quorum: number;
  readonly topics: readonly { readonly slug: string; readonly en: string; readonly zh: string }[];
}
export interface HeldMeeting {
  readonly id: string;
  readonly content: {
    readonly cycle: string;
    readonly host: string;
    readonly format: 'online' | 'on-site' | 'hybrid';
    readonly sittings: readonly { readonly startsAt: string; readonly zone: string }[];
    readonly companies: Readonly<Record<string, number>>;
  };
}
export interface RosterSide {
  readonly side: 'a' | 'b';
  readonly filled: number;
  readonly companies: readonly { readonly seat: number; readonly company: Bilingual }[];
}
export interface GroupScreen {
  readonly id: string;
  readonly slug: string;
  readonly name: Bilingual;
  readonly charter: ShownCharter;
  readonly roster: readonly RosterSide[];
  readonly meetings: readonly HeldMeeting[];
  readonly minutes: readonly ListedMinutes[];
}

const inForce = `t.working_group_id = g.id AND t.side = a.side AND t.valid_from <= $2::date AND (t.valid_to IS NULL OR $2::date < t.valid_to)`;

/** A group by its slug (`$1`): its charter, its roster on a day (`$2`), what it held and what it published. */
export const groupStatement = new Statement<{ view: GroupScreen }>(
  'pages.group',
  `WITH g AS (SELECT p.subject_id AS id, p.rendered::json AS head, ${content} AS charter FROM publication p
     WHERE p.kind = 'working-group' AND p.rendered::jsonb ->> 'slug' = $1 ORDER BY p.revision DESC LIMIT 1)
   SELECT json_build_object('id', g.id, 'slug', g.head ->> 'slug', 'name', g.head -> 'name', 'charter', g.charter,
     'roster', (SELECT json_agg(json_build_object('side', a.side,
         'filled', (SELECT count(*) FROM published_term t WHERE ${inForce}),
         'companies', (SELECT coalesce(json_agg(json_build_object('seat', t.seat_number, 'company', t.company) ORDER BY t.seat_number), '[]')
           FROM published_term t WHERE ${inForce} AND t.company IS NOT NULL)) ORDER BY a.side) FROM association a),
     'meetings', (SELECT coalesce(json_agg(m.row ORDER BY m.at DESC), '[]') FROM (
         SELECT p.published_at AS at, json_build_object('id', p.subject_id, 'content', ${content}) AS row FROM publication p
         WHERE p.working_group_id = g.id AND ${published('meeting')} ORDER BY p.published_at DESC LIMIT 50) m),
     'minutes', (SELECT coalesce(json_agg(m.row ORDER BY m.at DESC), '[]') FROM (
         SELECT p.published_at AS at, ${minutesJson} AS row FROM publication p
         WHERE p.working_group_id = g.id AND ${published('minutes')} ORDER BY p.published_at DESC LIMIT 50) m)) AS view
   FROM g`,
);

/** The bytes of published minutes (`$1`), with the names of their group. */
export const minutesStatement = new Statement<{ rendered: string; group: { slug: string; name: Bilingual } }>(
  'pages.minutes',
  `SELECT p.rendered, ${groupOf('p')} AS "group" FROM publication p
   WHERE p.kind = 'minutes' AND p.subject_id = $1 ORDER BY p.revision DESC LIMIT 1`,
);
