import { diffArrays } from 'diff';
import { Fragment } from 'preact';
import { type PageLanguage } from '../text/catalogues.js';

/** Where words end, in each language: Chinese writes no spaces between them. */
const segmenters: Readonly<Record<PageLanguage, Intl.Segmenter>> = {
  en: new Intl.Segmenter('en', { granularity: 'word' }),
  zh: new Intl.Segmenter('zh', { granularity: 'word' }),
};
/** Beyond this many edits two texts have too little in common to be compared word by word. */
const mostEdits = 2_000;

const wordsOf = (text: string, language: PageLanguage): string[] =>
  [...segmenters[language].segment(text)].map(({ segment }) => segment);

/** A run of words that two texts have alike, or that only one of them has. */
export interface WordRun {
  readonly kind: 'kept' | 'added' | 'removed';
  readonly text: string;
}

/** What leads from one text to another, word by word; what was removed stands before what came in its place. */
export function wordRuns(before: string, after: string, language: PageLanguage): WordRun[] {
  const words = [wordsOf(before, language), wordsOf(after, language)] as const;
  const changes = diffArrays(words[0], words[1], { maxEditLength: mostEdits });
  const whole: WordRun[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  const runs = changes?.map(({ value, added, removed }): WordRun => {
    return { kind: added ? 'added' : removed ? 'removed' : 'kept', text: value.join('') };
  });
  return runs ?? whole;
}

/** What changed from one text to another: what was taken out is struck through, what was added underlined. */
export const WordDiff = ({ before, after, lang }: { before: string; after: string; lang: string }) => (
  <>
    {wordRuns(before, after, lang.startsWith('zh') ? 'zh' : 'en').map(({ kind, text }, place) =>
      kind === 'kept' ? (
        <Fragment key={place}>{text}</Fragment>
      ) : kind === 'removed' ? (
        <del key={place}>{text}</del>
      ) : (
        <ins key={place}>{text}</ins>
      ),
    )}
  </>
);
