import { type ExcerptView } from './search.dto.js';

/** A text that was found, and what of it was looked for. */
export interface FoundText {
  readonly text: string;
  /** The text's words, each character in its place; `<` and `>` stand around those that were found. */
  readonly words: string;
  /** Everything that was looked for: stems, Chinese characters, pairs of them. */
  readonly lexemes: readonly string[];
}

/** Of the Chinese and the English longest excerpt, in characters. */
const longest = { en: 240, zh: 110 } as const;
const chinese = /^[\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]{1,2}$/u;

/** Which characters were found. */
function marksOf(characters: readonly string[], { words, lexemes }: FoundText): boolean[] {
  const marks = characters.map(() => false);
  let place = 0;
  let inside = false;
  for (const character of words) {
    if (character === '<') inside = true;
    else if (character === '>') inside = false;
    else marks[place++] = inside;
  }
  const looked = new Set(lexemes.filter((lexeme) => chinese.test(lexeme)));
  if (looked.size === 0) return marks.slice(0, characters.length);
  characters.forEach((character, i) => {
    if (looked.has(character)) marks[i] = true;
    if (looked.has(character + (characters[i + 1] ?? ''))) marks[i] = marks[i + 1] = true;
  });
  return marks.slice(0, characters.length);
}

/** Where the excerpt begins that holds the most of what was found, with a little before it. */
function beginOf(marks: readonly boolean[], length: number): number {
  let held = 0;
  let most = 0;
  let best = 0;
  marks.forEach((mark, i) => {
    held += Number(mark) - Number(marks[i - length] ?? false);
    if (held > most) [most, best] = [held, Math.max(0, i + 1 - length)];
  });
  const first = marks.indexOf(true, best);
  const before = Math.max(0, first - Math.round(length / 4));
  return Math.min(before, Math.max(0, marks.length - length));
}

const ofWord = /[\p{L}\p{N}'’-]/u;
const isCut = (characters: readonly string[], at: number): boolean =>
  [characters[at - 1], characters[at]].every(
    (character) => character !== undefined && ofWord.test(character) && !chinese.test(character),
  );

/** The excerpt of a text: whole words, what was found told from what stands around it. */
export function excerptOf(found: FoundText, language: 'en' | 'zh'): ExcerptView {
  const characters = [...found.text];
  const marks = marksOf(characters, found);
  const length = longest[language];
  let begin = characters.length > length ? beginOf(marks, length) : 0;
  let end = Math.min(characters.length, begin + length);
  for (let i = 0; i < 20 && begin > 0 && isCut(characters, begin); i++) begin--;
  for (let i = 0; i < 20 && end < characters.length && isCut(characters, end); i++) end++;
  const parts: ExcerptView['parts'] = [];
  for (let i = begin; i < end; i++) {
    const found = marks[i] === true;
    const last = parts.at(-1);
    if (last?.found === found) last.text += characters[i] ?? '';
    else parts.push({ text: characters[i] ?? '', found });
  }
  return { parts, cutBefore: begin > 0, cutAfter: end < characters.length };
}
