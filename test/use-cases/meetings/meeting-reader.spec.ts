import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { CloseMeeting, MeetingReader } from '../../../src/meetings/index.js';
import { system } from '../../../src/platform/actor.js';
import { type Tx } from '../../../src/platform/database/database.js';
import { newId } from '../../../src/platform/id.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { confirm, openYear } from '../../api/meetings/steps.js';

describe('a meeting, to those who work towards it', () => {
  let app: TestApp;
  let group: TestGroup;
  let reader: MeetingReader;
  let first: string;
  let second: string;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    reader = app.app.get(MeetingReader, { strict: false });
    [first, second] = await openYear(group);
    await confirm(group, first);
  });
  afterAll(() => app.close());

  const asSide = <T>(side: 'a' | 'b', work: (tx: Tx) => Promise<T>): Promise<T> =>
    app.database.transaction({ ...system, side }, work);
  const heldBehindTheBack = (id: string) =>
    app.owner.query(`UPDATE meeting SET state = 'held', held_at = ends_at WHERE id = $1`, [id]);

  /** Minutes that were published: what closes a meeting. */
  const minutedBehindTheBack = async (id: string) => {
    const minutesId = newId();
    await app.owner.query(
      `INSERT INTO minutes (id, working_group_id, meeting_id, state, created_at, published_at) VALUES ($1, $2, $3, 'published', now(), now())`,
      [minutesId, group.id, id],
    );
    await app.owner.query('ALTER TABLE publication DISABLE TRIGGER USER');
    await app.owner.query(
      `INSERT INTO publication (id, working_group_id, kind, subject_id, revision, change, meeting_id, content, rendered, etag, published_at)
       VALUES ($1, $2, 'minutes', $3, 1, 900, $4, '{}', '{}', 'tag', now())`,
      [newId(), group.id, minutesId, id],
    );
    await app.owner.query('ALTER TABLE publication ENABLE TRIGGER USER');
  };

  it('is found with its sittings and the label of its cycle', async () => {
    await asSide('b', async (tx) => {
      const meeting = await reader.lockForSubmission(tx, first);
      expect(await reader.label(tx, meeting)).toBe('2027-1');
      const sittings = await reader.sittings(tx, first);
      expect(sittings.map(({ position, startsWall, zone }) => [position, startsWall, zone])).toEqual([
        [1, '2027-04-21T09:00', 'Asia/Shanghai'],
        [2, '2027-04-22T09:00', 'Asia/Shanghai'],
      ]);
      expect(sittings[0]?.startsAt.toString()).toBe('2027-04-21T01:00:00Z');
    });
    await expect(asSide('a', (tx) => reader.lockForSubmission(tx, newId()))).rejects.toMatchObject({
      kind: 'not-found',
    });
  });

  it('is relied upon by many who submit, and changed by one at a time', async () => {
    let other: Promise<unknown> | undefined;
    let changed = false;
    await asSide('a', async (tx) => {
      await reader.lockForSubmission(tx, first);
      await asSide('b', (tx2) => reader.lockForSubmission(tx2, first));
      other = asSide('b', (tx2) => reader.lockForAgenda(tx2, first)).then(() => (changed = true));
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(changed).toBe(false);
    });
    await other;
    expect(changed).toBe(true);
  });

  it('follows the last that was held, and is followed by the next', async () => {
    const neighbours = (id: string) =>
      asSide('a', async (tx) => {
        const meeting = await reader.lockForAgenda(tx, id);
        return [(await reader.previousHeld(tx, meeting))?.id, await reader.following(tx, meeting, app.now())];
      });
    expect(await neighbours(first)).toEqual([undefined, [second]]);
    expect(await neighbours(second)).toEqual([undefined, []]);
    await heldBehindTheBack(first);
    expect(await neighbours(second)).toEqual([first, []]);
  });

  it('never comes once its half-year has gone by, its cycle ended without it, or it was cancelled', async () => {
    const at = (moment: string) =>
      asSide('a', async (tx) => {
        const now = Temporal.Instant.from(moment);
        const meeting = await reader.lockForAgenda(tx, first);
        return [await reader.neverComes(tx, second, now), await reader.following(tx, meeting, now)];
      });
    expect(await at('2027-12-31T23:59:59Z')).toEqual([false, [second]]);
    expect(await at('2028-01-01T00:00:00Z')).toEqual([true, []]);
    const cycle = `UPDATE cycle SET state = $2, not_held_code = $3 WHERE id = (SELECT cycle_id FROM meeting WHERE id = $1)`;
    await app.owner.query(cycle, [second, 'not-held', 'no-date']);
    expect(await at('2027-05-01T00:00:00Z')).toEqual([true, []]);
    await app.owner.query(cycle, [second, 'open', null]);
    await app.owner.query(`UPDATE meeting SET state = 'cancelled' WHERE id = $1`, [second]);
    expect(await at('2027-05-01T00:00:00Z')).toEqual([true, []]);
    await app.owner.query(`UPDATE meeting SET state = 'planned' WHERE id = $1`, [second]);
  });

  it('is closed once it was held, and once', async () => {
    const closing = app.app.get(CloseMeeting, { strict: false });
    const actor = { ...system, side: 'a' } as const;
    const close = (id: string) => asSide('a', (tx) => closing.close(tx, id, app.now(), actor));
    await expect(close(second)).rejects.toMatchObject({ code: 'wrong-state' });
    await expect(close(first)).rejects.toMatchObject({ driverError: { constraint: 'meeting_was_minuted_ck' } });
    await minutedBehindTheBack(first);
    await close(first);
    await expect(close(first)).rejects.toMatchObject({ code: 'wrong-state' });
    const { rows } = await app.owner.query<{ entries: number }>(
      `SELECT count(*)::int AS entries FROM ledger_entry WHERE subject_id = $1 AND name = 'meetings.meeting-closed' AND book = 'joint'`,
      [first],
    );
    expect(rows).toEqual([{ entries: 1 }]);
  });
});
