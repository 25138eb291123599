import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { proposeSplit } from './split.rules.js';

const texts = (text: string, language: 'en' | 'zh' = 'en') => proposeSplit(text, language).map((part) => part.text);
const solid = (text: string) => text.replace(/\s/g, '');

describe('the proposed split of a pasted text', () => {
  it.each([
    ['two sentences', 'One is here. Two is there.', ['One is here.', 'Two is there.']],
    [
      'a decimal number',
      'Exports fell by 3.5 percent. Imports rose.',
      ['Exports fell by 3.5 percent.', 'Imports rose.'],
    ],
    [
      'an abbreviation',
      'See e.g. Art. 5 of Regulation No. 12. It applies.',
      ['See e.g. Art. 5 of Regulation No. 12.', 'It applies.'],
    ],
    ['an acronym', 'The U.S. Department of Commerce said so.', ['The U.S. Department of Commerce said so.']],
    [
      'a company',
      'Chips Co., Ltd. filed it. Imaginary Inc. did not.',
      ['Chips Co., Ltd. filed it.', 'Imaginary Inc. did not.'],
    ],
    [
      'an address of the web',
      'See https://www.example.org/a.b?c=d.e for it. Then go on.',
      ['See https://www.example.org/a.b?c=d.e for it.', 'Then go on.'],
    ],
    ['a quotation', 'He said "It is over. We go." Then he left.', ['He said "It is over. We go."', 'Then he left.']],
    ['a question inside a sentence', 'He asked “Why now?” and left.', ['He asked “Why now?” and left.']],
    [
      'a list',
      'Points:\n- first one\n- second one\n1. third one',
      ['Points:', '- first one', '- second one', '1. third one'],
    ],
    ['paragraphs and wrapped lines', 'One goes\non here.\n\nTwo', ['One goes on here.', 'Two']],
    [
      'amounts, sections and dates',
      'It cost $1,234.56 in 2026. See Sec. 4.2.1 of 15 C.F.R. Part 734. It was filed on Oct. 7, 2026. Done.',
      ['It cost $1,234.56 in 2026.', 'See Sec. 4.2.1 of 15 C.F.R. Part 734.', 'It was filed on Oct. 7, 2026.', 'Done.'],
    ],
    [
      'initials and titles',
      'Dr. J. R. Doe of Foo Corp. spoke. Mr. Roe listened.',
      ['Dr. J. R. Doe of Foo Corp. spoke.', 'Mr. Roe listened.'],
    ],
    ['an ellipsis and several marks', 'Wait... for it. Really?! Yes.', ['Wait... for it.', 'Really?!', 'Yes.']],
  ])('takes %s for what it is', (_name, text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it.each([
    ['sentences', '增长3.5%。为什么？好！', ['增长3.5%。', '为什么？', '好！']],
    ['semicolons', '第一条；第二条。', ['第一条；', '第二条。']],
    ['quotations', '他说：“可以。不必等。”会议结束。', ['他说：“可以。不必等。”', '会议结束。']],
    ['numbered points', '一、出口管制\n二、供应链安全', ['一、出口管制', '二、供应链安全']],
    ['wrapped lines', '中国半导体\n行业协会。', ['中国半导体行业协会。']],
    [
      'numbers and articles',
      '依据第3.2条，出口额为1,234.5亿元。第12号公告已公布。',
      ['依据第3.2条，出口额为1,234.5亿元。', '第12号公告已公布。'],
    ],
    [
      'Latin names inside',
      '据U.S. Bureau of Industry and Security及Foo Co., Ltd.公布。另见附件。',
      ['据U.S. Bureau of Industry and Security及Foo Co., Ltd.公布。', '另见附件。'],
    ],
    ['an ellipsis and several marks', '等等……再看。真的？！是。', ['等等……', '再看。', '真的？！', '是。']],
    [
      'book titles and brackets',
      '见《条例。释义》第五条（2024年。修订）。完。',
      ['见《条例。释义》第五条（2024年。修订）。', '完。'],
    ],
  ])('splits Chinese %s', (_name, text, expected) => {
    expect(texts(text, 'zh')).toEqual(expected);
  });

  it('guesses questions by their last mark', () => {
    expect(proposeSplit('Is it so? It is.', 'en').map((part) => part.kind)).toEqual(['question', 'fact']);
    expect(proposeSplit('是否如此？', 'zh')[0]?.kind).toBe('question');
  });

  it('is found in a moment, however the text is made', () => {
    const hostile = ['.', '(', 'a. ', '。，', '"', '- a\n', '\n', `.${' '.repeat(999)}a`];
    const begun = performance.now();
    for (const piece of hostile) texts(piece.repeat(20_000 / piece.length));
    expect(performance.now() - begun).toBeLessThan(1500);
  });

  it('keeps every character but white space', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '. ',
        '? ',
        '。',
        '；',
        '\n',
        '\n\n- ',
        '“',
        '”',
        '"',
        ' (',
        ') ',
        '3.5',
        'e.g. ',
        'U.S. ',
        '1. ',
        '一、',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom('en' as const, 'zh' as const),
        (pieces, language) => {
          const text = pieces.join('');
          expect(solid(texts(text, language).join(''))).toBe(solid(text));
        },
      ),
      { numRuns: 500 },
    );
  });
});
