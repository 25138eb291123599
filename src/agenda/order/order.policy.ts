import { type Actor, holds, isMember, type Member, type Office } from '../../platform/actor.js';
import { type Decision, notFound, refuse } from '../../platform/domain-error.js';
import { type Side } from '../../platform/side.js';

interface OfMeeting {
  readonly workingGroupId: string;
  readonly hostSide: Side;
}

/** Who sees the order while it is being made; everybody else sees what was circulated. */
const orderReaders: Office[] = ['secretary', 'co-chair', 'counsel', 'auditor'];

export const orderPolicy = {
  read: (actor: Actor, meeting: OfMeeting): Decision =>
    holds(actor, meeting.workingGroupId) ? true : notFound('meeting'),

  seesOrder: (actor: Actor, workingGroupId: string): boolean => holds(actor, workingGroupId, ...orderReaders),

  groupsWhoseOrderIsSeen: (actor: Member): string[] =>
    actor.holdings.map((holding) => holding.workingGroupId).filter((id) => orderPolicy.seesOrder(actor, id)),

  /** A version is for those who see the order; for the delegations once it is circulated. */
  readVersion: (actor: Actor, version: OfMeeting & { readonly state: string }): Decision => {
    const { workingGroupId, state } = version;
    const issued = state === 'circulated' && holds(actor, workingGroupId);
    return issued || orderPolicy.seesOrder(actor, workingGroupId) ? true : notFound('agenda version');
  },

  /** The order is made by the host's secretary. */
  arrange: (actor: Actor, meeting: OfMeeting): Decision => {
    const known = orderPolicy.read(actor, meeting);
    if (known !== true) return known;
    return isMember(actor) && actor.side === meeting.hostSide && holds(actor, meeting.workingGroupId, 'secretary')
      ? true
      : refuse('forbidden', 'office-required', "This is for the host's secretary.");
  },
};
