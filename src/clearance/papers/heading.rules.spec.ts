import { describe, expect, it } from '@jest/globals';
import { fitsKind, headingAfter, keepsOriginal } from './heading.rules.js';

const paper = { language: 'en' as const, titleEn: 'One', titleZh: '一', abstractEn: 'Two', abstractZh: '二' };

describe('a changed heading', () => {
  it('keeps what is left out', () => {
    expect(headingAfter(paper, {})).toEqual({ titleEn: 'One', titleZh: '一', abstractEn: 'Two', abstractZh: '二' });
    expect(headingAfter(paper, { title: null as never })).toMatchObject({ titleEn: 'One', titleZh: '一' });
  });

  it('loses the translation of an original that changed without it', () => {
    expect(headingAfter(paper, { title: { en: 'Three' } })).toMatchObject({ titleEn: 'Three', titleZh: null });
    expect(headingAfter(paper, { title: { en: 'Three', zh: '三' } })).toMatchObject({ titleZh: '三' });
    expect(headingAfter(paper, { title: { en: 'One' } })).toMatchObject({ titleZh: '一' });
  });

  it('fits the kind of its paper', () => {
    const long = 'x'.repeat(121);
    expect(fitsKind('agenda-item', { title: { en: long }, abstract: { en: long } })).toBe(true);
    expect(fitsKind('topic', { title: { en: 'Tool licences' }, aliases: [] })).toBe(true);
    for (const [kind, change] of [
      ['agenda-item', { aliases: [] }],
      ['topic', { abstract: {} }],
      ['topic', { title: { zh: long } }],
    ] as const) {
      expect(fitsKind(kind, change as never)).toMatchObject({ code: 'validation-failed' });
    }
  });

  it('tells a translation from a change of the original', () => {
    expect(keepsOriginal(paper, headingAfter(paper, { title: { zh: '壹' } }), 'en')).toBe(true);
    expect(keepsOriginal(paper, headingAfter(paper, { abstract: { en: 'Other' } }), 'en')).toBe(false);
    expect(keepsOriginal(paper, headingAfter(paper, { title: { zh: '壹' } }), 'zh')).toBe(false);
  });
});
