import { type Actor, holds } from '../../platform/actor.js';
import { type Decision, notFound, refuse } from '../../platform/domain-error.js';

/** The charter is for the members of the group; others cannot tell that the group exists. */
export const read = (actor: Actor, workingGroupId: string): Decision =>
  holds(actor, workingGroupId) ? true : notFound('working group');

/** Either side's co-chair or secretary writes the draft. */
export function draft(actor: Actor, workingGroupId: string): Decision {
  const known = read(actor, workingGroupId);
  if (known !== true) return known;
  return actor.kind === 'person' && holds(actor, workingGroupId, 'co-chair', 'secretary')
    ? true
    : refuse('forbidden', 'office-required', 'This is for a co-chair or secretary of the working group.');
}
