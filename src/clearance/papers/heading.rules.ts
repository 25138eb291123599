import { type Decision, DomainError } from '../../platform/domain-error.js';
import { type ChangePaperDto } from './paper.dto.js';
import { type Language, type PaperKind } from './paper.rules.js';

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
  if (!to) return present; // null leaves it as it is, too
  const next = { en: to.en === undefined ? present.en : to.en, zh: to.zh === undefined ? present.zh : to.zh };
  if (next[original] === present[original]) return next;
  const translation = original === 'en' ? 'zh' : 'en';
  return { ...next, [translation]: to[translation] ?? null };
}

const longestTopic = 120;

/** A topic has a short title and aliases and no abstract; nothing else has aliases. */
export function fitsKind(kind: PaperKind, { title, abstract, aliases }: ChangePaperDto): Decision {
  const detail = `A topic has a title of at most ${longestTopic} characters, and aliases; all else has no aliases.`;
  const long = (text: string | null | undefined): boolean => (text?.length ?? 0) > longestTopic;
  const field =
    kind !== 'topic' ? aliases && 'aliases' : abstract ? 'abstract' : (long(title?.en) || long(title?.zh)) && 'title';
  if (!field) return true;
  return new DomainError('invalid', 'validation-failed', 'Some fields are not valid.', [
    { field, code: 'not-of-this-kind', detail },
  ]);
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
