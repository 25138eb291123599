import { type Actor, holdingIn, holds, isMember, type Office } from '../../platform/actor.js';
import { type Decision, notFound, refuse } from '../../platform/domain-error.js';
import { type Side } from '../../platform/side.js';
import { type ItemState } from './agenda-item.entity.js';
import { draftMay, type DraftState, mayBeDeferred, mayBeWithdrawn } from './items.rules.js';

interface DraftRow {
  readonly side: Side;
  readonly workingGroupId: string;
  readonly seatId: string | null;
}
interface ItemRow {
  readonly workingGroupId: string;
  readonly side: Side | null;
  readonly state: ItemState;
}

/** Who sees every draft of his side; a delegate sees those of his seat. */
const draftReaders: Office[] = ['secretary', 'co-chair', 'counsel', 'auditor'];
/** Who sees what both sides cleared before it is circulated. */
const itemReaders: Office[] = [...draftReaders, 'delegate'];
const circulated: ItemState[] = ['listed', 'discussed'];

const missing = (who: string): Decision => refuse('forbidden', 'office-required', `This is for ${who}.`);
const ofSide = (actor: Actor, side: Side | null): boolean => isMember(actor) && actor.side === side;

export const itemsPolicy = {
  seesAllDrafts: (actor: Actor, workingGroupId: string): boolean => holds(actor, workingGroupId, ...draftReaders),

  seesAccepted: (actor: Actor, workingGroupId: string): boolean => holds(actor, workingGroupId, ...itemReaders),

  seatOf: (actor: Actor, workingGroupId: string): string | null =>
    holdingIn(actor, workingGroupId, 'delegate')?.seatId ?? null,

  /** An item comes from a delegate or a secretary of either side. */
  propose: (actor: Actor, meeting: { readonly workingGroupId: string }): Decision => {
    if (!holds(actor, meeting.workingGroupId)) return notFound('meeting');
    return holds(actor, meeting.workingGroupId, 'delegate', 'secretary')
      ? true
      : missing('a delegate or the secretary');
  },

  /** A draft exists for its own side alone, and there for officers and the seat that writes it. */
  readDraft: (actor: Actor, draft: DraftRow): Decision => {
    if (!ofSide(actor, draft.side)) return notFound('agenda item');
    const ofSeat = draft.seatId !== null && itemsPolicy.seatOf(actor, draft.workingGroupId) === draft.seatId;
    return ofSeat || itemsPolicy.seesAllDrafts(actor, draft.workingGroupId) ? true : notFound('agenda item');
  },

  /** Changing, submitting and withdrawing are for the authors' seat and for the own secretary. */
  writeDraft: (actor: Actor, draft: DraftRow): Decision => {
    const known = itemsPolicy.readDraft(actor, draft);
    if (known !== true) return known;
    return holds(actor, draft.workingGroupId, 'delegate', 'secretary')
      ? true
      : missing('the secretary or a delegate of the seat');
  },

  /** Declining and holding over are for the own secretary. */
  arrangeDraft: (actor: Actor, draft: DraftRow): Decision => {
    const known = itemsPolicy.readDraft(actor, draft);
    if (known !== true) return known;
    return holds(actor, draft.workingGroupId, 'secretary') ? true : missing('the own secretary');
  },

  releaseDraft: (actor: Actor, draft: DraftRow): Decision => {
    const known = itemsPolicy.readDraft(actor, draft);
    if (known !== true) return known;
    return holds(actor, draft.workingGroupId, 'counsel') ? true : missing('counsel');
  },

  /** What both counsel cleared is known to both delegations; to others once it is circulated. */
  readItem: (actor: Actor, item: ItemRow): Decision => {
    if (itemsPolicy.seesAccepted(actor, item.workingGroupId)) return true;
    return holds(actor, item.workingGroupId) && circulated.includes(item.state) ? true : notFound('agenda item');
  },

  /** Own items of both sides are moved and taken back by the own secretary. */
  arrangeItem: (actor: Actor, item: ItemRow): Decision => {
    const known = itemsPolicy.readItem(actor, item);
    if (known !== true) return known;
    return ofSide(actor, item.side) && holds(actor, item.workingGroupId, 'secretary')
      ? true
      : missing("the secretary of the item's side");
  },
};

/** What an actor may do to a draft now; the use cases ask the same functions. */
export function draftCan(actor: Actor, draft: DraftRow, state: DraftState): Record<string, boolean> {
  const writes = itemsPolicy.writeDraft(actor, draft) === true;
  const arranges = itemsPolicy.arrangeDraft(actor, draft) === true;
  const change = arranges ? draftMay.changeAsSecretary(state) : draftMay.change(state);
  return {
    change: writes && change === true,
    submit: writes && draftMay.submit(state) === true,
    withdraw: writes && draftMay.withdraw(state) === true,
    decline: arranges && draftMay.decline(state) === true,
    defer: arranges && draftMay.defer(state) === true,
    release: itemsPolicy.releaseDraft(actor, draft) === true && draftMay.release(state) === true,
  };
}

/** What an actor may do to an item of both sides now. */
export function itemCan(actor: Actor, item: ItemRow, neverComes = false): Record<string, boolean> {
  const arranges = itemsPolicy.arrangeItem(actor, item) === true;
  return {
    withdraw: arranges && mayBeWithdrawn(item.state) === true,
    defer: arranges && mayBeDeferred(item.state, neverComes) === true,
  };
}
