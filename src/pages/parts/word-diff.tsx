import { diffWordsWithSpace } from 'diff';

/** Where words end, in each language: Chinese writes no spaces between them. */
const segmenters: { readonly en: Intl.Segmenter; readonly zh: Intl.Segmenter } = {
  en: new Intl.Segmenter('en', { granularity: 'word' }),
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
};
/** Beyond this many edits the texts have too little in common to be compared word by word. */
const mostEdits = 2_000;

/** What changed from one text to another, word by word: what was taken out is struck through, what was added underlined. */
export const WordDiff = ({ before, after, lang }: { before: string; after: string; lang: string }) => {
  const intlSegmenter = segmenters[lang.startsWith('zh') ? 'zh' : 'en'];
  const changes = diffWordsWithSpace(before, after, { intlSegmenter, maxEditLength: mostEdits });
  if (changes === undefined) {
    return (
      <>
        <del>{before}</del> <ins>{after}</ins>
      </>
    );
  }
  return (
    <>
      {changes.map(({ value, added, removed }, place) =>
        removed ? <del key={place}>{value}</del> : added ? <ins key={place}>{value}</ins> : <>{value}</>,
      )}
    </>
  );
};
