import { type OfferView, type OwnStatementView, type PaperView, type PartView } from '../../clearance/acts.js';
import { type PaperKind } from '../../clearance/index.js';
import { type Bilingual } from '../text/catalogues.js';
import { type Direction, type GateSubject } from './gate.types.js';

/** Where a text stands, as counsel of the reader's side is told. */
export type GateState = PaperView['state'];

/** An own paper or an offer, as its page shows it to counsel. */
export interface GateText {
  readonly direction: Direction;
  /** Of the page. */
  readonly address: string;
  readonly paperId: string;
  /** Slug of the association whose text it is. */
  readonly side: string;
  readonly kind: PaperKind;
  readonly state: GateState;
  /** What a decision is bound to. */
  readonly digest: string;
  /** Null for an own text as it stands; else which release is shown. */
  readonly release: number | null;
  readonly title: Bilingual | null;
  readonly abstract: Bilingual | null;
  readonly aliases: readonly string[] | null;
  readonly head: PartView | null;
  readonly statements: readonly GateStatement[];
  readonly mayDecide: boolean;
  /** In what the reader has a part of it, so that he does not decide on it. */
  readonly roles: readonly string[];
  /** Some of it was let pass or returned before. */
  readonly reviewed: boolean;
  readonly subject: GateSubject;
  /** The release against which it is compared. */
  readonly previous: OfferView | null;
  readonly reviews: readonly GateEvent[];
  readonly captureAt: (citation: { readonly sourceId: string; readonly captureDigest: string | null }) => string;
}

export type GateStatement = OfferView['statements'][number] & Partial<Pick<OwnStatementView, 'translationOutdated'>>;

/** A decision of the own side's counsel, with the note that stays with his side. */
export interface GateEvent {
  readonly at: string;
  readonly outcome: 'released' | 'returned';
  readonly note: string | null;
  /** With its code, each part that was returned, as far as it is told apart. */
  readonly returned: readonly { readonly statementId: string | null; readonly code: string }[];
}

/** The parts on which counsel decides one by one, title and abstract first. */
export const partsOf = ({ head, statements }: Pick<GateText, 'head' | 'statements'>): readonly PartView[] => [
  ...(head === null ? [] : [head]),
  ...statements,
];

/** A paper of the own side. @param accountId the reader's */
export function ofPaper(
  paper: PaperView,
  subject: GateSubject,
  previous: OfferView | null,
  accountId: string,
): GateText {
  const { id: paperId, side, kind, state, digest, title, abstract, aliases, head, statements } = paper;
  const own = subject.people.filter((person) => person.accountId === accountId).map(({ role }) => role);
  return {
    ...{ direction: 'outward', address: `/gate/papers/${paperId}`, paperId, side, kind, state, digest, release: null },
    ...{ title, abstract, aliases, head, statements, subject, previous },
    mayDecide: paper.can.release && subject.subjectId !== null,
    roles: state === 'submitted' ? [...new Set(own)] : [],
    reviewed: paper.reviews.length > 0,
    reviews: paper.reviews,
    captureAt: ({ sourceId }) => `/api/v1/sources/${sourceId}/capture`,
  };
}

const stateOfOffer = { open: 'offered', accepted: 'cleared', returned: 'returned' } as const;

/** An offer: the other side's text, or an earlier release of the own side's. */
export function ofOffer(offer: OfferView, subject: GateSubject, previous: OfferView | null, own: boolean): GateText {
  const { id, paperId, side, kind, state, digest, revision, title, abstract, aliases, head, statements, can } = offer;
  const direction: Direction = own ? 'outward' : 'inward';
  return {
    ...{ direction, address: `/gate/offers/${id}`, paperId, side, kind, digest, release: revision },
    ...{ title, abstract, aliases, head, statements, subject, previous },
    state: stateOfOffer[state],
    mayDecide: can.accept && subject.subjectId !== null,
    roles: [],
    reviewed: subject.reviews.length > 0,
    reviews: subject.reviews.map(({ codes, ...review }) => ({
      ...review,
      returned: codes.map((code) => ({ statementId: null, code })),
    })),
    captureAt: ({ captureDigest }) => `/api/v1/offers/${id}/captures/${captureDigest ?? ''}`,
  };
}
