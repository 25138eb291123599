import { type PaperState } from '../../clearance/index.js';
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

/**
 * The stable short name of a topic that was accepted, made of its cleared English name alone; numbered when the group has
 * one like it.
 */
export function slugOf(name: string, taken: ReadonlySet<string>): string {
  const plain = name.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  const words = plain.replace(/[^a-z0-9]+/g, '-').slice(0, 50);
  const base = words.replace(/^-+|-+$/g, '') || 'topic';
  let slug = base;
  for (let n = 2; taken.has(slug); n++) slug = `${base}-${n}`;
  return slug;
}

/** What its own side may do with a draft; the gate asks the paper the same. */
export const draftMay: Readonly<Record<'submit' | 'withdraw' | 'release', readonly PaperState[]>> = {
  submit: ['draft', 'returned'],
  withdraw: ['draft', 'returned', 'submitted'],
  release: ['submitted'],
};

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
