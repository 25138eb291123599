import { type Office } from '../platform/actor.js';
import { type Decision, refuse } from '../platform/domain-error.js';
import { before, isOn, lieWithin, overlap, type Period } from './periods.rules.js';

/** Why a term ended; it crosses to the other side, so it is a code. */
export const endCodes = ['resigned', 'replaced', 'merged', 'ineligible', 'expired', 'correction'] as const;
export type EndCode = (typeof endCodes)[number];

/** Offices to which two officers of the side appoint. */
export const nominatedOffices = ['secretary', 'co-chair', 'counsel', 'auditor'] as const;
/** Offices that the secretary fills alone. */
export const assistingOffices = ['interpreter', 'staff', 'expert'] as const;
/** Officers who appoint other officers; the auditor changes nothing. */
export const appointingOffices: readonly Office[] = ['secretary', 'co-chair', 'counsel'];
/** Offices whose powers rest on an attestation of eligibility. */
export const attestedOffices: readonly Office[] = ['delegate', 'co-chair'];

/** Remainder modulo 97 of a text in which letters count as 10 to 35 (ISO 7064). */
function mod97(text: string): number {
  let rest = 0;
  for (const sign of text) {
    const value = parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/** Whether a text is a legal entity identifier with right check digits (ISO 17442, ISO 7064 MOD 97-10). */
export const isLei = (text: string): boolean => /^[A-Z0-9]{18}[0-9]{2}$/.test(text) && mod97(text) === 1;

const creditSigns = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Whether a text is a unified social credit code with a right check character (GB 32100-2015). */
export function isCreditCode(text: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text)) return false;
  let sum = 0;
  let weight = 1;
  for (const sign of text.slice(0, 17)) {
    sum += creditSigns.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return creditSigns[(31 - (sum % 31)) % 31] === text[17];
}

/** The identifiers of a company are right where they are given. */
export function soundIdentifiers(given: { lei?: string | null; creditCode?: string | null }): Decision {
  if (given.lei !== undefined && given.lei !== null && !isLei(given.lei)) {
    return refuse('rule', 'lei-wrong', 'The check digits of this LEI are wrong (ISO 17442).');
  }
  if (given.creditCode !== undefined && given.creditCode !== null && !isCreditCode(given.creditCode)) {
    return refuse('rule', 'credit-code-wrong', 'The check character of this credit code is wrong (GB 32100-2015).');
  }
  return true;
}

interface Names {
  readonly en: string | null;
  readonly zh: string | null;
}

/** An official name stands in both scripts. */
export const soundOfficialName = (name: Names): Decision =>
  name.en !== null && name.zh !== null
    ? true
    : refuse('rule', 'name-incomplete', 'An official name is given in both scripts.');

/** Another name stands in one script at least. */
export const soundOtherName = (name: Names): Decision =>
  name.en !== null || name.zh !== null ? true : refuse('rule', 'name-missing', 'Give a name in one script at least.');

/** A period has at least one day. */
export const soundPeriod = (period: Period): Decision =>
  before(period, '9999-99-99') === null
    ? refuse('rule', 'period-empty', 'The end of a period lies after its beginning.')
    : true;

/** A closed group's roster stands as it is. */
export const rosterOpen = (group: { readonly state: string }): Decision =>
  group.state === 'closed' ? refuse('conflict', 'wrong-state', 'The working group is closed.') : true;

/** A seat is held by one company at a time. */
export const seatVacant = (terms: readonly Period[], wanted: Period): Decision =>
  terms.some((term) => overlap(term, wanted))
    ? refuse('conflict', 'seat-taken', 'A company holds this seat in that period.')
    : true;

/** A row that has been superseded is history; acts take the present one. */
export const present = (row: { readonly supersededAt: unknown }): Decision =>
  row.supersededAt === null
    ? true
    : refuse('conflict', 'changed-meanwhile', 'This was changed meanwhile; read the present state again.');

/** A term or appointment ends inside its period; one that never began is corrected away. */
export function mayEnd(period: Period, date: string, correcting: boolean): Decision {
  if (period.validTo !== null && date >= period.validTo) {
    return refuse('rule', 'ends-earlier', 'It ends before that date already.');
  }
  if (date <= period.validFrom && !correcting) {
    return refuse('rule', 'ends-before-begin', 'It begins on that date or later; take it back as a correction.');
  }
  return true;
}

/** A delegate's period lies inside the term of the company for which he sits. */
export const insideTerm = (period: Period, term: Period): Decision =>
  lieWithin(period, term)
    ? true
    : refuse('rule', 'outside-term', "The appointment does not lie inside the company's term.");

/** A seat has one principal delegate at a time, and any number of alternates. */
export const principalFree = (principals: readonly Period[], wanted: Period): Decision =>
  principals.some((principal) => overlap(principal, wanted))
    ? refuse('conflict', 'principal-appointed', 'The seat has a principal delegate in that period.')
    : true;

export interface Attested {
  readonly validFrom: string;
  readonly validUntil: string;
  readonly revokedAt: unknown;
}

/** Whether one of the attestations holds on a date. */
export const attestedOn = (attestations: readonly Attested[], date: string): boolean =>
  attestations.some(
    (one) => one.revokedAt === null && isOn({ validFrom: one.validFrom, validTo: one.validUntil }, date),
  );

/** Delegates and co-chairs begin with an attestation of eligibility. */
export const attested = (attestations: readonly Attested[], date: string): Decision =>
  attestedOn(attestations, date)
    ? true
    : refuse('rule', 'attestation-missing', 'No attestation of eligibility holds when the appointment begins.');

/** All three claims are made, for a time that has not passed. */
export function soundAttestation(
  given: { technicalFunction: boolean; noExecutiveRole: boolean; noGovernmentBody: boolean; validUntil: string },
  validFrom: string,
): Decision {
  if (!(given.technicalFunction && given.noExecutiveRole && given.noGovernmentBody)) {
    return refuse(
      'rule',
      'not-eligible',
      'Only technical experts without executive role or government body take part.',
    );
  }
  return given.validUntil > validFrom
    ? true
    : refuse('rule', 'attestation-over', 'The attestation would be over before it begins.');
}

/** Two officers are needed to appoint a third: the last two stay until others are appointed. */
export const officersRemain = (leaving: Office, remaining: number): Decision =>
  remaining >= 2 || !appointingOffices.includes(leaving)
    ? true
    : refuse('rule', 'officers-too-few', 'Fewer than two officers would remain to appoint others; appoint one first.');

/** A nomination is decided once. */
export const nominationOpen = (nomination: { readonly state: string }): Decision =>
  nomination.state === 'open'
    ? true
    : refuse('conflict', 'wrong-state', 'The nomination was confirmed or taken back already.');

/** What a charter says fits together. */
export function soundCharter(content: {
  readonly seats: number;
  readonly quorum: number;
  readonly topics: readonly { readonly slug: string }[];
  readonly deadlines: { callDays: number; submissionsCloseDays: number; freezeDays: number };
}): Decision {
  const { seats, quorum, topics, deadlines } = content;
  if (seats < 1 || seats > 50) return refuse('rule', 'seats-wrong', 'A side has 1 to 50 seats.');
  if (quorum < 1 || quorum > seats) return refuse('rule', 'quorum-wrong', 'The quorum is 1 to the number of seats.');
  if (new Set(topics.map((topic) => topic.slug)).size < topics.length) {
    return refuse('rule', 'topic-twice', 'Two topics have the same slug.');
  }
  const { callDays, submissionsCloseDays, freezeDays } = deadlines;
  return callDays >= submissionsCloseDays && submissionsCloseDays >= freezeDays && freezeDays >= 0
    ? true
    : refuse('rule', 'deadlines-wrong', 'The call precedes the close of submissions, which precedes the freeze.');
}
