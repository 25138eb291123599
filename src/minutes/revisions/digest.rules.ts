import { canonicalText, sha256 } from '../../platform/digest.js';
import { type ContentItem, type ContentParagraph, type MinutesContent } from './content.rules.js';

/** How the digests of minutes are made; it stands beside them, so that another way can follow. */
export const minutesDigestScheme = 'concord-minutes/v1';

/** A paragraph with the salt of its own digest. Without salt and text the digest stands for it and tells nothing. */
export interface SealedParagraph {
  readonly digest: string;
  readonly salt?: string;
  readonly paragraph?: ContentParagraph;
}
export interface SealedItem extends Omit<ContentItem, 'paragraphs'> {
  readonly paragraphs: readonly SealedParagraph[];
}
/** What is stored and published: the minutes, each paragraph with its salt and digest. */
export interface SealedContent extends Omit<MinutesContent, 'items'> {
  readonly items: readonly SealedItem[];
}

/** SHA-256 over prefix, salt and the canonical JSON (RFC 8785) of one paragraph, with line feeds between them. */
export const paragraphDigest = (salt: string, paragraph: ContentParagraph): string =>
  sha256(`concord-minutes-paragraph/v1\n${salt}\n${canonicalText(paragraph)}`);

/** SHA-256 over prefix, salt and the canonical JSON of the minutes in which each paragraph is its digest alone. */
export function minutesDigest(salt: string, content: SealedContent): string {
  const items = content.items.map((item) => ({ ...item, paragraphs: item.paragraphs.map(({ digest }) => digest) }));
  return sha256(`concord-minutes-head/v1\n${salt}\n${canonicalText({ ...content, items })}`);
}

/** The bytes of a revision, its salt, and the digest to which the keys are turned. `newSalt` gives a salt a call. */
export function sealed(
  content: MinutesContent,
  newSalt: () => string,
): { readonly content: string; readonly salt: string; readonly digest: string } {
  const seal = (paragraph: ContentParagraph): SealedParagraph => {
    const salt = newSalt();
    return { digest: paragraphDigest(salt, paragraph), salt, paragraph };
  };
  const items = content.items.map((item) => ({ ...item, paragraphs: item.paragraphs.map(seal) }));
  const whole = { ...content, items };
  const salt = newSalt();
  return { content: canonicalText(whole), salt, digest: minutesDigest(salt, whole) };
}
