import { type Actor, holds } from '../../platform/actor.js';
import { type Decision, notFound, refuse } from '../../platform/domain-error.js';
import { type TopicState } from './topic.entity.js';
import { mayBeDecided } from './topics.rules.js';

export const topicsPolicy = {
  read: (actor: Actor, workingGroupId: string): Decision =>
    holds(actor, workingGroupId) ? true : notFound('working group'),

  propose: (actor: Actor, workingGroupId: string): Decision => {
    const known = topicsPolicy.read(actor, workingGroupId);
    if (known !== true) return known;
    return holds(actor, workingGroupId, 'secretary', 'co-chair')
      ? true
      : refuse('forbidden', 'office-required', 'This is for a secretary or a co-chair.');
  },

  decide: (actor: Actor, topic: { readonly workingGroupId: string }): Decision =>
    holds(actor, topic.workingGroupId) ? true : notFound('topic'),
};

/** What an actor may decide about a topic now. */
export function topicCan(
  actor: Actor,
  topic: { readonly workingGroupId: string; readonly state: TopicState },
): Record<string, boolean> {
  const key = holds(actor, topic.workingGroupId, 'co-chair');
  return {
    assentToActivation: key && mayBeDecided(topic.state, 'activation') === true,
    assentToRetirement: key && mayBeDecided(topic.state, 'retirement') === true,
  };
}
