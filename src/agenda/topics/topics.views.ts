import { type DecisionRow, decisionsJson } from '../../assent/index.js';
import { paperStateSql, returnCodesJson } from '../../clearance/index.js';
import { Statement } from '../../platform/database/statement.js';
import { type TopicView } from './topics.dto.js';

/** A topic before it is known who asks. */
export type TopicRow = Omit<TopicView, 'decisions' | 'digest' | 'can'> & { readonly decisions: readonly DecisionRow[] };

interface Row {
  readonly part: number;
  readonly position: number;
  readonly view: TopicRow;
}

/**
 * A group's topics in their order; behind them, for who may see them (`$3`), the drafts of the own side (`$2`). The page
 * begins after `$4` to `$6`.
 */
export const topicsStatement = new Statement<Row & Record<string, unknown>>(
  'agenda.topics',
  `SELECT * FROM (
     SELECT 0 AS part, t.position, t.id, json_build_object('id', t.id, 'draft', false, 'workingGroupId', t.working_group_id,
       'parentId', t.parent_id, 'slug', t.slug, 'name', json_build_object('en', t.name_en, 'zh', t.name_zh), 'aliases', t.aliases,
       'state', t.state, 'position', t.position, 'revision', t.revision, 'paperId', t.paper_id, 'returnCodes', NULL,
       'decisions', ${decisionsJson('t.id')}) AS view
     FROM topic t WHERE t.working_group_id = $1
     UNION ALL
     SELECT 1, d.number, d.id, json_build_object('id', d.id, 'draft', true, 'workingGroupId', d.working_group_id,
       'parentId', d.parent_id, 'slug', NULL, 'name', json_build_object('en', p.title_en, 'zh', p.title_zh), 'aliases', p.aliases,
       'state', ${paperStateSql('p.id')}, 'position', NULL, 'revision', p.revision, 'paperId', p.id,
       'returnCodes', ${returnCodesJson('p.id')}, 'decisions', '[]'::json)
     FROM topic_draft d JOIN paper p ON p.side = d.side AND p.id = d.paper_id
     WHERE d.working_group_id = $1 AND d.side = $2 AND $3 AND NOT EXISTS (SELECT 1 FROM topic t WHERE t.id = d.id)) x
   WHERE $4::int IS NULL OR (part, position, id) > ($4::int, $5::int, $6::uuid) ORDER BY part, position, id LIMIT $7`,
);
