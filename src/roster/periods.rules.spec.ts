import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { before, common, isOn, lieWithin, overlap, type Period, same, without } from './periods.rules.js';

const days = Array.from({ length: 28 }, (_, i) => `2027-02-${String(i + 1).padStart(2, '0')}`);
const dayAt = (i: number): string => days[i] ?? '2027-03-01';
const period = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 7 }), fc.boolean())
  .map(([first, length, open]): Period => ({ validFrom: dayAt(first), validTo: open ? null : dayAt(first + length) }));
const held = (one: Period): string[] => days.filter((day) => isOn(one, day));

describe('periods', () => {
  it('are half-open: their last day is the one before their end', () => {
    const february = { validFrom: '2027-02-01', validTo: '2027-03-01' };
    expect(['2027-01-31', '2027-02-01', '2027-02-28', '2027-03-01'].map((day) => isOn(february, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('share exactly the days that lie in both', () => {
    fc.assert(
      fc.property(period, period, (one, other) => {
        const both = held(one).filter((day) => isOn(other, day));
        const shared = common(one, other);
        expect(shared === null ? [] : held(shared)).toEqual(both);
        expect(overlap(one, other)).toBe(shared !== null);
        expect(lieWithin(one, other)).toBe(shared !== null && same(shared, one));
      }),
    );
  });

  it('lose exactly the days that are taken out', () => {
    fc.assert(
      fc.property(period, period, (one, taken) => {
        const parts = without(one, taken);
        expect(parts.flatMap(held)).toEqual(held(one).filter((day) => !isOn(taken, day)));
        expect(parts.every((part) => part.validTo === null || part.validFrom < part.validTo)).toBe(true);
      }),
    );
  });

  it('end on a date, or never were when they would have begun later', () => {
    fc.assert(
      fc.property(period, fc.nat(27), (one, i) => {
        const left = before(one, dayAt(i));
        expect(left === null ? [] : held(left)).toEqual(held(one).filter((day) => day < dayAt(i)));
      }),
    );
  });
});
