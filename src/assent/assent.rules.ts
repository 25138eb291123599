import { type Office } from '../platform/actor.js';
import { type Decision, refuse } from '../platform/domain-error.js';

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
