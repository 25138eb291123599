import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { percent, timelineOf } from './timeline.js';

const day = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));

describe('a timeline', () => {
  it('runs from January to January, and places days between in whole numbers', () => {
    const line = timelineOf(['2025-07-01', '2026-06-30']);
    expect(line.years).toEqual([
      { year: 2025, place: 0 },
      { year: 2026, place: 5000 },
    ]);
    expect([line.place('2025-01-01'), line.place('2027-01-01')]).toEqual([0, 10_000]);
    expect(line.bar({ validFrom: '2025-01-01', validTo: '2026-01-01' })).toEqual({ place: 0, width: 5000 });
    expect(line.bar({ validFrom: '2026-01-01', validTo: null })).toEqual({ place: 5000, width: 5000 });
  });

  it('leaves half a year for what goes on after the last day', () => {
    const line = timelineOf(['2026-01-01', '2026-12-25']);
    expect(line.years.map(({ year }) => year)).toEqual([2026, 2027]);
    expect(line.bar({ validFrom: '2026-12-25', validTo: null }).width).toBeGreaterThan(5000);
  });

  it('writes places as per cent', () => {
    expect([percent(0), percent(7), percent(3750), percent(10_000)]).toEqual(['0.00%', '0.07%', '37.50%', '100.00%']);
  });

  it('keeps every bar of every term inside, and wide enough to be seen', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 8 }), day, fc.option(day), (days, validFrom, validTo) => {
        const line = timelineOf(days);
        const { place, width } = line.bar({ validFrom, validTo });
        expect(Number.isInteger(place) && Number.isInteger(width)).toBe(true);
        expect(place >= 0 && width >= 60 && place + width <= 10_000).toBe(true);
        expect(line.years.length).toBeLessThanOrEqual(6);
      }),
    );
  });
});
