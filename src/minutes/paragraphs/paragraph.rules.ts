import { type Decision, DomainError, refuse } from '../../platform/domain-error.js';

/** What a paragraph rests on: a cleared statement of the agenda, what was said in a sitting, or new cleared text. */
export const paragraphSorts = ['reference', 'note', 'new'] as const;
export type ParagraphSort = (typeof paragraphSorts)[number];

export const paragraphKinds = ['summary', 'procedural-decision', 'recommendation', 'study', 'action'] as const;
export type ParagraphKind = (typeof paragraphKinds)[number];

/** Kinds from which something follows after the meeting. */
export const followUpKinds = ['recommendation', 'study', 'action'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export const isFollowUp = (kind: ParagraphKind): kind is FollowUpKind =>
  (followUpKinds as readonly ParagraphKind[]).includes(kind);

/** A recommendation is made by a quorum. */
export const quorumFor = (kind: ParagraphKind, sittings: readonly { readonly quorate: boolean | null }[]): Decision =>
  kind !== 'recommendation' || sittings.some((sitting) => sitting.quorate === true)
    ? true
    : refuse('rule', 'no-quorum', 'No sitting of this meeting had a quorum; it made no recommendation.');

/** Owner and date belong to what is to be done. */
export function followsUp(paragraph: {
  readonly kind: ParagraphKind;
  readonly ownerCompanyId: string | null;
  readonly dueOn: string | null;
}): Decision {
  return isFollowUp(paragraph.kind) || (paragraph.ownerCompanyId === null && paragraph.dueOn === null)
    ? true
    : refuse('rule', 'not-a-follow-up', `Only ${followUpKinds.join(', ')} have an owner and a date.`);
}

interface Words {
  readonly sort: ParagraphSort;
  readonly textEn: string | null;
  readonly textZh: string | null;
}

/** A note has its own words, a statement the cleared ones. */
export function hasItsWords(paragraph: Words & { readonly statementId: string | null }): Decision {
  const { sort, statementId, textEn, textZh } = paragraph;
  const worded = textEn !== null || textZh !== null;
  if (sort === 'note') {
    return worded && statementId === null
      ? true
      : refuse('rule', 'text-missing', 'A note has text of its own in at least one language, and no statement.');
  }
  return statementId !== null && !worded
    ? true
    : refuse('rule', 'statement-missing', 'This names a cleared statement, whose words are the cleared ones.');
}

/** Nothing is locked that one side could not read. */
export function allBilingual(paragraphs: readonly (Words & { readonly id: string })[]): Decision {
  const missing = paragraphs.filter(({ sort, textEn, textZh }) => sort === 'note' && (!textEn || !textZh));
  if (missing.length === 0) return true;
  const detail = 'Every note stands in both languages before the minutes are locked.';
  const errors = missing.map(({ id }) => ({ field: `paragraphs.${id}.text`, code: 'translation-missing', detail }));
  return new DomainError('rule', 'translation-missing', detail, errors);
}
