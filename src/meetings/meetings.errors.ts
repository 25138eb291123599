import { explainConstraint } from '../platform/database/database-errors.js';
import { refuse } from '../platform/domain-error.js';
import { explainProblems } from '../platform/problem-codes.js';

explainProblems({
  'already-closed': 'The sitting was closed already.',
  'already-left': 'The departure was recorded already.',
  'already-opened': 'The sitting was opened already.',
  'calendar-unknown': 'The working days of that year are not known for both sides.',
  'category-not-allowed': 'Only an objection or a stop has a category.',
  'category-required': 'Say what the objection or the stop was about.',
  'counsel-missing': 'A sitting opens while counsel of both sides are recorded as arrived; `errors` say whose are not.',
  'counsel-unnamed': 'Say which counsel of your side came or left.',
  'group-not-active': 'This needs an active working group.',
  'in-the-past': 'The date lies in the past.',
  'left-before-coming': 'Nobody leaves before he has come.',
  'no-common-working-day': 'The calendars of both sides show no common working day for a deadline.',
  'no-date': 'The meeting has no date yet.',
  'no-draft': 'There is no draft of a charter to assent to.',
  'not-appointed': 'This person holds no office of your side on the day of the sitting.',
  'not-counsel': 'This person is not counsel of your side on the day of the sitting.',
  'not-in-sitting': 'This moment does not lie in the sitting so far.',
  'not-opened': 'The sitting, or every sitting of the meeting, was never opened.',
  'other-sitting-open': 'Another sitting of this meeting is open.',
  'place-required': 'A meeting on site or in both ways has a place.',
  'schedule-refused': 'The meeting cannot be held at these times.',
  'sittings-open': 'A sitting of the meeting is still open.',
  'submissions-closed': 'Submissions for this meeting are closed.',
  'too-early': 'This is not possible before the sitting is about to begin, or before the last one can be over.',
  'too-soon':
    'On this date, submissions would close before the other side could answer, or the agenda would be due already.',
  'year-out-of-range': 'Cycles are opened for this year and the next two.',
  'year-passed-over': 'No year is passed over; the hosts alternate.',
});

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
explainConstraint(
  'sitting_counsel_ck',
  refuse('rule', 'counsel-missing', 'A sitting opens while counsel of both sides are recorded as arrived.'),
);
explainConstraint(
  'meeting_was_held_ck',
  refuse('conflict', 'sittings-open', 'A meeting was held once a sitting took place and none is open.'),
);
