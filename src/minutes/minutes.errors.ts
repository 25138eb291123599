import { explainConstraint } from '../platform/database/database-errors.js';
import { refuse } from '../platform/domain-error.js';

explainConstraint('minutes_meeting_uq', refuse('conflict', 'minutes-exist', 'This meeting has its minutes already.'));
explainConstraint(
  'minutes_revision_one_locked_uq',
  refuse('conflict', 'wrong-state', 'A revision of these minutes is locked already.'),
);
explainConstraint(
  'minutes_revision_stays_ck',
  refuse('conflict', 'wrong-state', 'A revision that was published or unlocked never changes.'),
);
explainConstraint(
  'publication_assented_ck',
  refuse('conflict', 'not-assented', 'Minutes are published with both keys of both sides alone.'),
);
