import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { bothWork, calendarNamed, commonDayOnOrBefore, dayKind, holdYear } from './side-calendar.rules.js';

const cn = calendarNamed('cn');
const us = calendarNamed('us');
const date = (text: string) => Temporal.PlainDate.from(text);

/** Days of the years that both calendars hold, away from their very beginning. */
const someDay = fc
  .integer({ min: 0, max: 1000 })
  .map((days) => Temporal.PlainDate.from('2026-03-01').add({ days }))
  .filter((day) => day.year < 2029);

describe("the sides' calendars", () => {
  it.each([
    ['cn', '2026-02-13', 'work', 'the Friday before the Spring Festival'],
    ['cn', '2026-02-14', 'make-up', 'a Saturday worked in exchange'],
    ['cn', '2026-02-17', 'off', 'the lunar New Year'],
    ['cn', '2026-02-28', 'make-up', 'the Saturday after'],
    ['cn', '2026-03-07', 'weekend', 'an ordinary Saturday'],
    ['cn', '2027-02-05', 'off', 'the eve of the lunar New Year'],
    ['cn', '2027-02-10', 'uncertain', 'a Wednesday of which nobody knows yet'],
    ['cn', '2027-02-13', 'weekend', 'a Saturday in the same block'],
    ['cn', '2035-01-02', 'unknown', 'a weekday of a year without a calendar'],
    ['us', '2035-01-06', 'weekend', 'a Saturday of such a year'],
    ['us', '2026-07-03', 'off', 'Independence Day as observed'],
    ['us', '2027-12-31', 'off', 'New Year of the year after, as observed'],
    ['us', '2027-02-10', 'work', 'an ordinary Wednesday'],
    ['none', '2027-02-10', 'unknown', 'a calendar that does not exist'],
  ])('%s: %s is %s (%s)', (name, day, kind) => {
    expect(dayKind(calendarNamed(name), date(day))).toBe(kind);
  });

  it('count a make-up day of one side as no common working day', () => {
    expect(bothWork([cn, us], date('2026-02-14'))).toBe(false);
    expect(bothWork([cn], date('2026-02-14'))).toBe(false);
  });

  it.each([
    ['2026-03-04', '2026-03-04', 'a common working day stays'],
    ['2026-03-08', '2026-03-06', 'a Sunday falls back to Friday'],
    ['2026-02-20', '2026-02-13', 'the Spring Festival falls back over the make-up Saturday'],
    ['2026-02-16', '2026-02-13', "Presidents' Day falls into the Spring Festival"],
    ['2027-02-21', '2027-01-29', 'an uncertain block counts as off'],
    ['2028-01-03', '2027-12-30', 'the turn of the year is uncertain in one and off in the other'],
  ])('make %s fall back to %s: %s', (nominal, day) => {
    expect(commonDayOnOrBefore([cn, us], date(nominal))?.toString()).toBe(day);
  });

  it('hold the years 2026 to 2028, and none after', () => {
    expect([2025, 2026, 2027, 2028, 2029].map((year) => holdYear([cn, us], year))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(holdYear([cn, calendarNamed('none')], 2027)).toBe(false);
  });

  it('count no weekday of an unknown year as worked, and fall back to the last that is known', () => {
    expect(bothWork([cn, us], date('2029-01-10'))).toBe(false);
    const last = commonDayOnOrBefore([cn, us], date('2029-01-10'));
    expect(last?.year).toBe(2028);
    expect(commonDayOnOrBefore([us], date('2029-01-10'))?.toString()).toBe('2028-12-29');
    expect(commonDayOnOrBefore([us], date('2029-03-15'))).toBeNull();
  });

  it('find no common day where one of them is unknown', () => {
    expect(commonDayOnOrBefore([cn, us], date('2035-03-07'))).toBeNull();
    expect(commonDayOnOrBefore([cn, calendarNamed('none')], date('2027-03-03'))).toBeNull();
  });

  it('lead to a day on which both work, never after the nominal day, and the last such day', () => {
    fc.assert(
      fc.property(someDay, (nominal) => {
        const day = commonDayOnOrBefore([cn, us], nominal);
        if (day === null) return false;
        const skipped = nominal.since(day).days;
        const between = Array.from({ length: skipped }, (_, i) => nominal.subtract({ days: i }));
        return skipped >= 0 && bothWork([cn, us], day) && between.every((one) => !bothWork([cn, us], one));
      }),
    );
  });
});
