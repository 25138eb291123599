import { officerOffices } from '../../platform/actor.js';
import { type Decision, refuse } from '../../platform/domain-error.js';
import { type SignedIn } from '../signed-in.js';

/** Whether the offices of somebody demand a second factor. */
export const mustHaveFactor = (actor: SignedIn): boolean =>
  actor.kind === 'person' && actor.holdings.some(({ office }) => officerOffices.includes(office));

/** A confirmed factor is replaced, or given up, only by whoever has just shown it. */
export const freshIfEnrolled = (actor: SignedIn, enrolled: boolean): Decision =>
  !enrolled || actor.fresh
    ? true
    : refuse('forbidden', 'present-factor-required', 'Show your present second factor first.');

/** Delegates may do without; officers may not. */
export const mayRemove = (actor: SignedIn): Decision =>
  mustHaveFactor(actor) ? refuse('rule', 'second-factor-kept', 'An officer keeps a second factor.') : true;
