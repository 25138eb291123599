import { explainConstraint } from '../platform/database/database-errors.js';
import { refuse } from '../platform/domain-error.js';
import { explainProblems } from '../platform/problem-codes.js';

explainProblems({
  'already-assented': 'Your side has assented to this already.',
  'already-decided': 'Both sides have decided this already.',
  'already-effective': 'Both sides have decided this, and it stands; the detail says how it is undone, if at all.',
  'digest-differs': 'This is not what stands there now; read it again before you assent.',
  'not-the-key-holder': "Your side's key to this is with another office.",
  'nothing-to-take-back': 'Your side has not assented to this as it stands.',
});

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
