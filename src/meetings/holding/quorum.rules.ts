import { type Temporal } from 'temporal-polyfill';
import { type Side } from '../../platform/side.js';

/** One stay in a sitting, as far as the quorum counts it. */
export interface Stay {
  readonly side: Side;
  readonly companyId: string | null;
  readonly cameAt: Temporal.Instant;
  readonly leftAt: Temporal.Instant | null;
}

/** How many different companies of each side are in the room at a moment; a stay is half-open. */
export function companiesPresent(stays: readonly Stay[], moment: Temporal.Instant): Record<Side, number> {
  const at = moment.epochMilliseconds;
  const here = stays.filter(
    ({ cameAt, leftAt }) => cameAt.epochMilliseconds <= at && (leftAt === null || at < leftAt.epochMilliseconds),
  );
  const of = (side: Side): number =>
    new Set(here.filter((stay) => stay.side === side && stay.companyId !== null).map((stay) => stay.companyId)).size;
  return { a: of('a'), b: of('b') };
}

/** Each side alone reaches the charter's quorum: neither makes up for the other. */
export const isQuorate = (present: Readonly<Record<Side, number>>, quorum: number): boolean =>
  present.a >= quorum && present.b >= quorum;
