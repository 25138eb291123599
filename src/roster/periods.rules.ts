/** Half-open periods of days: from the first day on which something holds until the first on which it does not. */
export interface Period {
  /** `YYYY-MM-DD`. */
  readonly validFrom: string;
  /** `YYYY-MM-DD`, or null while no end is known. */
  readonly validTo: string | null;
}

/** Dates of four-digit years compare as text; no end is later than every date. */
const never = '9999-99-99';
const endOf = (period: Period): string => period.validTo ?? never;
const earlier = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one > other ? one : other);

const periodOf = (from: string, end: string): Period | null =>
  from < end ? { validFrom: from, validTo: end === never ? null : end } : null;

export const isOn = (period: Period, date: string): boolean => period.validFrom <= date && date < endOf(period);

export const overlap = (one: Period, other: Period): boolean => common(one, other) !== null;

export const lieWithin = (inner: Period, outer: Period): boolean =>
  outer.validFrom <= inner.validFrom && endOf(inner) <= endOf(outer);

export const same = (one: Period, other: Period): boolean =>
  one.validFrom === other.validFrom && one.validTo === other.validTo;

/** The days that lie in both, or null. */
export const common = (one: Period, other: Period): Period | null =>
  periodOf(later(one.validFrom, other.validFrom), earlier(endOf(one), endOf(other)));

/** The days before a date, or null when there are none. */
export const before = (period: Period, date: string): Period | null =>
  periodOf(period.validFrom, earlier(endOf(period), date));

/** The days from a date on, or null when there are none. */
const from = (period: Period, date: string): Period | null => periodOf(later(period.validFrom, date), endOf(period));

/** What is left of a period when another is taken out of it: nothing, one part, or two. */
export function without(period: Period, taken: Period): Period[] {
  if (!overlap(period, taken)) return [period];
  const rest = taken.validTo === null ? null : from(period, taken.validTo);
  return [before(period, taken.validFrom), rest].filter((part) => part !== null);
}
