import { describe, expect, it } from '@jest/globals';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { WordDiff, wordRuns } from './word-diff.js';

const told = (before: string, after: string, language: 'en' | 'zh'): string =>
  wordRuns(before, after, language)
    .map(({ kind, text }) => (kind === 'kept' ? text : kind === 'added' ? `+${text}+` : `-${text}-`))
    .join('');

describe('the difference between two texts', () => {
  it('is told word by word, in the words of each language', () => {
    expect(told('takes effect in 2027.', 'takes effect in 2028.', 'en')).toBe('takes effect in -2027-+2028+.');
    expect(told('商用密码标准', '商用产品标准', 'zh')).toBe('商用-密码-+产品+标准');
    expect(told('银行工作', '行长工作', 'zh')).toBe('-银行-+行长+工作');
  });

  it('keeps every space and line, and says nothing of texts that are alike', () => {
    expect(told('a  b\nc', 'a  b\nc', 'en')).toBe('a  b\nc');
    expect(told('', 'new', 'en')).toBe('+new+');
    expect(told('old', '', 'en')).toBe('-old-');
  });

  it('of texts that have nothing in common is the one and then the other', () => {
    const text = (word: string): string => Array.from({ length: 1_500 }, (_, i) => `${word}${i}`).join(' ');
    expect(wordRuns(text('x'), text('y'), 'en').map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('is written so that what stands in it stays text', () => {
    const html = render(h(WordDiff, { before: '<b>old</b>', after: '<script>', lang: 'en' }));
    expect(html).not.toContain('<b>');
    expect(html).not.toContain('<script>');
    expect(html).toContain('<ins>script</ins>');
  });
});
