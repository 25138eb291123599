import { canonicalText } from '../../platform/digest.js';
import { type Side } from '../../platform/side.js';
import { type MinutesParagraph } from '../paragraphs/minutes-paragraph.entity.js';
import { type FollowUpKind, isFollowUp } from '../paragraphs/paragraph.rules.js';
import { type ContentOwner } from '../revisions/content.rules.js';
import { type SealedContent } from '../revisions/digest.rules.js';

/** What a paragraph of published minutes leaves to be done. */
export interface Begun {
  readonly kind: FollowUpKind;
  readonly text: { readonly en: string; readonly zh: string };
  readonly ownerSide: Side | null;
  readonly ownerCompanyId: string | null;
  /** As the minutes name him: within what the charter discloses. */
  readonly owner: ContentOwner | null;
  readonly dueOn: string | null;
  readonly paragraphId: string;
  readonly paragraphDigest: string;
}

/** The follow-up of a paragraph, in the words of the minutes; null where nothing follows from it. */
export function begunBy(paragraph: MinutesParagraph, content: SealedContent): Begun | null {
  const { id: paragraphId, kind, ownerSide, ownerCompanyId, dueOn } = paragraph;
  if (!isFollowUp(kind)) return null;
  const sealed = content.items.flatMap((item) => item.paragraphs).find((one) => one.paragraph?.id === paragraphId);
  const { text, owner = null } = sealed?.paragraph ?? {};
  if (sealed === undefined || text == null || text.en === null || text.zh === null) return null;
  const words = { kind, text: { en: text.en, zh: text.zh } };
  return { ...words, ownerSide, ownerCompanyId, owner, dueOn, paragraphId, paragraphDigest: sealed.digest };
}

/** What the public reads of a follow-up that minutes open; canonical JSON. */
export function publishedAsOpen(
  { kind, text, owner, dueOn, paragraphId, paragraphDigest }: Begun,
  minutesId: string,
  openedAt: string,
): string {
  const from = { minutesId, paragraphId, paragraphDigest };
  return canonicalText({ kind, text, owner, dueOn, ...from, state: 'open', openedAt, closedAt: null });
}

/** The same once minutes say that it is closed: nothing else of it changes, and no reason is told. */
export const publishedAsClosed = (before: string, closedAt: string | null): string =>
  canonicalText({ ...(JSON.parse(before) as object), state: 'closed', closedAt });

/** A company answers for what it owns while it holds a seat; then it passes to its side's secretary. */
export const responsibleFor = (
  owner: { readonly side: string; readonly companyId: string } | null,
  seated: boolean,
): { side: string; companyId: string | null } | null =>
  owner === null ? null : { side: owner.side, companyId: seated ? owner.companyId : null };
