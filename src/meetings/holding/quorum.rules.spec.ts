import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { type Side } from '../../platform/side.js';
import { companiesPresent, isQuorate, type Stay } from './quorum.rules.js';

const at = (minute: number) => Temporal.Instant.fromEpochMilliseconds(minute * 60_000);
const stay = (side: Side, companyId: string | null, came: number, left: number | null = null): Stay => ({
  side,
  companyId,
  cameAt: at(came),
  leftAt: left === null ? null : at(left),
});

describe('companies present', () => {
  it('count once, however many of their people are in the room', () => {
    expect(companiesPresent([stay('a', 'x', 0), stay('a', 'x', 1), stay('a', 'y', 1)], at(5))).toEqual({ a: 2, b: 0 });
  });

  it('count neither before they come nor from the moment they leave', () => {
    const stays = [stay('a', 'x', 5, 10), stay('b', 'y', 5)];
    expect(companiesPresent(stays, at(4))).toEqual({ a: 0, b: 0 });
    expect(companiesPresent(stays, at(5))).toEqual({ a: 1, b: 1 });
    expect(companiesPresent(stays, at(10))).toEqual({ a: 0, b: 1 });
  });

  it('do not count officers, who sit for no company', () => {
    expect(companiesPresent([stay('a', null, 0)], at(5))).toEqual({ a: 0, b: 0 });
  });

  it('are those that came and have not left, minute by minute', () => {
    const some = fc.record({
      side: fc.constantFrom<Side>('a', 'b'),
      company: fc.option(fc.constantFrom('x', 'y', 'z')),
      came: fc.integer({ min: 0, max: 20 }),
      stays: fc.option(fc.integer({ min: 0, max: 20 })),
    });
    fc.assert(
      fc.property(fc.array(some), fc.integer({ min: 0, max: 40 }), (rows, minute) => {
        const stays = rows.map((row) =>
          stay(row.side, row.company, row.came, row.stays === null ? null : row.came + row.stays),
        );
        const minutes = ({ came, stays: lasts }: (typeof rows)[number]) =>
          Array.from({ length: (lasts ?? 41) + 1 }, (_, i) => came + i).slice(0, lasts ?? undefined);
        const count = (side: Side) =>
          ['x', 'y', 'z'].filter((company) =>
            rows.some((row) => row.side === side && row.company === company && minutes(row).includes(minute)),
          ).length;
        expect(companiesPresent(stays, at(minute))).toEqual({ a: count('a'), b: count('b') });
      }),
    );
  });
});

describe('the quorum', () => {
  it.each([
    [7, 7, true],
    [10, 6, false],
    [6, 10, false],
    [0, 0, false],
  ])('of 7 with %s and %s companies: %s', (a, b, expected) => {
    expect(isQuorate({ a, b }, 7)).toBe(expected);
  });
});
