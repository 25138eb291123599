import { explainConstraint } from '../platform/database/database-errors.js';
import { refuse } from '../platform/domain-error.js';

explainConstraint('term_seat_ex', refuse('conflict', 'seat-taken', 'A company holds this seat in that period.'));
explainConstraint(
  'term_company_ex',
  refuse('conflict', 'company-seated', 'The company holds another seat of the group in that period.'),
);
explainConstraint(
  'appointment_once_ex',
  refuse('conflict', 'already-appointed', 'The person holds an office of the group in that period.'),
);
explainConstraint(
  'appointment_one_office_ex',
  refuse('conflict', 'other-office', 'The person holds another office in that period; a person holds one.'),
);
explainConstraint(
  'appointment_inside_term_ck',
  refuse('rule', 'outside-term', "The appointment does not lie inside the company's term."),
);
explainConstraint(
  'appointment_two_ck',
  refuse('forbidden', 'second-officer-required', 'Another officer of your side than the one who nominated confirms.'),
);
explainConstraint(
  'history_is_kept_ck',
  refuse('conflict', 'changed-meanwhile', 'This was changed meanwhile; read the present state again.'),
);
explainConstraint('company_lei_uq', refuse('conflict', 'lei-known', 'Another company of your side has this LEI.'));
explainConstraint(
  'company_credit_code_uq',
  refuse('conflict', 'credit-code-known', 'Another company of your side has this credit code.'),
);
explainConstraint(
  'company_name_one_ex',
  refuse('conflict', 'named-already', 'The company has another official name in that period.'),
);
explainConstraint('working_group_slug_uq', refuse('conflict', 'slug-taken', 'Another working group has this slug.'));
explainConstraint('association_slug_uq', refuse('conflict', 'slug-taken', 'The other association has this slug.'));
explainConstraint(
  'charter_one_draft_uq',
  refuse('conflict', 'draft-open', 'Somebody opened a draft of the charter at the same moment.'),
);
explainConstraint(
  'charter_number_uq',
  refuse('conflict', 'draft-open', 'Somebody opened a draft of the charter at the same moment.'),
);
explainConstraint(
  'person_name_one_ex',
  refuse('conflict', 'named-already', 'Somebody named the person otherwise at the same moment.'),
);
