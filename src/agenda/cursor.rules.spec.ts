import { describe, expect, it } from '@jest/globals';
import { shapedCursor } from './cursor.rules.js';

const id = '01900000-0000-7000-8000-000000000001';

describe('a cursor', () => {
  it('has keys of the shapes that its list has, or none on the first page', () => {
    expect(shapedCursor(['12', id], 'number', 'id')).toEqual(['12', id]);
    expect(shapedCursor([null, null], 'number', 'id')).toEqual([null, null]);
  });

  it.each([
    ['x', id],
    ['12', 'x'],
    ['12345678901', id],
  ])('of another list is refused: %s, %s', (number, other) => {
    expect(() => shapedCursor([number, other], 'number', 'id')).toThrow('cursor-unknown');
  });
});
