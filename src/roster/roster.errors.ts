import { explainConstraint } from '../platform/database/database-errors.js';
import { refuse } from '../platform/domain-error.js';
import { explainProblems } from '../platform/problem-codes.js';

explainProblems({
  'already-revoked': 'This attestation was revoked already.',
  'attestation-missing': 'No attestation of eligibility holds when the appointment begins.',
  'attestation-over': 'The attestation would be over before it begins.',
  'credit-code-wrong': 'The check character of this credit code is wrong (GB 32100-2015).',
  'deadlines-wrong': 'The call precedes the close of submissions, which precedes the freeze.',
  'ends-before-begin': 'It begins on that date or later; take it back as a correction.',
  'ends-earlier': 'It ends before that date already.',
  'evidence-given': 'The evidence of this attestation stands; attest anew to change it.',
  'lei-wrong': 'The check digits of this LEI are wrong (ISO 17442).',
  'name-incomplete': 'An official name is given in both scripts.',
  'name-missing': 'Give a name in one script at least.',
  'not-eligible': 'Only technical experts without executive role or government body take part.',
  'officers-too-few': 'Fewer than two officers would remain to appoint others; appoint one first.',
  'own-office-only': 'An officer ends his own appointment; nobody ends it for him alone.',
  'period-empty': 'The end of a period lies after its beginning.',
  'person-or-id': 'Give either a new person or the id of a known one.',
  'principal-appointed': 'The seat has a principal delegate in that period.',
  'quorum-wrong': 'The quorum is 1 to the number of seats.',
  'seat-vacant': 'No company holds the seat on that date.',
  'seats-held': 'Companies hold seats that this charter takes away.',
  'seats-wrong': 'A side has 1 to 50 seats.',
  'self-appointment': 'Nobody appoints or attests himself.',
  'topic-twice': 'Two topics have the same slug.',
});

explainConstraint(
  'attestation_evidence_pk',
  refuse('conflict', 'evidence-given', 'The evidence of this attestation stands; attest anew to change it.'),
);
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
