import { explainConstraint } from '../platform/database/database-errors.js';
import { refuse } from '../platform/domain-error.js';
import { explainProblems } from '../platform/problem-codes.js';

explainProblems({
  'clearance-first': "Both sides' counsel clear the minutes before anybody assents.",
  'company-not-seated': 'This company holds no seat in the group.',
  'no-quorum': 'No sitting of this meeting had a quorum; it made no recommendation.',
  'not-a-follow-up': 'Only a recommendation, a study or an action has an owner and a date.',
  'side-unknown': 'No association has this slug.',
  'statement-missing': 'This names a cleared statement, whose words are the cleared ones.',
  'text-missing': 'A note has text of its own in at least one language, and no statement.',
});

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
