import { type DecisionRow, mayTurn } from '../../assent/index.js';
import { type PaperState } from '../../clearance/index.js';
import { type Actor, holds, isMember } from '../../platform/actor.js';
import { type Decision, notFound, refuse } from '../../platform/domain-error.js';
import { type Side } from '../../platform/side.js';
import { type TopicState } from './topic.entity.js';
import { draftMay, mayBeDecided, type TopicDecision } from './topics.rules.js';

interface DraftRow {
  readonly side: Side;
  readonly workingGroupId: string;
}

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

  seesDrafts: (actor: Actor, workingGroupId: string): boolean =>
    holds(actor, workingGroupId, 'secretary', 'co-chair', 'counsel', 'auditor'),

  /** A draft exists for the officers of its own side alone. */
  readDraft: (actor: Actor, { side, workingGroupId }: DraftRow): Decision =>
    isMember(actor) && actor.side === side && topicsPolicy.seesDrafts(actor, workingGroupId) ? true : notFound('topic'),

  writeDraft: (actor: Actor, draft: DraftRow): Decision => {
    const known = topicsPolicy.readDraft(actor, draft);
    return known === true ? topicsPolicy.propose(actor, draft.workingGroupId) : known;
  },

  decide: (actor: Actor, topic: { readonly workingGroupId: string }): Decision =>
    holds(actor, topic.workingGroupId) ? true : notFound('topic'),
};

/** What an actor may decide about a topic now. */
export function topicCan(
  actor: Actor,
  topic: { readonly workingGroupId: string; readonly state: TopicState },
  decisions: readonly DecisionRow[],
): Record<string, boolean> {
  const may = (decision: TopicDecision): boolean =>
    mayTurn(actor, topic.workingGroupId, `topic.${decision}`, decisions) &&
    mayBeDecided(topic.state, decision) === true;
  return { assentToActivation: may('activation'), assentToRetirement: may('retirement') };
}

/** What an actor may do with a topic that his own side has drafted. */
export function topicDraftCan(actor: Actor, draft: DraftRow & { readonly state: PaperState }): Record<string, boolean> {
  const writes = topicsPolicy.writeDraft(actor, draft) === true;
  const counsel = topicsPolicy.readDraft(actor, draft) === true && holds(actor, draft.workingGroupId, 'counsel');
  return {
    submit: writes && draftMay.submit.includes(draft.state),
    withdraw: writes && draftMay.withdraw.includes(draft.state),
    release: counsel && draftMay.release.includes(draft.state),
  };
}
