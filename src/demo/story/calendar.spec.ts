import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { aroundToday, type StoryDates } from './calendar.js';

const count = ({ year, half }: StoryDates): number => year * 2 + half;
const halfOf = (date: string): number => {
  const { year, month } = Temporal.PlainDate.from(date);
  return year * 2 + (month <= 6 ? 1 : 2);
};

describe('the half-years of a demonstration', () => {
  const first = Temporal.PlainDate.from('2026-01-01');
  const days = Array.from({ length: 3 * 365 }, (_, n) => first.add({ days: n }).toString());

  it('follow each other, whenever it is loaded', () => {
    for (const today of days) {
      const { past, coming } = aroundToday(today);
      expect([today, count(coming) - count(past)]).toEqual([today, 1]);
    }
  });

  it('have one meeting that is recorded and one that takes items, each on a Tuesday of its half-year', () => {
    for (const today of days) {
      const { past, coming } = aroundToday(today);
      const daysTo = ({ meeting }: StoryDates) => Temporal.PlainDate.from(today).until(meeting).days;
      expect([today, daysTo(past) <= -30, daysTo(coming) >= 50]).toEqual([today, true, true]);
      for (const dates of [past, coming]) {
        expect([today, halfOf(dates.meeting)]).toEqual([today, count(dates)]);
        expect([today, Temporal.PlainDate.from(dates.meeting).dayOfWeek]).toEqual([today, 2]);
      }
    }
  });
});
