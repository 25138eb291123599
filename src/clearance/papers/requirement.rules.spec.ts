import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { type CitationContent, differencesOf, digestOfContent, type PaperContent, partsOf } from './content.rules.js';
import { citesThePast, isBilingual, isCited, isComplete, obstaclesTo, publishedBy } from './requirement.rules.js';

const now = Temporal.Instant.from('2027-01-11T03:00:00Z');
const citation: CitationContent = {
  sourceId: 's',
  url: 'https://example.org/',
  title: 'Notice',
  publisher: 'Ministry',
  tier: 1,
  publishedOn: '2027-01-11',
  retrievedOn: '2027-01-11',
  captureDigest: 'c',
  locator: 'p. 1',
  quote: null,
  relation: 'quotes',
};
const paper: PaperContent = {
  paperId: 'p',
  kind: 'agenda-item',
  revision: 3,
  title: { en: 'Title', zh: '标题' },
  abstract: null,
  statements: [
    { id: 'one', kind: 'fact', language: 'en', text: { en: 'So.', zh: '如此。' }, citations: [citation] },
    { id: 'two', kind: 'question', language: 'en', text: { en: 'So?', zh: '如此？' }, citations: [] },
  ],
};
const first = paper.statements[0]!;
const withFirst = (change: Partial<typeof first>): PaperContent => ({
  ...paper,
  statements: [{ ...first, ...change }, ...paper.statements.slice(1)],
});
const cited = (change: Partial<CitationContent>) => withFirst({ citations: [{ ...citation, ...change }] });

describe('what a paper needs', () => {
  it('is a captured, published source for every fact and policy reference', () => {
    expect(isCited(paper, now)).toBe(true);
    expect(isCited(withFirst({ citations: [] }), now)).toMatchObject({ code: 'no-source' });
    expect(isCited(withFirst({ kind: 'policy-reference', citations: [] }), now)).toMatchObject({ code: 'no-source' });
    expect(isCited(withFirst({ kind: 'recommendation', citations: [] }), now)).toBe(true);
    expect(isCited(cited({ captureDigest: null }), now)).toMatchObject({ code: 'no-source' });
    expect(isCited(cited({ publishedOn: '2027-01-12' }), now)).toMatchObject({ code: 'no-source' });
  });

  it('is no source from the future', () => {
    expect(citesThePast(paper, now)).toBe(true);
    expect(citesThePast(cited({ publishedOn: '2027-01-12' }), now)).toMatchObject({ code: 'source-not-public' });
    expect(publishedBy('2027-01-11', Temporal.Instant.from('2027-01-10T23:59:59Z'))).toBe(false);
    expect(publishedBy('2027-01-11', Temporal.Instant.from('2027-01-11T00:00:00Z'))).toBe(true);
  });

  it('is a title and one to five statements', () => {
    expect(isComplete(paper, 'en')).toBe(true);
    expect(isComplete({ ...paper, title: { en: null, zh: '标题' } }, 'en')).toMatchObject({ code: 'title-missing' });
    expect(isComplete({ ...paper, kind: 'minutes-section', title: null }, 'en')).toBe(true);
    expect(isComplete({ ...paper, statements: [] }, 'en')).toMatchObject({ code: 'statements-missing' });
    const six = { ...paper, statements: Array.from({ length: 6 }, () => first) };
    expect(isComplete(six, 'en')).toMatchObject({ code: 'statements-missing' });
    expect(isComplete({ ...six, kind: 'minutes-section' }, 'en')).toBe(true);
  });

  it('is both languages, present ones', () => {
    const fresh = new Set<string>();
    expect(isBilingual(paper, fresh)).toBe(true);
    expect(isBilingual({ ...paper, title: { en: 'Title', zh: null } }, fresh)).toMatchObject({
      errors: [{ field: 'title', code: 'translation-missing' }],
    });
    expect(isBilingual(withFirst({ text: { en: 'So.', zh: null } }), fresh)).toMatchObject({
      errors: [{ field: 'statements[0].text' }],
    });
    expect(isBilingual(paper, new Set(['two']))).toMatchObject({ errors: [{ code: 'translation-outdated' }] });
  });
});

describe('what stands in the way of submitting a paper', () => {
  it('is told all at once, each with its place', () => {
    expect(obstaclesTo(paper, 'en', now)).toEqual([]);
    const early = { ...citation, publishedOn: '2027-01-12' };
    const untitled = { ...withFirst({ citations: [early] }), title: null };
    expect(obstaclesTo(untitled, 'en', now)).toEqual([
      { field: null, code: 'title-missing' },
      { field: 'statements[0].citations', code: 'no-source' },
      { field: 'statements[0].citations[0]', code: 'source-not-public' },
    ]);
  });
});

describe('the digests of a paper', () => {
  it('change with every word, source and revision; those of its parts with their own words alone', () => {
    const before = partsOf(paper);
    expect(before.map(({ id }) => id)).toEqual(['p', 'one', 'two']);
    expect(partsOf({ ...paper, revision: 4 })).toEqual(before);
    expect(digestOfContent({ ...paper, revision: 4 })).not.toBe(digestOfContent(paper));
    for (const other of [
      withFirst({ text: { en: 'So.', zh: '不如此。' } }),
      cited({ captureDigest: 'd' }),
      cited({ tier: 2 }),
      cited({ quote: 'words' }),
    ]) {
      const after = partsOf(other);
      expect(after[1]?.digest).not.toBe(before[1]?.digest);
      expect([after[0], after[2]]).toEqual([before[0], before[2]]);
    }
  });

  it('show what is new, changed and unchanged against an earlier text', () => {
    const earlier = { ...withFirst({ text: { en: 'Once.', zh: '曾经。' } }) };
    const shorter = { ...earlier, statements: earlier.statements.slice(0, 1) };
    expect(differencesOf(paper, shorter)).toMatchObject([
      { id: 'p', change: 'unchanged', before: null },
      { id: 'one', change: 'changed', before: { en: 'Once.', zh: '曾经。' } },
      { id: 'two', change: 'new', before: null },
    ]);
    expect(differencesOf(paper, null).every(({ change }) => change === null)).toBe(true);
  });
});
