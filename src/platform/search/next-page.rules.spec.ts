import { describe, expect, it } from '@jest/globals';
import { nextPage } from './next-page.rules.js';

const keysOf = (cursor: string | null): unknown =>
  cursor === null ? null : JSON.parse(Buffer.from(cursor, 'base64url').toString());
const rows = (many: number, rest: string[] | null = null) =>
  Array.from({ length: many }, () => ({ top: ['900'], rest }));

describe('the page after a page of a search', () => {
  it('is in the same batch while that has more', () => {
    expect(keysOf(nextPage(rows(21, ['700']), { limit: 20, offset: 40 }))).toEqual(['900', '60']);
  });

  it('then begins the next batch', () => {
    expect(keysOf(nextPage(rows(20, ['700']), { limit: 20, offset: 180 }))).toEqual(['700', '0']);
  });

  it('is none after the last', () => {
    expect(nextPage(rows(3), { limit: 20, offset: 0 })).toBeNull();
    expect(nextPage([], { limit: 20, offset: 0 })).toBeNull();
  });
});
