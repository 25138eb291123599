import { Temporal } from 'temporal-polyfill';
import { type Catalogue } from '../text/catalogues.js';

const two = (value: number): string => String(value).padStart(2, '0');

/** What people call a zone: its city. */
export const zoneName = (t: Catalogue, zone: string): string =>
  (t.time.zones as Readonly<Record<string, string>>)[zone] ?? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** A day, `2027-04-13`, with its weekday in the reader's language. */
export function dayText(t: Catalogue, day: string): string {
  const date = Temporal.PlainDate.from(day);
  const weekday = t.time.weekdays[date.dayOfWeek - 1] ?? '';
  const month = t.time.months[date.month - 1] ?? '';
  return t.language === 'zh'
    ? `${date.year}年${month}${date.day}日 ${weekday}`
    : `${weekday} ${date.day} ${month} ${date.year}`;
}

/** The day of a moment on the clocks of a zone. */
export const dayOf = (t: Catalogue, at: string, zone: string): string =>
  dayText(t, Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString());

/** The time of day on the clocks of a zone, for lists that name day and zone once. */
export function clockText(at: string, zone: string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return `${two(local.hour)}:${two(local.minute)}`;
}

/** A moment on the clocks of a zone, with weekday and zone: a time without them is a defect. */
export function momentText(t: Catalogue, at: string, zone: string): string {
  const day = dayOf(t, at, zone);
  const clock = clockText(at, zone);
  return t.language === 'zh' ? `${day} ${clock} ${zoneName(t, zone)}` : `${day}, ${clock} ${zoneName(t, zone)}`;
}

/** How many days lie between now and a moment, on the clocks of a zone. */
export function distanceText(t: Catalogue, at: string, zone: string, now: Temporal.Instant): string {
  const dayOf = (instant: Temporal.Instant): Temporal.PlainDate => instant.toZonedDateTimeISO(zone).toPlainDate();
  const days = dayOf(now).until(dayOf(Temporal.Instant.from(at)), { largestUnit: 'days' }).days;
  if (days === 0) return t.time.today;
  return days > 0 ? t.time.inDays(days) : t.time.daysAgo(-days);
}
