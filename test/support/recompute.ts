import { createHash } from 'node:crypto';
import canonicalizeModule from 'canonicalize';

const canonical = canonicalizeModule as unknown as (value: unknown) => string;
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

interface Entry {
  digest: string;
  salt?: string;
  paragraph?: unknown;
}
/** Published minutes, as anybody gets them. */
export interface PublicMinutes {
  digest: string;
  salt: string;
  content: { items: { paragraphs: Entry[] }[] };
}

/** The digest of published minutes from their public JSON alone, as a stranger would reckon it: nothing of ours is used. */
export function recomputed({ salt, content }: PublicMinutes): string {
  const leaf = ({ digest, salt: own, paragraph }: Entry): string =>
    paragraph === undefined ? digest : sha256(`concord-minutes-paragraph/v1\n${own ?? ''}\n${canonical(paragraph)}`);
  const items = content.items.map((item) => ({ ...item, paragraphs: item.paragraphs.map(leaf) }));
  return sha256(`concord-minutes-head/v1\n${salt}\n${canonical({ ...content, items })}`);
}
