import { explainConstraint } from '../platform/database/database-errors.js';
import { refuse } from '../platform/domain-error.js';
import { explainProblems } from '../platform/problem-codes.js';

explainProblems({
  'agenda-frozen': 'Both sides have frozen this agenda.',
  'already-circulated': 'Both sides have circulated this version.',
  'already-deferred': 'This item is on a later meeting already.',
  'item-missing': 'Every item is placed, or left off by name.',
  'item-twice': 'An item has one place.',
  'item-unknown': 'An item that is named does not belong to this meeting.',
  'minutes-do-not-fit': 'The items of a sitting take longer than the sitting.',
  'no-meeting-takes-it': 'No later meeting takes this item; `errors` say of each why.',
  'no-next-meeting': 'The group has planned no later meeting yet.',
  'no-version': 'No version of this agenda is there to be decided on yet.',
  'not-circulated': 'Only the version that was circulated last is frozen.',
  'of-both-sides': 'This is an item of both sides; only a draft of your own side takes this act.',
  'order-against-time': 'The order runs through the sittings as they follow each other.',
  'order-empty': 'Give the items their places first.',
  'presenter-not-appointed': 'A presenter holds an office of the group.',
  'sitting-unknown': 'A sitting that is named does not belong to this meeting.',
  'standing-item-left-off': "The charter's standing items are on every agenda.",
  'topic-not-active': 'An item belongs to an active topic of the group.',
  'topic-unknown': 'A topic stands below one of the same group.',
  'version-of-other-meeting': 'These are versions of two agendas.',
  'version-unchanged': 'The version that is proposed says the same.',
  'version-outdated': 'The agenda has changed since this version; make a new one.',
  'wrong-direction': 'Own text goes outward, the text of the other side comes inward.',
});

explainConstraint('topic_slug_uq', refuse('conflict', 'topic-exists', 'The group has a topic with this slug.'));
explainConstraint(
  'agenda_version_number_uq',
  refuse('conflict', 'wrong-state', 'Somebody made a version at the same moment; read the agenda again.'),
);
