import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../platform/domain-error.js';
import { minutesStates } from './minutes.entity.js';
import { mayBeChanged, mustBe, wasHeld } from './minutes.rules.js';

describe('minutes', () => {
  it('are changed until they are locked', () => {
    expect(minutesStates.filter((state) => mayBeChanged({ state }) === true)).toEqual(['drafting', 'circulated']);
  });

  it.each(minutesStates)('that are %s pass where that is wanted, and nowhere else', (state) => {
    expect(mustBe({ state }, state)).toBe(true);
    expect(mustBe({ state }, ...minutesStates)).toBe(true);
    const others = minutesStates.filter((other) => other !== state);
    const refused = mustBe({ state }, ...others) as DomainError;
    expect(refused).toBeInstanceOf(DomainError);
    expect(refused).toMatchObject({ kind: 'conflict', code: 'wrong-state' });
    expect(refused.detail).toContain(state);
  });

  it('are kept of a meeting that was held, and begun no more once it is closed', () => {
    const states = ['planned', 'proposed', 'confirmed', 'held', 'closed', 'cancelled'];
    expect(states.filter((state) => wasHeld({ state }) === true)).toEqual(['held']);
  });
});
