import { Statement } from '../../platform/database/statement.js';
import { type OfBatch } from '../../platform/search/next-page.rules.js';
import { type FoundText } from '../../platform/search/excerpt.rules.js';
import { askedSql, batchSize, languageSql, rankSql, saysSql, wordsSql } from '../../platform/search/search.sql.js';
import { type PublishedHitView } from './published-search.dto.js';

export interface PublishedHitRow extends OfBatch {
  view: Omit<PublishedHitView, 'excerpt'>;
  found: FoundText;
}

const labels = (p: string): string => `search_labels(${p}.working_group_id, ${p}.number)`;

const aliases = (within: string): string =>
  `SELECT DISTINCT a.alias, a.name_en, a.name_zh FROM published_alias a
   WHERE a.key[1] = ANY (said.lexemes) AND a.key <@ said.lexemes${within} LIMIT 20`;

const group = `(SELECT json_build_object('id', o.id, 'slug', g.reference, 'name', json_build_object('en', g.text_en, 'zh', g.text_zh))
  FROM (SELECT t.working_group_id AS id) o LEFT JOIN published_text g ON g.subject_id = o.id AND g.kind = 'working-group')`;
const item = `CASE WHEN t.item IS NULL THEN NULL ELSE json_build_object('place', t.item, 'reference', t.reference, 'title', (
  SELECT json_build_object('en', i.text_en, 'zh', i.text_zh) FROM published_text i
  WHERE i.subject_id = t.subject_id AND i.kind = t.kind AND i.item = t.item AND i.paragraph IS NULL LIMIT 1)) END`;
const kind = `CASE WHEN t.paragraph IS NOT NULL THEN 'paragraph' WHEN t.kind = 'minutes' THEN 'minutes-item' WHEN t.kind = 'agenda' THEN 'agenda-item' ELSE t.kind END`;

/**
 * The newest texts that say what is asked, up to a batch, from the number `$3` on downwards; of these, best first, `$5` after the
 * `$4` first. Windows of texts are looked through one after the other until there are enough, so that neither a word of
 * every text nor words that never meet cost more than some blocks of the index. `$6` is the language that is preferred
 * where both say it, `$7` the only group.
 */
const searchSql = (
  inGroup: boolean,
): string => `WITH RECURSIVE ${askedSql(aliases(inGroup ? ' AND a.working_group_id = $7' : ''))},
  start AS MATERIALIZED (SELECT coalesce($3::bigint, (SELECT max(number) FROM published_text)) AS top),
  windows AS MATERIALIZED (SELECT w.step, w.blocks FROM start, search_windows(start.top + 1) w),
  looked AS (
    SELECT 0::bigint AS step, '{}'::bigint[] AS numbers
    UNION ALL
    SELECT w.step, k.numbers || ARRAY(SELECT p.number FROM published_text p
      WHERE ${saysSql('p')} AND ${labels('p')} && w.blocks${inGroup ? ` AND ${labels('p')} @> ARRAY['g' || $7::uuid::text]` : ''} AND p.number <= start.top)
    FROM looked k JOIN windows w ON w.step = k.step + 1, start, asked WHERE cardinality(k.numbers) <= ${batchSize}),
  newest AS MATERIALIZED (
    SELECT number FROM (SELECT numbers FROM looked ORDER BY step DESC LIMIT 1) l, unnest(l.numbers) number ORDER BY number DESC LIMIT ${batchSize + 1}),
  batch AS MATERIALIZED (SELECT number FROM newest ORDER BY number DESC LIMIT ${batchSize}),
  best AS MATERIALIZED (
    SELECT t.number, ${rankSql('t')} AS rank FROM asked, batch JOIN published_text t ON t.number = batch.number
    ORDER BY rank DESC, t.number DESC OFFSET $4::int LIMIT $5)
  SELECT json_build_object('kind', ${kind}, 'workingGroup', ${group}, 'id', t.subject_id, 'revision', t.revision, 'meetingId', t.meeting_id,
      'cycle', t.cycle, 'item', ${item}, 'paragraph', t.paragraph, 'publishedAt', rfc3339(t.published_at), 'language', l.language) AS view,
    json_build_object('text', l.text, 'words', ${wordsSql('l.text')}, 'lexemes', asked.lexemes) AS found, json_build_array(start.top::text) AS top,
    (SELECT CASE WHEN count(*) > ${batchSize} THEN json_build_array(min(number)::text) END FROM newest) AS rest
  FROM start, asked, best JOIN published_text t ON t.number = best.number, LATERAL (
    SELECT v.language, CASE v.language WHEN 'en' THEN t.text_en ELSE t.text_zh END AS text FROM (SELECT ${languageSql('t', '$6::text')} AS language) v) l
  ORDER BY best.rank DESC, t.number DESC`;

export const publishedSearchStatement = new Statement<PublishedHitRow>('ledger.search-published', searchSql(false));
export const publishedSearchInGroupStatement = new Statement<PublishedHitRow>('ledger.search-group', searchSql(true));
