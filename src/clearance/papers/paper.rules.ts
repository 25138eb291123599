import { type Decision, type DomainError, refuse } from '../../platform/domain-error.js';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];
export const statementKinds = ['fact', 'policy-reference', 'question', 'procedural', 'recommendation'] as const;
export type StatementKind = (typeof statementKinds)[number];
export const paperKinds = ['agenda-item', 'minutes-section', 'position', 'topic'] as const;
export type PaperKind = (typeof paperKinds)[number];
export const relations = ['quotes', 'summarises', 'computes'] as const;
export type Relation = (typeof relations)[number];
/** `offered` and `cleared` are told apart by the paper's offer: the other side never writes the paper's own row. */
export type PaperState = 'draft' | 'submitted' | 'offered' | 'cleared' | 'returned' | 'withdrawn';
export type ContributorRole = 'author' | 'editor' | 'translator';

/** How many statements a paper of each kind holds at most. */
export const statementLimit: Readonly<Record<PaperKind, number>> = {
  'agenda-item': 5,
  position: 5,
  'minutes-section': 200,
  topic: 0,
};
/** How many citations one statement has at most. */
export const citationLimit = 20;

export const otherLanguage = (language: Language): Language => (language === 'en' ? 'zh' : 'en');

const wrongState = (detail: string): DomainError => refuse('conflict', 'wrong-state', detail);

/** A paper's text is changed while it is with its authors. */
export const mayBeEdited = (state: PaperState): Decision =>
  state === 'draft' || state === 'returned'
    ? true
    : wrongState(`A paper is edited as a draft or after a return; this one is ${state}.`);

/** A translation is also written while the paper waits for its own counsel. */
export const mayBeTranslated = (state: PaperState): Decision =>
  state === 'submitted'
    ? true
    : mayBeEdited(state) === true
      ? true
      : wrongState(`A paper is translated before its release; this one is ${state}.`);

export const mayBeSubmitted = (state: PaperState): Decision =>
  state === 'draft' || state === 'returned' ? true : wrongState(`Only a draft is submitted; this one is ${state}.`);

/** Text that is with the other side's counsel, or cleared, is not taken back by this act. */
export const mayBeWithdrawn = (state: PaperState): Decision =>
  state === 'draft' || state === 'returned' || state === 'submitted'
    ? true
    : wrongState(`What was released is not withdrawn here; this paper is ${state}.`);

export const mayBeReopened = (state: PaperState): Decision =>
  state === 'cleared' ? true : wrongState(`Only a cleared paper is taken up again; this one is ${state}.`);

export const mayBeReleased = (state: PaperState): Decision =>
  state === 'submitted' ? true : wrongState(`Only a submitted paper is released; this one is ${state}.`);

/** Adding one more statement keeps the paper within its limit. */
export const hasRoom = (kind: PaperKind, statements: number): Decision =>
  statements < statementLimit[kind]
    ? true
    : refuse('rule', 'too-many-statements', `This paper holds at most ${statementLimit[kind]} statements.`);

export const hasRoomForCitation = (citations: number): Decision =>
  citations < citationLimit
    ? true
    : refuse('rule', 'too-many-citations', `A statement has at most ${citationLimit} citations.`);
