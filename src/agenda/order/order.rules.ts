import { type Temporal } from 'temporal-polyfill';
import { type Decision, DomainError, refuse } from '../../platform/domain-error.js';

/** Where an item stands in the order: the sitting, and how many minutes it has there. */
export interface Place {
  readonly itemId: string;
  readonly sittingId: string;
  readonly minutes: number;
}

/** What the order must know of a sitting. */
export interface SittingSpan {
  readonly id: string;
  readonly position: number;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

/** What the order must know of an item that waits for a place. */
export interface Placeable {
  readonly id: string;
  readonly standing: string | null;
}

const broken = (index: number, code: string, detail: string): DomainError =>
  new DomainError('rule', code, detail, [{ field: `order[${index}]`, code, detail }]);

/** Every item that may be discussed has one place, or is left off by name; the charter's standing items always have one. */
export function placesEach(order: readonly Place[], leftOff: readonly string[], items: readonly Placeable[]): Decision {
  const standing = new Map(items.map((item) => [item.id, item.standing !== null]));
  const seen = new Set<string>();
  for (const [index, itemId] of [...order.map((place) => place.itemId), ...leftOff].entries()) {
    if (!standing.has(itemId)) return broken(index, 'item-unknown', 'This is no item that waits for a place.');
    if (seen.has(itemId)) return broken(index, 'item-twice', 'Each item is named once.');
    seen.add(itemId);
  }
  if (leftOff.some((itemId) => standing.get(itemId) === true)) {
    return refuse('rule', 'standing-item-left-off', "The charter's standing items are on every agenda.");
  }
  const missing = items.filter((item) => !seen.has(item.id));
  if (missing.length === 0) return true;
  const detail = 'Every item is placed, or left off by name.';
  const errors = missing.map((item) => ({ field: `order.${item.id}`, code: 'item-missing', detail }));
  return new DomainError('rule', 'item-missing', detail, errors);
}

/** The order runs through the sittings as they follow each other; none is taken up again. */
export function followsSittings(order: readonly Place[], sittings: readonly SittingSpan[]): Decision {
  const positions = new Map(sittings.map((sitting) => [sitting.id, sitting.position]));
  let last = -Infinity;
  for (const [index, { sittingId }] of order.entries()) {
    const position = positions.get(sittingId);
    if (position === undefined) return broken(index, 'sitting-unknown', 'The meeting has no such sitting.');
    if (position < last) return broken(index, 'order-against-time', 'An item stands after one of a later sitting.');
    last = position;
  }
  return true;
}

/** Whole minutes that a sitting lasts. */
export const minutesOf = (sitting: SittingSpan): number =>
  Math.floor((sitting.endsAt.epochMilliseconds - sitting.startsAt.epochMilliseconds) / 60_000);

/** Minutes that the order takes of a sitting. */
export const minutesTaken = (order: readonly Place[], sittingId: string): number =>
  order.reduce((sum, place) => (place.sittingId === sittingId ? sum + place.minutes : sum), 0);

/** No sitting has to last longer than it was called for. */
export function fitsSittings(order: readonly Place[], sittings: readonly SittingSpan[]): Decision {
  const detail = 'The items of this sitting take longer than it lasts.';
  const errors = sittings
    .filter((sitting) => minutesTaken(order, sitting.id) > minutesOf(sitting))
    .map((sitting) => ({ field: `sittings.${sitting.id}`, code: 'minutes-do-not-fit', detail }));
  return errors.length === 0 ? true : new DomainError('rule', 'minutes-do-not-fit', detail, errors);
}

/** An order that may stand. */
export function soundOrder(
  order: readonly Place[],
  leftOff: readonly string[],
  items: readonly Placeable[],
  sittings: readonly SittingSpan[],
): Decision {
  for (const decide of [
    () => placesEach(order, leftOff, items),
    () => followsSittings(order, sittings),
    () => fitsSittings(order, sittings),
  ]) {
    const decision = decide();
    if (decision !== true) return decision;
  }
  return true;
}

/** A place with its times. */
export interface Timed extends Place {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

/** When each item begins and ends: one after the other from the beginning of its sitting. */
export function timetable(order: readonly Place[], sittings: readonly SittingSpan[]): Timed[] {
  const clocks = new Map(sittings.map((sitting) => [sitting.id, sitting.startsAt]));
  return order.flatMap((place) => {
    const startsAt = clocks.get(place.sittingId);
    if (startsAt === undefined) return [];
    const endsAt = startsAt.add({ minutes: place.minutes });
    clocks.set(place.sittingId, endsAt);
    return [{ ...place, startsAt, endsAt }];
  });
}

/** An agenda that both sides froze does not change any more. */
export const isOpen = (agenda: { readonly state: 'open' | 'frozen' }): Decision =>
  agenda.state === 'open' ? true : refuse('conflict', 'agenda-frozen', 'Both sides have frozen this agenda.');
