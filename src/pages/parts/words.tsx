import { type Bilingual, inLanguage, langOf, type PageLanguage } from '../text/catalogues.js';

/** A text in the reader's language, else in the other, with its language named for whoever reads aloud. */
export const Words = ({ text, language }: { text: Bilingual; language: PageLanguage }) => {
  const shown = inLanguage(text, language);
  return shown.lang === langOf(language) ? <>{shown.text}</> : <span lang={shown.lang}>{shown.text}</span>;
};
