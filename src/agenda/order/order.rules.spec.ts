import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  fitsSittings,
  followsSittings,
  isOpen,
  minutesOf,
  type Place,
  type Placeable,
  placesEach,
  type SittingSpan,
  soundOrder,
  timetable,
} from './order.rules.js';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const morning = { id: 's1', position: 1, startsAt: at('2027-06-01T01:00:00Z'), endsAt: at('2027-06-01T02:30:00Z') };
const afternoon = { id: 's2', position: 2, startsAt: at('2027-06-01T05:00:00Z'), endsAt: at('2027-06-01T06:00:00Z') };
const sittings: SittingSpan[] = [morning, afternoon];
const items: Placeable[] = [
  { id: 'opening', standing: 'opening' },
  { id: 'one', standing: null },
  { id: 'two', standing: null },
];
const place = (itemId: string, sittingId = 's1', minutes = 30): Place => ({ itemId, sittingId, minutes });
const all = [place('opening'), place('one'), place('two', 's2')];
const codeOf = (decision: unknown): unknown => (decision === true ? true : (decision as { code: string }).code);

describe('an order of items', () => {
  it.each<[string, Place[], string[], unknown]>([
    ['has a place for each item', all, [], true],
    ['may come in any sequence', [place('one'), place('opening'), place('two')], [], true],
    ['may leave an item off by name', [place('opening'), place('one')], ['two'], true],
    ['forgets no item', [place('opening'), place('one')], [], 'item-missing'],
    ['has no item twice', [...all, place('one')], [], 'item-twice'],
    ['does not both place and leave off an item', all, ['two'], 'item-twice'],
    ['has no item that does not wait for a place', [...all, place('three')], [], 'item-unknown'],
    ['leaves no unknown item off', all, ['three'], 'item-unknown'],
    ['always has the standing items', [place('one'), place('two')], ['opening'], 'standing-item-left-off'],
  ])('%s', (_name, order, leftOff, expected) => {
    expect(codeOf(placesEach(order, leftOff, items))).toBe(expected);
  });

  it.each<[string, Place[], unknown]>([
    ['follows the sittings', all, true],
    ['may leave a sitting empty', [place('one', 's2')], true],
    ['knows only sittings of the meeting', [place('one', 's3')], 'sitting-unknown'],
    ['takes no sitting up again', [place('one'), place('two', 's2'), place('opening')], 'order-against-time'],
  ])('%s', (_name, order, expected) => {
    expect(codeOf(followsSittings(order, sittings))).toBe(expected);
  });

  it.each<[string, Place[], unknown]>([
    ['may fill a sitting to its last minute', [place('one', 's1', 60), place('two', 's1', 30)], true],
    ['never by one minute more', [place('one', 's1', 60), place('two', 's1', 31)], 'minutes-do-not-fit'],
    ['is held against each sitting alone', [place('one', 's2', 61)], 'minutes-do-not-fit'],
  ])('%s', (_name, order, expected) => {
    expect(codeOf(fitsSittings(order, sittings))).toBe(expected);
  });

  it('is no longer changed once the agenda is frozen', () => {
    expect(isOpen({ state: 'open' })).toBe(true);
    expect(codeOf(isOpen({ state: 'frozen' }))).toBe('agenda-frozen');
  });
});

const someSittings = fc
  .array(fc.record({ lasts: fc.integer({ min: 1, max: 400 }), gap: fc.integer({ min: 0, max: 600 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((spans) => {
    let clock = at('2027-06-01T01:00:00Z');
    return spans.map(({ lasts, gap }, index): SittingSpan => {
      const startsAt = clock.add({ minutes: gap });
      clock = startsAt.add({ minutes: lasts });
      return { id: `s${index}`, position: index + 1, startsAt, endsAt: clock };
    });
  });
const someOrder = someSittings.chain((spans) =>
  fc.array(fc.tuple(fc.nat(spans.length - 1), fc.integer({ min: 1, max: 120 })), { maxLength: 12 }).map((places) => ({
    spans,
    order: places
      .sort(([one], [other]) => one - other)
      .map(([sitting, minutes], index): Place => ({ itemId: `i${index}`, sittingId: `s${sitting}`, minutes })),
  })),
);
const itemsOf = (order: readonly Place[]): Placeable[] => order.map(({ itemId }) => ({ id: itemId, standing: null }));

describe('the times of an order', () => {
  it('follow one another from the beginning of each sitting', () => {
    const times = timetable(all, sittings).map(({ startsAt, endsAt }) => [startsAt.toString(), endsAt.toString()]);
    expect(times).toEqual([
      ['2027-06-01T01:00:00Z', '2027-06-01T01:30:00Z'],
      ['2027-06-01T01:30:00Z', '2027-06-01T02:00:00Z'],
      ['2027-06-01T05:00:00Z', '2027-06-01T05:30:00Z'],
    ]);
  });

  it('lie in their sittings and never overlap, whenever the order is sound', () => {
    fc.assert(
      fc.property(someOrder, ({ spans, order }) => {
        fc.pre(soundOrder(order, [], itemsOf(order), spans) === true);
        const timed = timetable(order, spans);
        expect(timed.map((entry) => entry.itemId)).toEqual(order.map((entry) => entry.itemId));
        timed.forEach((entry, index) => {
          const sitting = spans.find((span) => span.id === entry.sittingId);
          const before = timed[index - 1];
          expect(entry.startsAt.epochMilliseconds).toBeGreaterThanOrEqual(sitting?.startsAt.epochMilliseconds ?? NaN);
          expect(entry.endsAt.epochMilliseconds).toBeLessThanOrEqual(sitting?.endsAt.epochMilliseconds ?? NaN);
          expect(entry.startsAt.epochMilliseconds).toBeGreaterThanOrEqual(before?.endsAt.epochMilliseconds ?? 0);
        });
      }),
    );
  });

  it('run over exactly when the minutes do not fit', () => {
    fc.assert(
      fc.property(someOrder, ({ spans, order }) => {
        const over = spans.some((span) => {
          const last = timetable(order, spans)
            .filter((entry) => entry.sittingId === span.id)
            .at(-1);
          return last !== undefined && last.endsAt.epochMilliseconds > span.endsAt.epochMilliseconds;
        });
        expect(fitsSittings(order, spans) === true).toBe(!over);
        expect(spans.every((span) => minutesOf(span) >= 1)).toBe(true);
      }),
    );
  });

  it('are sound for every permutation of the items of one sitting', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['opening', 'one', 'two'], { minLength: 3 }), (ids) => {
        const order = ids.map((id) => place(id));
        expect(soundOrder(order, [], items, sittings)).toBe(true);
        expect(soundOrder(order.slice(1), [], items, sittings)).not.toBe(true);
      }),
    );
  });
});
