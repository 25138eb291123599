import { Temporal } from 'temporal-polyfill';
import { type Days } from './periods.js';

/** The width of a timeline, in hundredths of a per cent: places on it are whole numbers. */
const whole = 10_000;
/** No bar is narrower, or a term of some days could not be seen. */
const least = 60;
const mostLabels = 6;

const daysBetween = (from: Temporal.PlainDate, to: string | Temporal.PlainDate): number =>
  from.until(to, { largestUnit: 'days' }).days;

/** A place as an attribute of SVG. */
export const percent = (place: number): string => `${Math.trunc(place / 100)}.${String(place % 100).padStart(2, '0')}%`;

export interface Timeline {
  /** Where years begin, as many as there is room for. */
  readonly years: readonly { readonly year: number; readonly place: number }[];
  /** Where a day stands; what lies outside stands at the edge. */
  place(day: string): number;
  bar(days: Days): { readonly place: number; readonly width: number };
}

/** A line from the January before the first of these days until a January with room for what goes on after the last. */
export function timelineOf(days: readonly string[]): Timeline {
  const sorted = [...days].sort();
  const yearOf = (day: string | undefined): number => Number((day ?? '2000').slice(0, 4));
  const room = Temporal.PlainDate.from(sorted.at(-1) ?? '2000-01-01').add({ months: 6 }).year;
  const [first, last] = [yearOf(sorted[0]), room + 1];
  const start = Temporal.PlainDate.from({ year: first, month: 1, day: 1 });
  const length = daysBetween(start, start.with({ year: last }));
  const place = (day: string): number =>
    Math.trunc((Math.min(Math.max(daysBetween(start, day), 0), length) * whole) / length);
  const step = Math.ceil((last - first) / mostLabels);
  const years: { year: number; place: number }[] = [];
  for (let year = first; year < last; year += step) years.push({ year, place: place(`${year}-01-01`) });
  const bar = ({ validFrom, validTo }: Days) => {
    const from = Math.min(place(validFrom), whole - least);
    return { place: from, width: Math.max((validTo === null ? whole : place(validTo)) - from, least) };
  };
  return { years, place, bar };
}
