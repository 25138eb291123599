import { describe, expect, it } from '@jest/globals';
import { compared, type ComparedItem, type ComparedParagraph, tally } from './compare.js';

const paragraph = (id: string, en = id, more: Partial<ComparedParagraph> = {}): ComparedParagraph => ({
  ...{ id, kind: 'summary', side: 'csia', text: { en, zh: '文' }, owner: null, dueOn: null },
  ...more,
});
const item = (...paragraphs: ComparedParagraph[]): ComparedItem => ({ title: { en: 'T', zh: '题' }, paragraphs });
const changes = (before: ComparedItem[], after: ComparedItem[]): string[] =>
  compared(before, after).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ number, change }) => (change === null ? [] : [`${number} ${change}`])),
  );

describe('two texts of minutes', () => {
  it('are the same where nothing was done', () => {
    const text = [item(paragraph('a'), paragraph('b')), item()];
    expect(changes(text, text)).toEqual([]);
    expect(tally(compared(text, text))).toEqual({ changed: 0, added: 0, removed: 0, unchanged: 2 });
  });

  it.each<[string, ComparedParagraph[], ComparedParagraph[], string[]]>([
    ['a word', [paragraph('a')], [paragraph('a', 'other')], ['1.1 changed']],
    ['a date', [paragraph('a')], [paragraph('a', 'a', { dueOn: '2027-06-30' })], ['1.1 changed']],
    ['an owner', [paragraph('a')], [paragraph('a', 'a', { owner: { side: 'sia', name: null } })], ['1.1 changed']],
    ['a paragraph more', [paragraph('a')], [paragraph('b'), paragraph('a')], ['1.1 added']],
    ['a paragraph less', [paragraph('a'), paragraph('b')], [paragraph('b')], ['1.1 removed']],
    ['another order', [paragraph('a'), paragraph('b')], [paragraph('b'), paragraph('a')], ['1.1 moved', '1.2 moved']],
  ])('differ by %s', (_name, before, after, expected) => {
    expect(changes([item(...before)], [item(...after)])).toEqual(expected);
  });
});
