import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { bothWork, calendarNamed } from '../calendars/side-calendar.rules.js';
import { type Deadlines, deadlinesOf, type EarlierDeadlines, keepPassed, leavesTime } from './deadlines.rules.js';

const calendars = [calendarNamed('cn'), calendarNamed('us')];
const policy = { callDays: 60, submissionsCloseDays: 28, freezeDays: 14, minutesDueDays: 30 };
const zones = ['Asia/Shanghai', 'America/New_York'];
const at = (text: string) => Temporal.Instant.from(text);
const wall = (instant: Temporal.Instant, zone: string): string =>
  instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

describe('the deadlines of a meeting', () => {
  it.each([
    [
      'Asia/Shanghai',
      '2027-04-21T01:00Z',
      '2027-04-22T04:00Z',
      // 20 February is in the uncertain weeks of the Spring Festival; 24 March and 22 May need one and no step.
      ['2027-01-29T17:00', '2027-03-24T17:00', '2027-04-02T17:00', '2027-05-21T17:00'],
    ],
    [
      'America/New_York',
      '2027-11-17T14:00Z',
      '2027-11-17T18:00Z',
      ['2027-09-10T17:00', '2027-10-20T17:00', '2027-11-03T17:00', '2027-12-17T17:00'],
    ],
    [
      'Asia/Shanghai',
      '2027-12-07T01:00Z',
      '2027-12-07T04:00Z',
      // 8 October is in the uncertain weeks of the National Day; the minutes are due across the turn of the year.
      ['2027-09-24T17:00', '2027-11-09T17:00', '2027-11-23T17:00', '2028-01-06T17:00'],
    ],
  ])('hosted in %s from %s', (zone, startsAt, endsAt, expected) => {
    const found = deadlinesOf({ startsAt: at(startsAt), endsAt: at(endsAt) }, zone, policy, calendars);
    const { callAt, submissionsCloseAt, freezeAt, minutesDueAt } = found;
    expect([callAt, submissionsCloseAt, freezeAt, minutesDueAt].map((one) => wall(one, zone))).toEqual(expected);
  });

  it('count from the day in the zone of the host, not of whoever sits elsewhere', () => {
    // 23:00 on Tuesday in New York is noon on Wednesday in Shanghai.
    const meeting = { startsAt: at('2027-06-23T03:00Z'), endsAt: at('2027-06-23T05:00Z') };
    const freeze = (zone: string) => wall(deadlinesOf(meeting, zone, policy, calendars).freezeAt, zone);
    expect(freeze('America/New_York')).toBe('2027-06-04T17:00');
    expect(freeze('Asia/Shanghai')).toBe('2027-06-04T17:00');
    const later = { startsAt: at('2027-07-01T03:00Z'), endsAt: at('2027-07-01T05:00Z') };
    expect(wall(deadlinesOf(later, 'America/New_York', policy, calendars).freezeAt, 'America/New_York')).toBe(
      '2027-06-16T17:00',
    );
    expect(wall(deadlinesOf(later, 'Asia/Shanghai', policy, calendars).freezeAt, 'Asia/Shanghai')).toBe(
      '2027-06-17T17:00',
    );
  });

  it('are refused where a calendar ends', () => {
    const meeting = { startsAt: at('2031-06-23T03:00Z'), endsAt: at('2031-06-23T05:00Z') };
    expect(() => deadlinesOf(meeting, 'Asia/Shanghai', policy, calendars)).toThrow('calendar-unknown');
  });

  it('lie in the last known year where the calendar ends between the meeting and its minutes', () => {
    const meeting = { startsAt: at('2028-12-05T01:00Z'), endsAt: at('2028-12-05T05:00Z') };
    const { minutesDueAt } = deadlinesOf(meeting, 'Asia/Shanghai', policy, calendars);
    expect(minutesDueAt.toZonedDateTimeISO('Asia/Shanghai').year).toBe(2028);
  });

  it('are refused where the minutes would be due before the meeting has ended', () => {
    const meeting = { startsAt: at('2027-02-10T01:00Z'), endsAt: at('2027-02-10T05:00Z') };
    const short = { ...policy, minutesDueDays: 3 };
    expect(() => deadlinesOf(meeting, 'Asia/Shanghai', short, calendars)).toThrow('no-common-working-day');
  });

  it('lie on a day on which both sides work, at 17:00 of the host, in their order, and never after the nominal day', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 600 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (after, zone) => {
        const startsAt = at('2027-01-01T00:00Z').add({ minutes: after });
        const meeting = { startsAt, endsAt: startsAt.add({ hours: 4 }) };
        const found = deadlinesOf(meeting, zone, policy, calendars);
        const first = startsAt.toZonedDateTimeISO(zone).toPlainDate();
        const last = meeting.endsAt.toZonedDateTimeISO(zone).toPlainDate();
        const nominal = {
          callAt: first.subtract({ days: 60 }),
          submissionsCloseAt: first.subtract({ days: 28 }),
          freezeAt: first.subtract({ days: 14 }),
          minutesDueAt: last.add({ days: 30 }),
        };
        const names = Object.keys(nominal) as (keyof Deadlines)[];
        const inOrder = names.every((name, i) => {
          const before = names[i - 1];
          return before === undefined || Temporal.Instant.compare(found[before], found[name]) <= 0;
        });
        expect(inOrder).toBe(true);
        for (const name of names) {
          const local = found[name].toZonedDateTimeISO(zone);
          const day = local.toPlainDate();
          expect([local.hour, local.minute, bothWork(calendars, day)]).toEqual([17, 0, true]);
          const nearer = Array.from({ length: nominal[name].since(day).days }, (_, i) =>
            nominal[name].subtract({ days: i }),
          );
          expect(Temporal.PlainDate.compare(day, nominal[name])).toBeLessThanOrEqual(0);
          expect(nearer.some((one) => bothWork(calendars, one))).toBe(false);
        }
      }),
    );
  });
});

