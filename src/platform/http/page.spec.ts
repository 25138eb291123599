import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { cursorOf, toPage } from './page.js';

const id = '01900000-0000-7000-8000-000000000001';
const moment = '2027-04-13T09:00:00.123Z';
const after = (...keys: unknown[]) => ({ after: Buffer.from(JSON.stringify(keys)).toString('base64url') });

describe('a cursor', () => {
  it('has keys of the shapes that its list has, or none on the first page', () => {
    expect(cursorOf(after('12', id), 'number', 'id')).toEqual(['12', id]);
    expect(cursorOf(after(moment, id), 'moment', 'id')).toEqual([moment, id]);
    expect(cursorOf(after('chips-2'), 'slug')).toEqual(['chips-2']);
    expect(cursorOf({}, 'number', 'id')).toEqual([null, null]);
  });

  it.each([
    [['x', id]],
    [['12', 'x']],
    [['12345678901', id]],
    [[12, id]],
    [['12', null]],
    [['12', id, id]],
    [['12']],
    [[moment, id]],
    [[]],
  ])('of another list is refused: %j', (keys) => {
    expect(() => cursorOf(after(...keys), 'number', 'id')).toThrow('cursor-unknown');
  });

  it('with a moment that is none is refused', () => {
    for (const text of [
      '2027-13-01T00:00:00Z',
      '2027-04-13',
      "' OR 1=1",
      '-271821-04-20T00:00Z',
      '+275760-09-13T00:00Z',
    ]) {
      expect(() => cursorOf(after(text, id), 'moment', 'id')).toThrow('cursor-unknown');
    }
  });

  it('leads from each page to the next, and from the last nowhere', () => {
    const rows = ['1', '2', '3'].map((number) => ({ number }));
    const page = toPage(rows, 2, (row) => [row.number]);
    expect(page.items).toEqual(rows.slice(0, 2));
    expect(cursorOf({ after: page.next ?? '' }, 'number')).toEqual(['2']);
    expect(toPage(rows, 3, (row) => [row.number]).next).toBeNull();
  });
});
