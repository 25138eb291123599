import { describe, expect, it } from '@jest/globals';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { WordDiff } from './word-diff.js';

const diff = (before: string, after: string, lang: string): string => render(h(WordDiff, { before, after, lang }));

describe('a difference between two texts', () => {
  it('is told word by word in English', () =>
    expect(diff('takes effect in 2027.', 'takes effect in 2028.', 'en')).toBe(
      'takes effect in <del>2027</del><ins>2028</ins>.',
    ));

  it.each(['zh', 'zh-Hans'])('is told word by word in Chinese, which writes no spaces: %s', (lang) =>
    expect(diff('将于2027年施行。', '将于2028年施行。', lang)).toBe('将于<del>2027</del><ins>2028</ins>年施行。'),
  );

  it('is text, whatever it holds', () => expect(diff('a', '<img src=x>', 'en')).not.toContain('<img'));

  it('is told as a whole where the texts have too little in common', () => {
    const long = (word: string): string => Array.from({ length: 3_000 }, (_, n) => `${word}${n}`).join(' ');
    expect(diff(long('a'), long('b'), 'en')).toMatch(/^<del>a0 a1 .*<\/del> <ins>b0 b1 .*<\/ins>$/);
  });
});
