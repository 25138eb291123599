import { type Temporal } from 'temporal-polyfill';
import { cn } from './cn.calendar.js';
import { type SideCalendar } from './side-calendar.js';
import { us } from './us.calendar.js';

/** What a day is to one side; `unknown` for a weekday of a year of which its calendar holds nothing. */
export type DayKind = 'work' | 'make-up' | 'weekend' | 'off' | 'uncertain' | 'unknown';

const calendars: ReadonlyMap<string, SideCalendar> = new Map([cn, us].map((file) => [file.calendar, file]));

/** The calendar of that name; one without any year where there is none, so that each of its days is unknown. */
export const calendarNamed = (name: string): SideCalendar =>
  calendars.get(name) ?? { calendar: name, years: {}, uncertain: [] };

/** What a calendar says of a day. An uncertain weekend stays a weekend: it is not worked either way. */
export function dayKind(calendar: SideCalendar, day: Temporal.PlainDate): DayKind {
  const year = calendar.years[String(day.year)];
  if (year === undefined) return day.dayOfWeek > 5 ? 'weekend' : 'unknown';
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

/** Whether all these calendars hold a year: where they do not, no weekday of it counts as worked. */
export const holdYear = (sides: readonly SideCalendar[], year: number): boolean =>
  sides.every((calendar) => calendar.years[String(year)] !== undefined);

/**
 * The day itself or the last one before it of which it is known that both sides work; null where there is none for two months.
 */
export function commonDayOnOrBefore(
  sides: readonly SideCalendar[],
  nominal: Temporal.PlainDate,
): Temporal.PlainDate | null {
  for (let back = 0; back <= furthest; back++) {
    const day = nominal.subtract({ days: back });
    if (bothWork(sides, day)) return day;
  }
  return null;
}

/** SQL: whether the calendars of both associations hold a year. */
export const holdYearSql = (year: string): string => {
  const held = [...calendars.values()].flatMap(({ calendar, years }) =>
    Object.keys(years).map((one) => `'${calendar}/${one}'`),
  );
  return `(SELECT bool_and(ca.calendar || '/' || ${year} = ANY (ARRAY[${held.join(', ')}])) FROM association ca)`;
};
