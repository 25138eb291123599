import { DomainError } from '../../platform/domain-error.js';
import { type Bilingual } from '../text/catalogues.js';

/** Where one pasted paragraph ends: at an empty line, or with each line, as word processors give them. */
export type PasteSplit = 'blank' | 'line';

/** How many notes are added at once. */
export const mostPasted = 50;

const ends = { blank: /\n[^\S\n]*\n\s*/, line: /\n/ } as const;

/** The paragraphs of a pasted text; lines may end as in Windows. */
export const paragraphsOf = (text: string, split: PasteSplit): string[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(ends[split])
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/**
 * Pasted paragraphs of one language or of both, paired in their order.
 * @throws DomainError `validation-failed` at the field that is wrong
 */
export function pastedTexts(given: { en: string; zh: string }, split: PasteSplit): Bilingual[] {
  const [en, zh] = [paragraphsOf(given.en, split), paragraphsOf(given.zh, split)];
  const most = Math.max(en.length, zh.length);
  if (most === 0) throw wrong('pastedEn', 'required');
  if (most > mostPasted) throw wrong(en.length > mostPasted ? 'pastedEn' : 'pastedZh', 'too-many-paragraphs');
  if (en.length > 0 && zh.length > 0 && en.length !== zh.length) throw wrong('pastedZh', 'unequal-paragraphs');
  return Array.from({ length: most }, (_, place) => ({ en: en[place] ?? null, zh: zh[place] ?? null }));
}

const wrong = (field: string, code: string): DomainError =>
  new DomainError('invalid', 'validation-failed', 'The pasted text cannot be taken as it is.', [
    { field, code, detail: 'The pasted text cannot be taken as it is.' },
  ]);