describe('a move of the meeting', () => {
  const deadlines = (day: string): Deadlines => ({
    callAt: at(`${day}T01:00Z`),
    submissionsCloseAt: at(`${day}T02:00Z`),
    freezeAt: at(`${day}T03:00Z`),
    minutesDueAt: at(`${day}T04:00Z`),
  });
  const none: EarlierDeadlines = { callAt: null, submissionsCloseAt: null, freezeAt: null, minutesDueAt: null };
  const earlier = deadlines('2027-03-01');
  const moved = deadlines('2027-05-01');

  it('leaves a deadline that has passed as it was, and moves the others', () => {
    const kept = keepPassed(earlier, moved, at('2027-03-01T02:00Z'));
    expect(kept).toEqual({ ...moved, callAt: earlier.callAt, submissionsCloseAt: earlier.submissionsCloseAt });
    expect(keepPassed(none, moved, at('2027-03-01T02:00Z'))).toEqual(moved);
  });

  it('leaves three days for submissions, in which the other side may answer with another date', () => {
    expect(leavesTime(none, moved, at('2027-04-28T02:00Z').subtract({ milliseconds: 1 }))).toBe(true);
    for (const now of ['2027-04-28T02:00Z', '2027-05-01T01:59Z', '2027-05-01T02:00Z']) {
      expect(leavesTime(none, moved, at(now))).toMatchObject({ code: 'too-soon' });
      expect(leavesTime(deadlines('2027-06-01'), moved, at(now))).toMatchObject({ code: 'too-soon' });
    }
  });

  it('that brings no deadline nearer may come at any time before it', () => {
    expect(leavesTime(deadlines('2027-04-30'), moved, at('2027-04-30T01:59Z'))).toBe(true);
    expect(leavesTime(moved, moved, at('2027-05-01T01:59Z'))).toBe(true);
    expect(leavesTime({ ...moved, freezeAt: null }, moved, at('2027-05-01T03:00Z'))).toMatchObject({
      code: 'too-soon',
    });
  });

  it('goes on where they had closed before', () => {
    expect(leavesTime(earlier, moved, at('2027-05-01T03:00Z'))).toBe(true);
  });
});
