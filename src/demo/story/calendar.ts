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

type HalfYear = { readonly year: number; readonly half: 1 | 2 };

/** The first Tuesday on or after a day. */
const tuesdayFrom = (day: Temporal.PlainDate): Temporal.PlainDate => day.add({ days: (9 - day.dayOfWeek) % 7 });
const earlier = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(one, other) < 0 ? one : other;
const later = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  earlier(one, other) === one ? other : one;

/** A Tuesday in the middle of a half-year. */
const middleOf = ({ year, half }: HalfYear): Temporal.PlainDate =>
  tuesdayFrom(Temporal.PlainDate.from({ year, month: half === 1 ? 4 : 11, day: half === 1 ? 13 : 3 }));

const before = ({ year, half }: HalfYear): HalfYear => (half === 2 ? { year, half: 1 } : { year: year - 1, half: 2 });
const after = ({ year, half }: HalfYear): HalfYear => (half === 1 ? { year, half: 2 } : { year: year + 1, half: 1 });

/** A half-year whose meeting is on a day; everything was founded five months before. */
const datesOf = (halfYear: HalfYear, meeting: Temporal.PlainDate): StoryDates => ({
  ...halfYear,
  founding: meeting.subtract({ days: 150 }).toString(),
  meeting: meeting.toString(),
});

/** The dates of a half-year's cycle that meets in its middle. */
export const storyDates = (year: number, half: 1 | 2): StoryDates => datesOf({ year, half }, middleOf({ year, half }));

/** Days in which a meeting's minutes are surely published. */
const recordDays = 30;
/** Days before a meeting on which its items can surely still be submitted. */
const submissionDays = 50;

/** Two half-years, one after the other: in the first the group has met, in the second it will. */
export function aroundToday(today: string): { past: StoryDates; coming: StoryDates } {
  const day = Temporal.PlainDate.from(today);
  const present: HalfYear = { year: day.year, half: day.month <= 6 ? 1 : 2 };
  const soonest = tuesdayFrom(day.add({ days: submissionDays }));
  const lastOfHalf = Temporal.PlainDate.from({ year: day.year, month: present.half * 6, day: 25 });
  if (Temporal.PlainDate.compare(soonest, lastOfHalf) <= 0) {
    const past = before(present);
    return { past: datesOf(past, middleOf(past)), coming: datesOf(present, later(soonest, middleOf(present))) };
  }
  const latest = tuesdayFrom(day.subtract({ days: recordDays + 6 }));
  const coming = after(present);
  return {
    past: datesOf(present, earlier(latest, middleOf(present))),
    coming: datesOf(coming, later(soonest, middleOf(coming))),
  };
}

/** An instant some days from a date, at 02:00 UTC: morning in Shanghai, evening in New York. */
export const daysFrom = (date: string, days: number): string =>
  `${Temporal.PlainDate.from(date).add({ days }).toString()}T02:00:00.000Z`;
