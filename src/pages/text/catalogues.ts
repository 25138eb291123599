import { type Catalogue, en } from './en.js';
import { zh } from './zh.js';

export type { Catalogue };
export const pageLanguages = ['en', 'zh'] as const;
export type PageLanguage = (typeof pageLanguages)[number];
export const catalogues: Readonly<Record<PageLanguage, Catalogue>> = { en, zh };

/** The value of `lang` for text in a language. */
export const langOf = (language: PageLanguage): string => (language === 'zh' ? 'zh-Hans' : 'en');

/** A text in both languages, of which one may be missing. */
export interface Bilingual {
  readonly en: string | null;
  readonly zh: string | null;
}

/** A text in the reader's language, else in the other, with the language in which it is. */
export function inLanguage(text: Bilingual, language: PageLanguage): { text: string; lang: string } {
  const own = text[language];
  if (own !== null) return { text: own, lang: langOf(language) };
  const other: PageLanguage = language === 'en' ? 'zh' : 'en';
  return { text: text[other] ?? '', lang: langOf(other) };
}
