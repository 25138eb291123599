import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Side } from '../../platform/side.js';
import { cyclesOfYear, mayOpenYear } from './alternation.rules.js';

describe('the cycles of a year', () => {
  it("begin with the charter's first host and take turns", () => {
    expect(cyclesOfYear(2027, 2, null, 'b')).toEqual([
      { year: 2027, half: 1, hostSide: 'b' },
      { year: 2027, half: 2, hostSide: 'a' },
    ]);
  });

  it('go on from the last cycle, whoever was first', () => {
    expect(cyclesOfYear(2028, 2, { hostSide: 'a' }, 'a').map((cycle) => cycle.hostSide)).toEqual(['b', 'a']);
    expect(cyclesOfYear(2028, 1, { hostSide: 'b' }, 'b')).toEqual([{ year: 2028, half: 1, hostSide: 'a' }]);
  });

  it('never let one side host twice running, however many meetings each year has', () => {
    const years = fc.array(fc.constantFrom(1, 2), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(years, fc.constantFrom<Side>('a', 'b'), (perYear, firstHost) => {
        const hosts: Side[] = [];
        perYear.forEach((meetings, i) => {
          const last = hosts.at(-1);
          const opened = cyclesOfYear(2027 + i, meetings, last === undefined ? null : { hostSide: last }, firstHost);
          hosts.push(...opened.map((cycle) => cycle.hostSide));
        });
        return hosts[0] === firstHost && hosts.every((host, i) => i === 0 || host !== hosts[i - 1]);
      }),
    );
  });
});

describe('a year', () => {
  it.each([
    [2027, null, true],
    [2029, null, true],
    [2026, null, 'year-out-of-range'],
    [2030, null, 'year-out-of-range'],
    [2028, { year: 2027 }, true],
    [2027, { year: 2027 }, 'cycles-exist'],
    [2027, { year: 2028 }, 'year-passed-over'],
  ])('%s may be opened in 2027 after %j: %s', (year, last, expected) => {
    const decision = mayOpenYear(year, 2027, last);
    expect(decision === true ? true : decision.code).toBe(expected);
  });
});
