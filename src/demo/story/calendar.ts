import { Temporal } from 'temporal-polyfill';

/** The moments of a story: a cycle that is over, and one that is coming. */
export interface StoryDates {
  readonly year: number;
  readonly half: 1 | 2;
  /** First day of everything, `YYYY-MM-DD`. */
  readonly founding: string;
  /** Day of the sitting, `YYYY-MM-DD`. */
  readonly meeting: string;
}

/** A Tuesday in the middle of a half-year. */
function middleOf(year: number, half: 1 | 2): Temporal.PlainDate {
  const day = Temporal.PlainDate.from({ year, month: half === 1 ? 4 : 11, day: half === 1 ? 13 : 3 });
  return day.add({ days: (9 - day.dayOfWeek) % 7 });
}

/** The dates of a half-year's cycle; it is founded five months before. */
export function storyDates(year: number, half: 1 | 2): StoryDates {
  const meeting = middleOf(year, half);
  return { year, half, founding: meeting.subtract({ days: 150 }).toString(), meeting: meeting.toString() };
}

/** The last half-year whose meeting and minutes are surely over on a day, and the next whose items can still be submitted. */
export function aroundToday(today: string): { past: StoryDates; coming: StoryDates } {
  const day = Temporal.PlainDate.from(today);
  const halves = [-2, -1, 0, 1, 2].flatMap((years) =>
    ([1, 2] as const).map((half) => storyDates(day.year + years, half)),
  );
  const daysTo = (dates: StoryDates): number => day.until(dates.meeting, { largestUnit: 'day' }).days;
  const past = halves.filter((dates) => daysTo(dates) < -25).at(-1);
  const coming = halves.find((dates) => daysTo(dates) > 45);
  if (past === undefined || coming === undefined) throw new Error('no half-years around today');
  return { past, coming };
}

/** An instant some days from a date, at 02:00 UTC: morning in Shanghai, evening in New York. */
export const daysFrom = (date: string, days: number): string =>
  `${Temporal.PlainDate.from(date).add({ days }).toString()}T02:00:00.000Z`;
