import { explainConstraint } from '../platform/database/database-errors.js';
import { refuse } from '../platform/domain-error.js';

explainConstraint(
  'joint_decision_open_uq',
  refuse('conflict', 'decided-meanwhile', 'The other side acted at the same moment; read it again.'),
);
explainConstraint(
  'joint_decision_once_uq',
  refuse('conflict', 'already-decided', 'Both sides have decided this already.'),
);
explainConstraint(
  'joint_decision_final_ck',
  refuse('conflict', 'already-decided', 'This decision is in effect or void.'),
);
