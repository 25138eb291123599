import { type Actor, holdingIn, type Holding, type Member, type Office, type Person } from '../platform/actor.js';
import { type Decision, refuse } from '../platform/domain-error.js';

/** Who lets people of the own side in. */
export const inviteOffices: readonly Office[] = ['secretary'];
/** Who may have keys made for programs that act in his place. */
export const keyOffices: readonly Office[] = ['secretary', 'delegate', 'co-chair', 'counsel'];

/** The office under which somebody makes a key for a group, if he holds one that may. */
export const keyHolding = (actor: Actor, workingGroupId: string): Holding | undefined =>
  holdingIn(actor, workingGroupId, ...keyOffices);

/** The groups in which somebody sees all keys of his side. */
export const keyGroupsOf = (actor: Member): string[] =>
  actor.holdings.filter(({ office }) => office === 'secretary').map(({ workingGroupId }) => workingGroupId);

interface KeyOwner {
  readonly accountId: string;
  readonly workingGroupId: string;
}

/** A key is seen and ended by whoever made it and by the side's secretary in its group. */
export const mayKnowKey = (actor: Member, key: KeyOwner): boolean =>
  key.accountId === actor.accountId || keyGroupsOf(actor).includes(key.workingGroupId);

/** An account that somebody uses already is nobody's to hand out again. */
export const mayInvite = (actor: Person, account: { readonly state: string } | null): Decision => {
  if (!actor.holdings.some(({ office }) => inviteOffices.includes(office))) {
    return refuse('forbidden', 'office-required', 'The secretary lets people of the side in.');
  }
  return account === null || account.state === 'invited'
    ? true
    : refuse('conflict', 'wrong-state', 'This person has an account already.');
};
