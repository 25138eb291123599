import { type Office } from '../platform/actor.js';
import { type Decision, type DomainError, refuse } from '../platform/domain-error.js';

/** What takes two keys, one a side. */
export type DecisionName =
  | 'charter'
  | 'topic.activation'
  | 'topic.retirement'
  | 'meeting.proposal'
  | 'meeting.confirmation'
  | 'agenda.circulation'
  | 'agenda.freeze'
  | 'minutes.clearance'
  | 'minutes.assent';

/** Who holds a side's key to which decision. This table is code, not configuration. */
export const keyHolders: Readonly<Record<DecisionName, readonly Office[]>> = {
  charter: ['co-chair'],
  'topic.activation': ['co-chair'],
  'topic.retirement': ['co-chair'],
  'meeting.proposal': ['secretary', 'co-chair'],
  'meeting.confirmation': ['secretary', 'co-chair'],
  'agenda.circulation': ['secretary', 'co-chair'],
  'agenda.freeze': ['co-chair'],
  'minutes.clearance': ['counsel'],
  'minutes.assent': ['co-chair'],
};

/** An assent binds to the digest that the other side sees, not to whatever stands there now. */
export function sameDigest(given: string, present: string): Decision {
  return given === present
    ? true
    : refuse('conflict', 'digest-differs', 'This is not what stands there now; read it again before you assent.');
}

/** A key is turned once. */
export function notYetTurned(digest: string | null): Decision {
  return digest === null ? true : refuse('conflict', 'already-assented', 'Your side has assented to this already.');
}

/** How a decision that is in effect is undone, if at all. */
const undoing: Readonly<Record<DecisionName, string>> = {
  charter: 'Only another charter replaces it.',
  'topic.activation': 'Both co-chairs can retire the topic.',
  'topic.retirement': 'Both co-chairs can make the topic active again.',
  'meeting.proposal': 'Either side can set another date until this one is confirmed.',
  'meeting.confirmation': 'A confirmed date is not undone.',
  'agenda.circulation': 'Only a new version replaces it.',
  'agenda.freeze': 'A frozen agenda does not change any more.',
  'minutes.clearance': 'An officer of either side can unlock the minutes until they are published.',
  'minutes.assent': 'Published minutes never change.',
};

/** Why there is no key to take back: the decision stands, or the own side has turned none. */
export const notTakenBack = (decision: DecisionName, stands: boolean): DomainError =>
  stands
    ? refuse('conflict', 'already-effective', `Both sides have decided this, and it stands. ${undoing[decision]}`)
    : refuse('conflict', 'nothing-to-take-back', 'Your side has not assented to this as it stands.');
