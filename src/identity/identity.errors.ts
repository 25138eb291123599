import { explainConstraint } from '../platform/database/database-errors.js';
import { notFound, refuse } from '../platform/domain-error.js';
import { explainProblems } from '../platform/problem-codes.js';

explainProblems({
  'code-wrong': 'The code is not the one that the authenticator shows now.',
  'code-missing': 'Send a code of your authenticator or a recovery code.',
  'expiry-wrong': 'A key ends today or later, and not later than a year from today.',
  'invitation-over': 'This token does not hold, or no longer; ask for a new one.',
  'no-second-factor': 'You have no second factor; enrol one first.',
  'nothing-to-confirm': 'No enrolment is under way.',
  'one-code': 'Send a code of the authenticator or a recovery code, not both.',
  'password-weak': 'This password is too easy to guess; take a longer or more varied one.',
  'present-factor-required': 'Show your present second factor first.',
  'password-wrong': 'The present password is another one.',
  'sign-in-refused': 'Association, name or password is wrong, or the account is closed.',
  'second-factor-kept': 'An officer keeps a second factor.',
  'second-factor-required': 'Send the code of your authenticator too.',
  'second-factor-wrong': 'The code is wrong, or it was used already.',
  'too-many-failures': 'Too many failed tries from here; wait a while.',
});

explainConstraint('account_person_fk', notFound('person'));
explainConstraint(
  'account_sign_in_name_uq',
  refuse('conflict', 'sign-in-name-taken', 'This sign-in name is taken; choose another.'),
);
explainConstraint(
  'account_person_uq',
  refuse('conflict', 'invited-meanwhile', 'Somebody else invited this person at the same moment; read it again.'),
);
