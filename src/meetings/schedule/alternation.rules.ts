import { type Decision, refuse } from '../../platform/domain-error.js';
import { otherSide, type Side } from '../../platform/side.js';

export interface PlannedCycle {
  readonly year: number;
  readonly half: 1 | 2;
  readonly hostSide: Side;
}

/** Years are opened one after another: this year or one of the next two, and after the last that was opened. */
export function mayOpenYear(year: number, thisYear: number, last: { readonly year: number } | null): Decision {
  if (last?.year === year) return refuse('conflict', 'cycles-exist', `The cycles of ${year} exist already.`);
  if (last !== null && year < last.year) {
    return refuse(
      'rule',
      'year-passed-over',
      `The cycles of ${last.year} exist already; the hosts alternate from there.`,
    );
  }
  if (year < thisYear || year > thisYear + 2) {
    return refuse('rule', 'year-out-of-range', 'Cycles are opened for this year and the next two.');
  }
  return true;
}

/** The cycles of a year; the host alternates from the last cycle on, and begins with the charter's first host. */
export function cyclesOfYear(
  year: number,
  meetingsPerYear: number,
  last: { readonly hostSide: Side } | null,
  firstHost: Side,
): PlannedCycle[] {
  const first = last === null ? firstHost : otherSide(last.hostSide);
  const halves = meetingsPerYear === 1 ? ([1] as const) : ([1, 2] as const);
  return halves.map((half, i) => ({ year, half, hostSide: i % 2 === 0 ? first : otherSide(first) }));
}
