import { describe, expect, it } from '@jest/globals';
import { type ItemState } from './agenda-item.entity.js';
import {
  draftMay,
  type DraftState,
  isComing,
  mayBeDeferred,
  mayBeWithdrawn,
  privateReference,
  sharedReference,
  stateOnAcceptance,
} from './items.rules.js';

const states: DraftState[] = ['draft', 'submitted', 'released', 'accepted', 'returned', 'declined', 'withdrawn'];

describe("a side's item", () => {
  it.each<[keyof typeof draftMay, DraftState[]]>([
    ['change', ['draft', 'returned']],
    ['changeAsSecretary', ['draft', 'submitted', 'returned']],
    ['submit', ['draft', 'returned']],
    ['withdraw', ['draft', 'submitted', 'returned']],
    ['decline', ['submitted']],
    ['release', ['submitted']],
    ['defer', ['draft', 'submitted', 'returned']],
  ])('%s: only when it is %j', (act, expected) => {
    expect(states.filter((state) => draftMay[act](state) === true)).toEqual(expected);
  });
});

describe('an item of both sides', () => {
  const all: ItemState[] = ['accepted', 'listed', 'discussed', 'deferred', 'withdrawn', 'merged'];

  it('is taken back until it was discussed, and held over before it is listed or when it was not reached', () => {
    expect(all.filter((state) => mayBeWithdrawn(state) === true)).toEqual(['accepted', 'listed', 'deferred']);
    expect(all.filter((state) => mayBeDeferred(state) === true)).toEqual(['accepted', 'deferred']);
  });

  it.each<[string, 'open' | 'frozen', 'accepted' | 'deferred']>([
    ['planned', 'open', 'accepted'],
    ['confirmed', 'open', 'accepted'],
    ['confirmed', 'frozen', 'deferred'],
    ['held', 'open', 'deferred'],
    ['cancelled', 'open', 'deferred'],
  ])('of a meeting that is %s with an agenda that is %s begins %s', (state, agenda, expected) => {
    expect(stateOnAcceptance({ state: state as never }, { state: agenda })).toBe(expected);
    expect(isComing({ state: state as never }) === true).toBe(!['held', 'cancelled'].includes(state));
  });

  it('has a reference that both count, its draft one that its side counts', () => {
    expect(sharedReference('2027-1', 7)).toBe('2027-1/07');
    expect(sharedReference('2027-1', 107)).toBe('2027-1/107');
    expect(privateReference('2027-1', 'csia', 3)).toBe('2027-1/csia-3');
  });
});
