import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { excerptOf } from './excerpt.rules.js';

const plain = (text: string): string => text.replaceAll(/[<>]/g, ' ');
const shown = (text: string, words: string, lexemes: string[], language: 'en' | 'zh' = 'en'): string => {
  const { parts, cutBefore, cutAfter } = excerptOf({ text, words, lexemes }, language);
  const said = parts.map(({ text: part, found }) => (found ? `[${part}]` : part)).join('');
  return `${cutBefore ? '…' : ''}${said}${cutAfter ? '…' : ''}`;
};

describe('an excerpt', () => {
  it('marks the forms of the words that were found', () => {
    const words = 'The rule <controls>  <exports>  of  chips ';
    expect(shown('The rule controls (exports) of “chips”', words, ['control', 'export'])).toBe(
      'The rule [controls] [(exports]) of “chips”'.replace('[(exports]', '([exports]'),
    );
  });

  it('marks Chinese by its pairs, which join, and by single characters', () => {
    const text = '关于出口管制与AES加密的规则';
    expect(shown(text, plain(text), ['出口', '口管', '管制'], 'zh')).toBe('关于[出口管制]与AES加密的规则');
    expect(shown(text, plain(text), ['密'], 'zh')).toBe('关于出口管制与AES加[密]的规则');
  });

  it('keeps to the place where most was found, in whole words', () => {
    const far = `${'word '.repeat(200)}target then more ${'word '.repeat(200)}`;
    const said = shown(far, far.replace('target', '<target>'), ['target']);
    expect(said).toMatch(/^…word .*\[target\] then more .*word…$/);
    expect([...said].length).toBeLessThan(300);
    const chinese = `${'甲'.repeat(500)}芯片${'乙'.repeat(500)}`;
    expect(shown(chinese, plain(chinese), ['芯片'], 'zh')).toMatch(/^…甲+\[芯片\]乙+…$/);
  });

  it('counts characters, not their halves', () => {
    const text = '😀😀 rule 𠮷野';
    expect(shown(text, '   <rule>   ', ['rule', '𠮷野'])).toBe('😀😀 [rule] [𠮷野]');
  });

  it('is a part of the text, whatever the text is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 600 }),
        fc.array(fc.string({ maxLength: 2 })),
        fc.constantFrom('en' as const, 'zh' as const),
        (text, lexemes, language) => {
          const { parts, cutBefore, cutAfter } = excerptOf({ text, words: plain(text), lexemes }, language);
          const said = parts.map((part) => part.text).join('');
          const whole = !cutBefore && !cutAfter;
          expect(text.includes(said) && (!whole || said === text)).toBe(true);
        },
      ),
    );
  });
});
