import { type Temporal } from 'temporal-polyfill';
import { cn } from './cn.calendar.js';
import { type SideCalendar } from './side-calendar.js';
import { us } from './us.calendar.js';

/** What a day is to one side; `unknown` where its calendar holds nothing of the year. */
export type DayKind = 'work' | 'make-up' | 'weekend' | 'off' | 'uncertain' | 'unknown';

const calendars: ReadonlyMap<string, SideCalendar> = new Map([cn, us].map((file) => [file.calendar, file]));

/** The calendar of that name; one without any year where there is none, so that each of its days is unknown. */
export const calendarNamed = (name: string): SideCalendar =>
  calendars.get(name) ?? { calendar: name, years: {}, uncertain: [] };

/** What a calendar says of a day. An uncertain weekend stays a weekend: it is not worked either way. */
export function dayKind(calendar: SideCalendar, day: Temporal.PlainDate): DayKind {
  const year = calendar.years[String(day.year)];
  if (year === undefined) return 'unknown';
  const date = day.toString();
  if (year.off.includes(date)) return 'off';
  if (year.makeUp.includes(date)) return 'make-up';
  if (day.dayOfWeek > 5) return 'weekend';
  return calendar.uncertain.some((block) => block.from <= date && date <= block.to) ? 'uncertain' : 'work';
}

/** An ordinary working day of both sides; a make-up day of one is a weekend of the other. */
export const bothWork = (sides: readonly SideCalendar[], day: Temporal.PlainDate): boolean =>
  sides.every((calendar) => dayKind(calendar, day) === 'work');

/** A common working day is looked for this many days back, which no run of holidays reaches. */
const furthest = 60;

/** The day itself or the last one before it on which both sides work; null where a calendar ends before one is found. */
export function commonDayOnOrBefore(
  sides: readonly SideCalendar[],
  nominal: Temporal.PlainDate,
): Temporal.PlainDate | null {
  for (let back = 0; back <= furthest; back++) {
    const day = nominal.subtract({ days: back });
    if (sides.some((calendar) => dayKind(calendar, day) === 'unknown')) return null;
    if (bothWork(sides, day)) return day;
  }
  return null;
}
