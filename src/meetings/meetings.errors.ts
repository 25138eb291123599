import { explainConstraint } from '../platform/database/database-errors.js';
import { refuse } from '../platform/domain-error.js';

explainConstraint('cycle_half_uq', refuse('conflict', 'cycles-exist', 'The cycles of this year exist already.'));
explainConstraint('meeting_live_uq', refuse('conflict', 'meeting-exists', 'The cycle has a meeting already.'));
explainConstraint('sitting_apart_ex', refuse('rule', 'sittings-overlap', 'Two sittings of a meeting overlap.'));
explainConstraint(
  'attendance_once_ex',
  refuse('conflict', 'already-present', 'This person is recorded as present at that moment already.'),
);
explainConstraint('rsvp_pk', refuse('conflict', 'changed-meanwhile', 'You replied at the same moment; read it again.'));
// The agenda places its items in sittings; it keeps one that would otherwise be dropped.
explainConstraint(
  'agenda_order_sitting_fk',
  refuse('conflict', 'sitting-in-use', 'The agenda places items in a sitting that is not there.'),
);
