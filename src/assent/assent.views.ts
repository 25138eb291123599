import { Statement } from '../platform/database/statement.js';
import { type DecisionRow } from './decision-view.js';

const key = (side: 'a' | 'b'): string =>
  `(SELECT slug FROM association WHERE side = '${side}'),
   CASE WHEN d.${side}_at IS NULL THEN NULL ELSE json_build_object('office', d.${side}_office, 'at', rfc3339(d.${side}_at)) END`;

const decisionJson = `json_build_object('id', d.id, 'decision', d.decision, 'subjectId', d.subject_id, 'revision', d.subject_revision,
  'digest', d.digest, 'state', d.state, 'openedAt', rfc3339(d.opened_at), 'effectiveAt', rfc3339(d.effective_at),
  'keys', json_build_object(${key('a')}, ${key('b')}), 'turned', json_build_object('a', d.a_at IS NOT NULL, 'b', d.b_at IS NOT NULL))`;

/** SQL: the decisions on one subject, oldest first, as `DecisionRow`s for the view of whoever owns the subject. */
export const decisionsJson = (subjectId: string): string =>
  `(SELECT coalesce(json_agg(${decisionJson} ORDER BY d.opened_at, d.id), '[]') FROM joint_decision d
    WHERE d.subject_id = ${subjectId} AND d.state <> 'void')`;

/** A group's decisions, newest first; `$2` keeps one state, `$3` and `$4` are the cursor. */
export const decisionsOfGroupStatement = new Statement<{ openedAt: string; id: string; view: DecisionRow }>(
  'assent.decisions',
  `SELECT rfc3339(d.opened_at) AS "openedAt", d.id, ${decisionJson} AS view FROM joint_decision d
   WHERE d.working_group_id = $1 AND ($2::text IS NULL OR d.state = $2)
     AND ($3::timestamptz IS NULL OR (d.opened_at, d.id) < ($3::timestamptz, $4::uuid))
   ORDER BY d.opened_at DESC, d.id DESC LIMIT $5`,
);
