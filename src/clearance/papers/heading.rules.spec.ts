import { describe, expect, it } from '@jest/globals';
import { headingAfter, keepsOriginal } from './heading.rules.js';

const paper = { language: 'en' as const, titleEn: 'One', titleZh: '一', abstractEn: 'Two', abstractZh: '二' };

describe('a changed heading', () => {
  it('keeps what is left out', () => {
    expect(headingAfter(paper, {})).toEqual({ titleEn: 'One', titleZh: '一', abstractEn: 'Two', abstractZh: '二' });
  });

  it('loses the translation of an original that changed without it', () => {
    expect(headingAfter(paper, { title: { en: 'Three' } })).toMatchObject({ titleEn: 'Three', titleZh: null });
    expect(headingAfter(paper, { title: { en: 'Three', zh: '三' } })).toMatchObject({ titleZh: '三' });
    expect(headingAfter(paper, { title: { en: 'One' } })).toMatchObject({ titleZh: '一' });
  });

  it('tells a translation from a change of the original', () => {
    expect(keepsOriginal(paper, headingAfter(paper, { title: { zh: '壹' } }), 'en')).toBe(true);
    expect(keepsOriginal(paper, headingAfter(paper, { abstract: { en: 'Other' } }), 'en')).toBe(false);
    expect(keepsOriginal(paper, headingAfter(paper, { title: { zh: '壹' } }), 'zh')).toBe(false);
  });
});
