import { Temporal } from 'temporal-polyfill';
import { dayText } from '../rendering/moments.js';
import { type Catalogue } from '../text/catalogues.js';

/** Days on which something holds: from the first until, but not on, the last; dates of four-digit years compare as text. */
export interface Days {
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** The day before, `YYYY-MM-DD`: people name the last day of a period, rows the first day after it. */
export const dayBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

export const isOn = ({ validFrom, validTo }: Days, day: string): boolean =>
  validFrom <= day && (validTo === null || day < validTo);

/** Whether it ended before a day. */
export const isOver = ({ validTo }: Days, day: string): boolean => validTo !== null && validTo <= day;

/** A period with its first and its last day. */
export const periodText = (t: Catalogue, { validFrom, validTo }: Days): string =>
  validTo === null
    ? t.roster.from(dayText(t, validFrom))
    : t.roster.fromTo(dayText(t, validFrom), dayText(t, dayBefore(validTo)));

/** The last instant of a day on the clocks of a zone, to the millisecond, as RFC 3339. */
export const endOfDay = (day: string, zone: string): string =>
  Temporal.PlainDate.from(day)
    .add({ days: 1 })
    .toZonedDateTime(zone)
    .toInstant()
    .subtract({ milliseconds: 1 })
    .toString();

/** Today on the clocks of a zone. */
export const todayIn = (now: Temporal.Instant, zone: string): string =>
  now.toZonedDateTimeISO(zone).toPlainDate().toString();
