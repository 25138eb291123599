import { type DecisionRow, decisionsJson } from '../../assent/index.js';
import { Statement } from '../../platform/database/statement.js';
import { slugSql } from '../../roster/index.js';
import { type CharterView } from './charter.dto.js';

const textJson = (state: 'in-force' | 'draft'): string =>
  `(SELECT json_build_object('id', c.id, 'number', c.number, 'revision', c.revision, 'digest', c.digest, 'salt', c.salt,
      'draftedBy', ${slugSql('c.drafted_by')}, 'content', c.content::json, 'firstHost', ${slugSql(`c.content::json->>'firstHost'`)},
      'inForceAt', rfc3339(c.in_force_at))
    FROM charter c WHERE c.working_group_id = g.id AND c.state = '${state}')`;

const idOf = (state: 'in-force' | 'draft'): string =>
  `(SELECT c.id FROM charter c WHERE c.working_group_id = g.id AND c.state = '${state}')`;

export const charterStatement = new Statement<{
  view: Omit<CharterView, 'decisions' | 'can'>;
  decisions: DecisionRow[][];
}>(
  'meetings.charter',
  `SELECT json_build_object('workingGroupId', g.id, 'state', g.state, 'inForce', ${textJson('in-force')},
            'draft', ${textJson('draft')}) AS view,
          json_build_array(${decisionsJson(idOf('in-force'))}, ${decisionsJson(idOf('draft'))}) AS decisions
   FROM working_group g WHERE g.id = $1`,
);
