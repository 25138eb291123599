import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { catalogues } from '../text/catalogues.js';
import { dayText, distanceText, momentText } from './moments.js';

const { en, zh } = catalogues;

describe('a moment', () => {
  it('has its weekday and its zone in the reader’s language', () => {
    const at = '2027-04-20T00:30:00Z';
    expect(momentText(en, at, 'Asia/Shanghai')).toBe('Tue 20 Apr 2027, 08:30 Shanghai');
    expect(momentText(en, at, 'America/New_York')).toBe('Mon 19 Apr 2027, 20:30 New York');
    expect(momentText(zh, at, 'Asia/Shanghai')).toBe('2027年4月20日 周二 08:30 上海');
    expect(momentText(en, at, 'Europe/Isle_of_Man')).toContain('Isle of Man');
  });

  it('is as far away as the calendar of its zone says', () => {
    const now = Temporal.Instant.from('2027-04-19T23:30:00Z');
    const at = (text: string, zone = 'UTC') => distanceText(en, text, zone, now);
    expect(at('2027-04-20T00:30:00Z')).toBe('tomorrow');
    expect(at('2027-04-20T00:30:00Z', 'Asia/Shanghai')).toBe('today');
    expect(at('2027-04-18T00:30:00Z')).toBe('yesterday');
    expect(distanceText(zh, '2027-04-22T00:30:00Z', 'UTC', now)).toBe('还有3天');
  });

  it('of a day is written like one', () => {
    expect(dayText(en, '2027-01-01')).toBe('Fri 1 Jan 2027');
    expect(dayText(zh, '2027-01-01')).toBe('2027年1月1日 周五');
  });
});
