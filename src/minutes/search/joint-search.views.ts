import { itemTitleJson, referenceSql } from '../../agenda/index.js';
import { cycleLabelSql } from '../../meetings/index.js';
import { Statement } from '../../platform/database/statement.js';
import { type FoundText } from '../../platform/search/excerpt.rules.js';
import { type OfBatch } from '../../platform/search/next-page.rules.js';
import { askedSql, batchSize, languageSql, rankSql, saysSql, wordsSql } from '../../platform/search/search.sql.js';
import { type JointHitView } from './joint-search.dto.js';

export interface JointHitRow extends OfBatch {
  view: Omit<JointHitView, 'excerpt'>;
  found: FoundText;
}

const aliases = `SELECT a.alias, o.name_en, o.name_zh FROM topic o, unnest(o.aliases) a (alias)
  WHERE o.working_group_id = ANY ($3) AND o.state = 'active' AND search_key(a.alias, o.name_en, o.name_zh) <@ said.lexemes LIMIT 20`;

/** Minutes that the public does not have yet: for officers from the first line, for the others once they are circulated. */
const circulated = `mi.state <> 'published' AND (mi.state <> 'drafting' OR mi.working_group_id = ANY ($4))`;

/** Where a text stands that the reader may read; nothing where he may not. */
const place = `(SELECT x.* FROM (
    SELECT i.meeting_id, i.id AS item_id, NULL::uuid AS minutes_id FROM agenda_item i
    WHERE t.kind IN ('heading', 'statement') AND i.paper_id = t.paper_id AND i.paper_revision = t.paper_revision AND i.state NOT IN ('withdrawn', 'merged')
      AND (i.state IN ('listed', 'discussed') OR i.working_group_id = ANY ($5))
    ORDER BY i.accepted_at DESC, i.id DESC LIMIT 1) x
  UNION ALL
  SELECT mi.meeting_id, s.item_id, mi.id FROM minutes_cleared_section s JOIN minutes mi ON mi.id = s.minutes_id
  WHERE t.kind = 'statement' AND s.paper_id = t.paper_id AND s.revision = t.paper_revision AND ${circulated}
    AND NOT EXISTS (SELECT 1 FROM minutes_cleared_section n WHERE n.paper_id = s.paper_id AND n.revision > s.revision)
    AND (mi.working_group_id = ANY ($4) OR EXISTS (SELECT 1 FROM minutes_paragraph g WHERE g.minutes_id = mi.id
      AND g.statement_id = t.statement_id AND g.statement_revision = t.paper_revision))
  UNION ALL
  SELECT mi.meeting_id, g.item_id, mi.id FROM minutes_paragraph g JOIN minutes mi ON mi.id = g.minutes_id
  WHERE t.kind = 'note' AND g.id = t.paragraph_id AND ${circulated})`;

const kind = `CASE t.kind WHEN 'heading' THEN 'item-heading' WHEN 'note' THEN 'minutes-note'
  ELSE CASE WHEN b.minutes_id IS NULL THEN 'item-statement' ELSE 'minutes-section' END END`;
const keys = (text: string): string => `json_build_array(rfc3339(${text}.written_at), ${text}.id)`;

/**
 * The newest texts of the groups `$3` that say what is asked and that the reader may read, up to a batch, from (`$6`, `$7`)
 * on downwards; of these, best first, `$9` after the `$8` first. He is an officer in the groups `$4`, and knows in `$5`
 * what both counsel cleared before it is circulated. `$10` is the language that is preferred where both say it.
 */
export const jointSearchStatement = new Statement<JointHitRow>(
  'minutes.search-joint',
  `WITH ${askedSql(aliases)},
  newest AS MATERIALIZED (
    SELECT t.id, t.written_at, p.* FROM asked, LATERAL (
      SELECT j.* FROM joint_text j WHERE ${saysSql('j')} AND ARRAY[j.working_group_id] && $3
        AND ($6::timestamptz IS NULL OR (j.written_at, j.id) <= ($6::timestamptz, $7::uuid)) ORDER BY j.written_at DESC, j.id DESC) t, LATERAL ${place} p
    ORDER BY t.written_at DESC, t.id DESC LIMIT ${batchSize + 1}),
  batch AS MATERIALIZED (SELECT * FROM newest ORDER BY written_at DESC, id DESC LIMIT ${batchSize}),
  best AS MATERIALIZED (
    SELECT batch.*, ${rankSql('t')} AS rank FROM asked, batch JOIN joint_text t ON t.id = batch.id
    ORDER BY rank DESC, batch.written_at DESC, batch.id DESC OFFSET $8::int LIMIT $9)
  SELECT json_build_object('kind', ${kind}, 'workingGroupId', t.working_group_id, 'meetingId', b.meeting_id, 'cycle', ${cycleLabelSql('b.meeting_id')},
      'itemId', b.item_id, 'reference', ${referenceSql('i')}, 'title', ${itemTitleJson('i')}, 'minutesId', b.minutes_id,
      'statementId', t.statement_id, 'paragraphId', t.paragraph_id, 'language', l.language) AS view,
    json_build_object('text', l.text, 'words', ${wordsSql('l.text')}, 'lexemes', asked.lexemes) AS found,
    (SELECT ${keys('n')} FROM newest n ORDER BY n.written_at DESC, n.id DESC LIMIT 1) AS top,
    (SELECT ${keys('n')} FROM newest n ORDER BY n.written_at DESC, n.id DESC OFFSET ${batchSize} LIMIT 1) AS rest
  FROM asked, best b JOIN joint_text t ON t.id = b.id JOIN agenda_item i ON i.id = b.item_id, LATERAL (
    SELECT v.language, CASE v.language WHEN 'en' THEN t.text_en ELSE t.text_zh END AS text FROM (SELECT ${languageSql('t', '$10::text')} AS language) v) l
  ORDER BY b.rank DESC, b.written_at DESC, b.id DESC`,
);
