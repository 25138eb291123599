import { type ChangePaperDto } from './paper.dto.js';
import { type Language } from './paper.rules.js';

/** The columns of title and abstract. */
export interface Heading {
  readonly titleEn: string | null;
  readonly titleZh: string | null;
  readonly abstractEn: string | null;
  readonly abstractZh: string | null;
}
interface Texts {
  readonly en?: string | null;
  readonly zh?: string | null;
}

/** One field after its change: an original that changed without its translation takes the old translation away. */
function changed(present: { en: string | null; zh: string | null }, to: Texts | undefined, original: Language) {
  if (to === undefined) return present;
  const next = { en: to.en === undefined ? present.en : to.en, zh: to.zh === undefined ? present.zh : to.zh };
  if (next[original] === present[original]) return next;
  const translation = original === 'en' ? 'zh' : 'en';
  return { ...next, [translation]: to[translation] ?? null };
}

/** Title and abstract as a change leaves them. */
export function headingAfter(paper: Heading & { language: Language }, { title, abstract }: ChangePaperDto): Heading {
  const titles = changed({ en: paper.titleEn, zh: paper.titleZh }, title, paper.language);
  const abstracts = changed({ en: paper.abstractEn, zh: paper.abstractZh }, abstract, paper.language);
  return { titleEn: titles.en, titleZh: titles.zh, abstractEn: abstracts.en, abstractZh: abstracts.zh };
}

/** Whether only the translation differs: all that is still written once a paper is submitted. */
export const keepsOriginal = (before: Heading, after: Heading, original: Language): boolean =>
  original === 'en'
    ? before.titleEn === after.titleEn && before.abstractEn === after.abstractEn
    : before.titleZh === after.titleZh && before.abstractZh === after.abstractZh;
