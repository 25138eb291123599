import { canonicalText, saltedDigest } from '../../platform/digest.js';
import { type Decision, refuse } from '../../platform/domain-error.js';
import { type Topic, type TopicState } from './topic.entity.js';

export const topicDecisions = ['activation', 'retirement'] as const;
export type TopicDecision = (typeof topicDecisions)[number];

export const isTopicDecision = (name: string): name is TopicDecision => topicDecisions.some((known) => known === name);

/** What assents to a topic are bound to. Its own id is the salt: it is never deleted. */
export function digestOfTopic(
  topic: Pick<Topic, 'id' | 'slug' | 'nameEn' | 'nameZh' | 'aliases' | 'parentId' | 'state' | 'revision'>,
): string {
  const { id, slug, nameEn, nameZh, aliases, parentId, state, revision } = topic;
  const name = { en: nameEn, zh: nameZh };
  return saltedDigest(id, canonicalText({ id, slug, name, aliases, parentId, state, revision }));
}

/** What each decision makes of a topic, and of which it can be made. */
const becomes: Readonly<Record<TopicDecision, { to: TopicState; from: readonly TopicState[] }>> = {
  activation: { to: 'active', from: ['proposed', 'retired'] },
  retirement: { to: 'retired', from: ['active'] },
};

export const stateAfter = (decision: TopicDecision): TopicState => becomes[decision].to;

export const mayBeDecided = (state: TopicState, decision: TopicDecision): Decision =>
  becomes[decision].from.includes(state)
    ? true
    : refuse('conflict', 'wrong-state', `A topic that is ${state} is not up for ${decision}.`);
