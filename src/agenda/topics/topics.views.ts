import { decisionsJson } from '../../assent/index.js';
import { Statement } from '../../platform/database/statement.js';
import { type TopicView } from './topics.dto.js';

/** A group's topics in their order; `$2` is the position after which the page begins. */
export const topicsStatement = new Statement<{ position: string; view: Omit<TopicView, 'digest' | 'can'> }>(
  'agenda.topics',
  `SELECT t.position::text AS position, json_build_object('id', t.id, 'workingGroupId', t.working_group_id, 'parentId', t.parent_id,
     'slug', t.slug, 'name', json_build_object('en', t.name_en, 'zh', t.name_zh), 'aliases', t.aliases, 'state', t.state,
     'position', t.position, 'revision', t.revision, 'decisions', ${decisionsJson('t.id')}) AS view
   FROM topic t WHERE t.working_group_id = $1 AND ($2::int IS NULL OR (t.position, t.id) > ($2::int, $3::uuid))
   ORDER BY t.position, t.id LIMIT $4`,
);
