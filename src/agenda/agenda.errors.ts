import { explainConstraint } from '../platform/database/database-errors.js';
import { refuse } from '../platform/domain-error.js';

explainConstraint('topic_slug_uq', refuse('conflict', 'topic-exists', 'The group has a topic with this slug.'));
explainConstraint(
  'agenda_version_number_uq',
  refuse('conflict', 'wrong-state', 'Somebody made a version at the same moment; read the agenda again.'),
);
