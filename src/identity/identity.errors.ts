import { explainConstraint } from '../platform/database/database-errors.js';
import { notFound, refuse } from '../platform/domain-error.js';

explainConstraint('account_person_fk', notFound('person'));
explainConstraint(
  'account_sign_in_name_uq',
  refuse('conflict', 'sign-in-name-taken', 'Somebody else of this side signs in with this name.'),
);
explainConstraint(
  'account_person_uq',
  refuse('conflict', 'invited-meanwhile', 'Somebody else invited this person at the same moment; read it again.'),
);
