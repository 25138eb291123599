import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { instantOf, zoneNamed } from './wall-time.rules.js';

const shown = (wall: string, zone: string): string => {
  const found = instantOf(wall, zone);
  return typeof found === 'string' ? found : found.toString();
};

describe('a wall time', () => {
  it.each([
    ['2027-03-14T01:59', 'America/New_York', '2027-03-14T06:59:00Z'],
    ['2027-03-14T02:00', 'America/New_York', 'wall-time-does-not-exist'],
    ['2027-03-14T02:30', 'America/New_York', 'wall-time-does-not-exist'],
    ['2027-03-14T03:00', 'America/New_York', '2027-03-14T07:00:00Z'],
    ['2027-11-07T00:59', 'America/New_York', '2027-11-07T04:59:00Z'],
    ['2027-11-07T01:00', 'America/New_York', 'wall-time-exists-twice'],
    ['2027-11-07T01:30', 'America/New_York', 'wall-time-exists-twice'],
    ['2027-11-07T02:00', 'America/New_York', '2027-11-07T07:00:00Z'],
    ['2027-03-14T02:30', 'Asia/Shanghai', '2027-03-13T18:30:00Z'],
    ['2027-11-07T01:30', 'Asia/Shanghai', '2027-11-06T17:30:00Z'],
    ['2027-02-29T09:00', 'Asia/Shanghai', 'wall-time-malformed'],
    ['2027-04-14T24:00', 'Asia/Shanghai', 'wall-time-malformed'],
    ['2027-04-14T09:00', 'Nowhere/Land', 'zone-unknown'],
    ['2027-04-14T09:00', 'Etc/UTC', '2027-04-14T09:00:00Z'],
  ])('%s in %s is %s', (wall, zone, expected) => {
    expect(shown(wall, zone)).toBe(expected);
  });

  it('names one instant each in Shanghai, which has no summer time', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 730 });
    fc.assert(
      fc.property(minutes, (after) => {
        const wall = Temporal.PlainDateTime.from('2026-01-01T00:00').add({ minutes: after });
        const found = instantOf(wall.toString({ smallestUnit: 'minute' }), 'Asia/Shanghai');
        return typeof found !== 'string' && found.toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime().equals(wall);
      }),
    );
  });

  it.each([
    [3, 'wall-time-does-not-exist'],
    [11, 'wall-time-exists-twice'],
  ])(
    'in New York is refused in one hour of month %s of 2027 and is otherwise what its instant shows',
    (month, code) => {
      const refused: string[] = [];
      let wall = Temporal.PlainDateTime.from({ year: 2027, month, day: 1, minute: 30 });
      for (; wall.month === month; wall = wall.add({ hours: 1 })) {
        const found = instantOf(wall.toString({ smallestUnit: 'minute' }), 'America/New_York');
        if (typeof found === 'string') refused.push(found);
        else expect(found.toZonedDateTimeISO('America/New_York').toPlainDateTime().equals(wall)).toBe(true);
      }
      expect(refused).toEqual([code]);
    },
  );
});

describe('a zone', () => {
  it.each([
    ['asia/shanghai', 'Asia/Shanghai'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['CST', null],
    ['China', null],
    ['EST5EDT', 'EST5EDT'],
    ['+08:00', null],
    ['UTC', 'UTC'],
    ['utc', 'UTC'],
    ['Etc/UTC', 'UTC'],
    ['Etc/GMT+5', 'Etc/GMT+5'],
    ['2027-04-14T09:00+08:00[Asia/Shanghai]', null],
    ['Asia/Shanghai; DROP', null],
    ['', null],
  ])('%s is known as %s', (name, expected) => {
    expect(zoneNamed(name)).toBe(expected);
  });
});
