import { describe, expect, it } from '@jest/globals';
import { type AgendaView, type EntryView } from '../../agenda/acts.js';
import { chosenOrder, shownRows, shownUnplaced } from './chosen-order.js';

const entry = (itemId: string, standing: string | null = null, minutes = 30, sittingId: string | null = null) =>
  ({ itemId, standing, minutes, sittingId, startsAt: null }) as EntryView;
const sitting = (id: string, startsAt: string, minutes = 120) => ({ id, startsAt, minutes }) as never;

const known = {
  sittings: [sitting('s1', '2027-06-01T01:00:00.000Z'), sitting('s2', '2027-06-02T01:00:00.000Z')],
  entries: [entry('a', null, 30, 's1'), entry('b', null, 30, 's1'), entry('c', null, 30, 's2')],
  unplaced: [entry('d')],
} as Pick<AgendaView, 'sittings' | 'entries' | 'unplaced'>;
const form = {
  ...{ item: ['a', 'b', 'c'], off: 'd', 'sitting-a': 's1', 'sitting-b': 's1', 'sitting-c': 's2' },
  ...{ 'minutes-a': '30', 'minutes-b': '45', 'minutes-c': '30', 'minutes-d': '20' },
};
const told = (change: object, over = known) => {
  const { rows, leftOff } = chosenOrder({ ...form, ...change }, over);
  return `${rows.map(({ itemId, sittingId }) => `${itemId}@${sittingId}`).join(' ')} | ${leftOff.join(' ')}`;
};

describe('the order that a form asks for', () => {
  it.each([
    ['is as it was typed', {}, 'a@s1 b@s1 c@s2 | d'],
    ['moves a row up', { up: 'b' }, 'b@s1 a@s1 c@s2 | d'],
    ['moves a row down', { down: 'a' }, 'b@s1 a@s1 c@s2 | d'],
    ['moves the first row of a sitting into the one before, past nobody', { up: 'c' }, 'a@s1 b@s1 c@s1 | d'],
    ['moves the last row of a sitting into the one after', { down: 'b' }, 'a@s1 b@s2 c@s2 | d'],
    ['leaves the ends where they are', { up: 'a' }, 'a@s1 b@s1 c@s2 | d'],
    ['leaves the other end too', { down: 'c' }, 'a@s1 b@s1 c@s2 | d'],
    ['moves nothing that is not there', { up: 'x' }, 'a@s1 b@s1 c@s2 | d'],
    ['leaves a row off by name', { leave: 'b' }, 'a@s1 c@s2 | d b'],
    ['places what waits where there is room', { place: 'd' }, 'a@s1 b@s1 d@s1 c@s2 | '],
    ['places it in the next sitting where there is none', { place: 'd', 'minutes-d': '60' }, 'a@s1 b@s1 c@s2 d@s2 | '],
    ['places nothing that does not wait', { place: 'x' }, 'a@s1 b@s1 c@s2 | d'],
  ])('%s', (_, change, expected) => {
    expect(told(change)).toBe(expected);
  });

  it('begins and ends with the standing items when the first one is placed', () => {
    const standing = [entry('opening', 'opening', 15), entry('next', 'next-meeting', 10), entry('x'), entry('y')];
    const fresh = { ...known, entries: [], unplaced: standing };
    const off = { item: undefined, off: ['opening', 'next', 'x', 'y'] };
    expect(told({ ...off, place: 'all' }, fresh)).toBe('opening@s1 x@s1 y@s1 next@s1 | ');
    expect(told({ ...off, place: 'y' }, fresh)).toBe('opening@s1 y@s1 next@s1 | x');
  });

  it('places before what closes the meeting', () => {
    const closing = { ...known, entries: [...known.entries.slice(0, 1), entry('next', 'next-meeting', 10, 's1')] };
    const rows = { item: ['a', 'next'], 'sitting-next': 's1', 'minutes-next': '10', place: 'd' };
    expect(told(rows, closing)).toBe('a@s1 d@s1 next@s1 | ');
  });

  it('is shown with the times that follow from it, whatever was typed as minutes', () => {
    const chosen = chosenOrder({ ...form, 'minutes-a': 'x', down: 'a' }, known);
    expect(shownRows(known, chosen).map((row) => [row.entry.itemId, row.minutes, row.startsAt.slice(8, 16)])).toEqual([
      ['b', '45', '01T01:00'],
      ['a', 'x', '01T01:45'],
      ['c', '30', '02T01:00'],
    ]);
  });

  it('shows what was circulated as it was, and what has no place beside it', () => {
    const rows = shownRows(known, null);
    expect(rows.map((row) => row.entry.itemId)).toEqual(['a', 'b', 'c']);
    expect(shownUnplaced(known, rows).map(({ itemId }) => itemId)).toEqual(['d']);
    const without = shownRows(known, chosenOrder({ ...form, leave: 'a' }, known));
    expect(shownUnplaced(known, without).map(({ itemId }) => itemId)).toEqual(['d', 'a']);
  });
});
