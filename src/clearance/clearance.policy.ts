import { type Actor, holdingIn, holds, type Office } from '../platform/actor.js';
import { type Decision, notFound, refuse } from '../platform/domain-error.js';
import { type Side } from '../platform/side.js';
import {
  mayBeEdited,
  mayBeReleased,
  mayBeSubmitted,
  mayBeTranslated,
  mayBeWithdrawn,
  type PaperKind,
  type PaperState,
} from './papers/paper.rules.js';

/** What a policy must know of a paper. */
export interface PaperRow {
  readonly side: Side;
  readonly workingGroupId: string;
  readonly seatId: string | null;
  readonly kind: PaperKind;
}
interface OfferRow {
  readonly side: Side;
  readonly workingGroupId: string;
}

/** Whoever sees all drafts of his side; a delegate sees those of his seat. */
const sideReaders: Office[] = ['secretary', 'co-chair', 'counsel', 'auditor'];

const ofSide = (actor: Actor, side: Side): boolean =>
  (actor.kind === 'person' || actor.kind === 'key') && actor.side === side;

const ofSeat = (actor: Actor, { workingGroupId, seatId }: PaperRow): boolean =>
  seatId !== null && holdingIn(actor, workingGroupId, 'delegate')?.seatId === seatId;

const missing = (office: string): Decision =>
  refuse('forbidden', 'office-required', `This is for ${office} of the paper's side.`);

export const clearancePolicy = {
  /** A draft exists for its own side alone, and there for officers and the seat that writes it. */
  readPaper: (actor: Actor, paper: PaperRow): Decision =>
    ofSide(actor, paper.side) && (holds(actor, paper.workingGroupId, ...sideReaders) || ofSeat(actor, paper))
      ? true
      : notFound('paper'),

  editPaper: (actor: Actor, paper: PaperRow): Decision => {
    const known = clearancePolicy.readPaper(actor, paper);
    if (known !== true) return known;
    // A topic is proposed by a co-chair too.
    const editors: Office[] = paper.kind === 'topic' ? ['secretary', 'co-chair'] : ['secretary'];
    return ofSeat(actor, paper) || holds(actor, paper.workingGroupId, ...editors)
      ? true
      : missing('the secretary or a delegate of the seat');
  },

  /** Whoever may edit may translate; once the paper is submitted, the secretary alone. */
  translatePaper: (actor: Actor, paper: PaperRow & { state: PaperState }): Decision => {
    const edits = clearancePolicy.editPaper(actor, paper);
    if (edits !== true || paper.state !== 'submitted') return edits;
    return holds(actor, paper.workingGroupId, 'secretary') ? true : missing('the secretary');
  },

  /** The own side's counsel, with a fresh second factor, and never for what he wrote, edited or translated, or cites a source of his. */
  releaseOutward: (actor: Actor, paper: PaperRow, contributor: boolean): Decision => {
    const known = clearancePolicy.readPaper(actor, paper);
    if (known !== true) return known;
    if (!holds(actor, paper.workingGroupId, 'counsel')) return missing('counsel');
    if (contributor) {
      return refuse('forbidden', 'separation-of-duties', 'Nobody is counsel for text in which he has a part.');
    }
    return freshPerson(actor);
  },

  /** An offer is known to counsel of the two sides alone. */
  readOffer: (actor: Actor, offer: OfferRow): Decision =>
    holds(actor, offer.workingGroupId, 'counsel') ? true : notFound('offer'),

  acceptInward: (actor: Actor, offer: OfferRow): Decision => {
    if (ofSide(actor, offer.side) || !holds(actor, offer.workingGroupId, 'counsel')) return notFound('offer');
    return freshPerson(actor);
  },

  /** Sources are a side's common shelf: whoever may write or review its papers sees them. */
  readSources: (actor: Actor, workingGroupId: string): Decision =>
    holds(actor, workingGroupId, ...sideReaders, 'delegate') ? true : notFound('source'),

  enterSource: (actor: Actor, workingGroupId: string): Decision => {
    if (!holds(actor, workingGroupId)) return notFound('working group');
    return holds(actor, workingGroupId, 'secretary', 'delegate') ? true : missing('the secretary or a delegate');
  },

  changeSource: (actor: Actor, source: { workingGroupId: string; attestedBy: string }): Decision => {
    const known = clearancePolicy.readSources(actor, source.workingGroupId);
    if (known !== true) return known;
    if (holds(actor, source.workingGroupId, 'secretary')) return true;
    const own = 'accountId' in actor && actor.accountId === source.attestedBy;
    return own && holds(actor, source.workingGroupId, 'delegate')
      ? true
      : missing('the secretary or whoever entered the source');
  },

  /**
   * Cleared text belongs to both delegations; minutes are shown to delegates only once they are circulated. Who comes to
   * sittings alone reads an item once it is circulated, with the agenda; topics are known to all.
   */
  readCleared: (actor: Actor, paper: { workingGroupId: string; kind: PaperKind }): Decision => {
    const readers: Office[] = paper.kind === 'minutes-section' ? sideReaders : [...sideReaders, 'delegate'];
    if (paper.kind === 'topic' && holds(actor, paper.workingGroupId)) return true;
    return holds(actor, paper.workingGroupId, ...readers) ? true : notFound('paper');
  },
};

const freshPerson = (actor: Actor): Decision => {
  if (actor.kind !== 'person') return refuse('forbidden', 'person-required', 'This needs a person, not an API key.');
  return actor.fresh
    ? true
    : refuse('forbidden', 'fresh-second-factor-required', 'Show your second factor again; it holds for five minutes.');
};

/** What a reader of a paper may do with it now. */
export interface PaperCan {
  readonly edit: boolean;
  readonly translate: boolean;
  readonly submit: boolean;
  readonly withdraw: boolean;
  /** As its counsel, once he has shown his second factor. */
  readonly release: boolean;
}

/** The same policies and rules as the acts obey, laid open for the reader. */
export function paperCan(actor: Actor, paper: PaperRow & { state: PaperState }, contributor: boolean): PaperCan {
  const edits = clearancePolicy.editPaper(actor, paper) === true;
  const fresh = actor.kind === 'person' ? { ...actor, fresh: true } : actor;
  return {
    edit: edits && mayBeEdited(paper.state) === true,
    translate: clearancePolicy.translatePaper(actor, paper) === true && mayBeTranslated(paper.state) === true,
    submit: edits && mayBeSubmitted(paper.state) === true,
    withdraw: edits && mayBeWithdrawn(paper.state) === true,
    release: clearancePolicy.releaseOutward(fresh, paper, contributor) === true && mayBeReleased(paper.state) === true,
  };
}
