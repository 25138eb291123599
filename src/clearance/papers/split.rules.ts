import { type Language, type StatementKind } from './paper.rules.js';

/** One proposed statement of a pasted text. */
export interface ProposedStatement {
  readonly text: string;
  readonly kind: StatementKind;
}

const pairs = new Map([
  ['"', '"'],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['(', ')'],
  ['（', '）'],
  ['[', ']'],
  ['【', '】'],
]);
const closers = new Set([...pairs.values(), "'", '»']);
const wideEnds = new Set('。！？；…');
const narrowEnds = new Set('.?!');

/** Followed by a name or a number, never the end of a sentence. */
const neverLast = new Set(
  `mr mrs ms dr prof sr jr st e.g i.e cf vs viz no nos art arts sec secs para paras fig figs p pp ch vol ed eds approx est
   gen gov sen rep hon jan feb mar apr jun jul aug sept sep oct nov dec`.split(/\s+/),
);
/** Ends a sentence when a capital follows. */
const sometimesLast = new Set(['inc', 'ltd', 'co', 'corp', 'etc', 'al', 'llc', 'plc', 'bros', 'dept', 'univ']);

const bullet =
  /^[ \t]*(?:[-*•·‣▪◦–—]\s+|\(?\d{1,3}[.)、）]\s*(?!\d)|[（(]?[一二三四五六七八九十]{1,3}[、）)]|[a-z][.)]\s+)/u;
const startsLower = /^\p{Ll}/u;

/** Blocks that no sentence crosses: paragraphs and the points of a list. */
function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  let open = false;
  for (const line of text.split('\n')) {
    if (line.trim() === '') open = false;
    else if (open && !bullet.test(line)) blocks.push(`${blocks.pop() ?? ''}\n${line}`);
    else {
      blocks.push(line);
      open = true;
    }
  }
  return blocks;
}

/** Whether a full stop after `before` ends a sentence that goes on with `after`. */
function stopEnds(before: string, after: string): boolean {
  // Chinese runs into a Latin word without a space.
  const word = /([^\s\p{Script=Han}]+)$/u.exec(before)?.[1]?.replace(/^[("'“‘（[]+/u, '') ?? '';
  const lower = word.toLowerCase();
  if (/^\(?\d{1,3}$/.test(before.trim())) return false; // the number of a list's point
  if (neverLast.has(lower)) return after === '';
  if (/^\p{Lu}$/u.test(word)) return after === ''; // an initial
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return after === ''; // U.S., a.m.
  return sometimesLast.has(lower) ? !startsLower.test(after) : true;
}

/** Where the sentence that may end at `i` ends, closing quotes included; -1 when it goes on. */
function endAt(block: string, i: number): number {
  const wide = wideEnds.has(block[i] ?? '');
  let end = i + 1;
  while (end < block.length && (wideEnds.has(block[end] ?? '') || narrowEnds.has(block[end] ?? ''))) end++;
  while (end < block.length && closers.has(block[end] ?? '')) end++;
  const rest = block.slice(end);
  if (wide) return /^\s*[，、,：:]/u.test(rest) ? -1 : end;
  if (rest !== '' && !/^\s/.test(rest)) return -1;
  const after = rest.trimStart();
  if (startsLower.test(after)) return -1;
  return block[i] === '.' && end === i + 1 && !stopEnds(block.slice(Math.max(0, i - 60), i), after) ? -1 : end;
}

/** The place of what closes the quotation or bracket that opens at `i`; -1 when nothing does. */
function closeOf(block: string, i: number): number {
  const closer = pairs.get(block[i] ?? '');
  if (closer === undefined) return -1;
  const close = block.slice(i + 1, i + 600).indexOf(closer);
  return close < 0 ? -1 : i + 1 + close;
}

function sentencesOf(block: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (let i = 0; i < block.length; i++) {
    const close = closeOf(block, i);
    // A quotation is not taken apart; it may end the sentence with its own last stop.
    if (close > i) i = isEnd(block[close - 1]) ? close - 1 : close;
    if (!isEnd(block[i])) continue;
    const end = endAt(block, i);
    if (end < 0) {
      while (isEnd(block[i + 1])) i++;
      continue;
    }
    sentences.push(block.slice(start, end));
    start = end;
    i = end - 1;
  }
  return [...sentences, block.slice(start)];
}

const isEnd = (char: string | undefined): boolean => char !== undefined && (wideEnds.has(char) || narrowEnds.has(char));

const linesOf = (text: string): string[] => text.split('\n').flatMap((line) => line.trim() || []);

/** Only a guess, for the author to correct. */
const guessKind = (text: string): StatementKind => (/[?？]["'”’」』）)\]】]*$/u.test(text) ? 'question' : 'fact');

/** Proposes statements for a pasted text: one a sentence, in order, with every character but white space kept. */
export function proposeSplit(text: string, language: Language): ProposedStatement[] {
  const join = language === 'zh' ? '' : ' ';
  return blocksOf(text)
    .flatMap(sentencesOf)
    .map((sentence) => linesOf(sentence).join(join))
    .filter((sentence) => sentence !== '')
    .map((sentence) => ({ text: sentence, kind: guessKind(sentence) }));
}
