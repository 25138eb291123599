import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { diffOf, type VersionDiff } from './diff.rules.js';
import { type Place } from './order.rules.js';
import { sealed, stillStands, type VersionContent, versionContent, type VersionItem } from './version-content.rules.js';

const sitting = {
  id: 's1',
  position: 1,
  startsAt: Temporal.Instant.from('2027-06-01T01:00:00Z'),
  endsAt: Temporal.Instant.from('2027-06-01T23:00:00Z'),
  zone: 'Asia/Shanghai',
};
const item = (itemId: string, textRevision = 1): VersionItem => ({
  ...{ itemId, reference: `2027-1/${itemId}`, standing: null, side: 'csia', title: { en: itemId, zh: itemId } },
  ...{ textRevision, topic: null, presenter: { en: 'Engineer', zh: null } },
});
const version = (places: readonly (readonly [string, number])[], textRevision = 1): VersionContent => {
  const order = places.map(([itemId, minutes]): Place => ({ itemId, sittingId: 's1', minutes }));
  const items = new Map(places.map(([itemId]) => [itemId, item(itemId, textRevision)]));
  return versionContent({ id: 'm', label: '2027-1' }, [sitting], order, items);
};
const idsOf = (content: VersionContent): string[] => content.entries.map((entry) => entry.itemId);

const someVersion = fc
  .shuffledSubarray(['01', '02', '03', '04', '05', '06'])
  .chain((ids) =>
    fc.tuple(
      fc.tuple(...ids.map((id) => fc.tuple(fc.constant(id), fc.integer({ min: 5, max: 60 })))),
      fc.integer({ min: 1, max: 3 }),
    ),
  )
  .map(([places, textRevision]) => version(places, textRevision));

/** The items' order that a diff leads to, by id: the inverse of making the diff. */
function applied(order: readonly string[], diff: VersionDiff): string[] {
  const removed = new Set(diff.removed.map((entry) => entry.itemId));
  const kept = order.filter((id) => !removed.has(id));
  const moves = new Map(diff.changed.flatMap(({ itemId, moved }) => (moved ? [[itemId, moved.to] as const] : [])));
  const result = Array<string | undefined>(kept.length).fill(undefined);
  for (const [id, to] of moves) result[to - 1] = id;
  const resting = kept.filter((id) => !moves.has(id))[Symbol.iterator]();
  const ordered = result.map((id) => id ?? (resting.next().value as string));
  for (const { itemId, place } of [...diff.added].sort((one, other) => one.place - other.place)) {
    ordered.splice(place - 1, 0, itemId);
  }
  return ordered;
}

describe('the difference of two versions', () => {
  it('names what was added, removed, moved, given other minutes or another text', () => {
    const before = version([
      ['01', 30],
      ['02', 20],
      ['03', 10],
    ]);
    const after = version([
      ['03', 10],
      ['01', 25],
      ['04', 15],
    ]);
    const diff = diffOf(before, after);
    expect(diff.added.map((entry) => [entry.reference, entry.place])).toEqual([['2027-1/04', 3]]);
    expect(diff.removed.map((entry) => [entry.reference, entry.place])).toEqual([['2027-1/02', 2]]);
    expect(diff.changed).toMatchObject([
      { itemId: '03', title: { en: '03', zh: '03' }, moved: { from: 2, to: 1 }, minutes: null },
      { itemId: '01', moved: { from: 1, to: 2 }, minutes: { from: 30, to: 25 }, textRevision: null },
    ]);
    expect(diffOf(version([['01', 5]], 1), version([['01', 5]], 2)).changed).toMatchObject([
      { textRevision: { from: 1, to: 2 }, moved: null, minutes: null },
    ]);
  });

  it('is empty between a version and itself', () => {
    fc.assert(
      fc.property(someVersion, (one) => {
        expect(diffOf(one, one)).toEqual({ added: [], removed: [], changed: [] });
      }),
    );
  });

  it('leads from the one order to the other', () => {
    fc.assert(
      fc.property(someVersion, someVersion, (one, other) => {
        expect(applied(idsOf(one), diffOf(one, other))).toEqual(idsOf(other));
      }),
    );
  });

  it('read backwards adds what was removed and removes what was added', () => {
    fc.assert(
      fc.property(someVersion, someVersion, (one, other) => {
        const [there, back] = [diffOf(one, other), diffOf(other, one)];
        expect(back.added).toEqual(there.removed);
        expect(back.removed).toEqual(there.added);
        expect(back.changed.map((entry) => entry.itemId).sort()).toEqual(
          there.changed.map((entry) => entry.itemId).sort(),
        );
      }),
    );
  });

  it('is empty only between versions that say the same', () => {
    fc.assert(
      fc.property(someVersion, someVersion, (one, other) => {
        const { added, removed, changed } = diffOf(one, other);
        const same = added.length + removed.length + changed.length === 0;
        expect(stillStands(sealed(one, 'salt'), other) === true).toBe(same);
      }),
    );
  });
});

describe('a version', () => {
  it('has a digest that knows every word of it and tells nothing without its salt', () => {
    const one = version([['01', 30]]);
    expect(sealed(one, 'salt').digest).toBe(sealed(version([['01', 30]]), 'salt').digest);
    expect(sealed(one, 'salt').digest).not.toBe(sealed(version([['01', 31]]), 'salt').digest);
    expect(sealed(one, 'salt').digest).not.toBe(sealed(one, 'pepper').digest);
  });

  it('no longer stands when the order has changed', () => {
    const one = sealed(version([['01', 30]]), 'salt');
    expect(stillStands(one, version([['01', 30]]))).toBe(true);
    expect(stillStands(one, version([['01', 30]], 2))).toMatchObject({ code: 'version-outdated' });
  });
});
