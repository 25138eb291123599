import { describe, expect, it } from '@jest/globals';
import { type Office, type Person } from '../platform/actor.js';
import { type DecisionRow, mayTurn, toDecisionView } from './decision-view.js';

const person = (office: Office, side: 'a' | 'b' = 'a', mustEnrol = false): Person =>
  ({ kind: 'person', side, mustEnrol, holdings: [{ workingGroupId: 'g', office }] }) as unknown as Person;
const row = (state: string, a: boolean, b: boolean): DecisionRow =>
  ({ decision: 'charter', state, keys: {}, turned: { a, b } }) as unknown as DecisionRow;
const open = row('open', true, false);

describe('a key', () => {
  it.each<[Office, 'a' | 'b', DecisionRow[], boolean, string]>([
    ['co-chair', 'b', [open], true, 'is turned by its holder'],
    ['co-chair', 'a', [open], false, 'is turned once'],
    [
      'co-chair',
      'a',
      [row('effective', true, true)],
      true,
      'is turned again on what changed since a decision took effect',
    ],
    ['co-chair', 'a', [], true, 'is the first'],
    ['secretary', 'b', [open], false, 'is in no other hand'],
  ])('of a %s of side %s', (office, side, rows, expected) => {
    expect(mayTurn(person(office, side), 'g', 'charter', rows)).toBe(expected);
  });

  it('is nobody’s who has still to enrol, nor of another group', () => {
    expect(mayTurn(person('co-chair', 'b', true), 'g', 'charter', [open])).toBe(false);
    expect(mayTurn(person('co-chair', 'b'), 'other', 'charter', [open])).toBe(false);
  });

  it('is taken back by a holder of the side that turned it, while the decision is open', () => {
    const back = (actor: Person, decision: DecisionRow): boolean => toDecisionView(actor, 'g', decision).can.takeBack;
    expect(back(person('co-chair'), open)).toBe(true);
    expect(back(person('co-chair', 'b'), open)).toBe(false);
    expect(back(person('counsel'), open)).toBe(false);
    expect(back(person('co-chair'), row('effective', true, true))).toBe(false);
    expect(toDecisionView(person('co-chair'), 'g', open)).not.toHaveProperty('turned');
  });
});
