import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Act, Ledger } from '../../../src/ledger/index.js';
import { type Actor, system } from '../../../src/platform/actor.js';
import { newId } from '../../../src/platform/id.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup } from '../../support/world.js';

describe('the ledger', () => {
  let app: TestApp;
  let group: string;
  beforeAll(async () => {
    app = await startApp();
    group = (await aWorkingGroup(app, { seats: 2 })).id;
  });
  afterAll(() => app.close());

  const act = (actor: Actor, more: Partial<Act> = {}): Act => ({
    name: 'test.act',
    actor,
    workingGroupId: group,
    subject: newId(),
    book: 'joint',
    ...more,
  });
  const record = (entry: Act) => app.database.transaction(entry.actor, (tx) => app.app.get(Ledger).record(tx, entry));
  const a: Actor = { ...system, side: 'a' };
  const b: Actor = { ...system, side: 'b' };

  it('numbers the entries of each book without gaps, whoever writes at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, i) => record(act(i % 2 === 0 ? a : b))));
    const { rows } = await app.owner.query<{ number: string }>(
      `SELECT number FROM ledger_entry WHERE working_group_id = $1 AND book = 'joint' ORDER BY number`,
      [group],
    );
    expect(rows.map((row) => Number(row.number))).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  it('lets no side write or read in the other side’s book', async () => {
    await record(act(a, { book: 'a' }));
    await expect(record(act(b, { book: 'a' }))).rejects.toThrow(/row-level security/);
    const client = await app.connectAs('concord_b');
    expect((await client.query(`SELECT 1 FROM ledger_entry WHERE book = 'a'`)).rowCount).toBe(0);
    expect((await client.query(`SELECT 1 FROM ledger_book WHERE book = 'a'`)).rowCount).toBe(0);
  });

  it.each(['UPDATE ledger_entry SET name = name', 'DELETE FROM ledger_entry', 'TRUNCATE ledger_entry'])(
    'is only ever appended to: %s',
    async (statement) => {
      for (const role of ['concord_a', 'concord_b', 'concord_system', 'concord_public'] as const) {
        const client = await app.connectAs(role);
        await expect(client.query(statement)).rejects.toThrow(/permission denied/);
      }
    },
  );

  it('holds no text', async () => {
    await expect(record(act(a, { facts: { title: 'A title of ours' } }))).rejects.toThrow(/holds text/);
    await expect(record(act(a, { facts: { title: '标题' } }))).rejects.toThrow(/holds text/);
  });

  it('loses its entry with its act', async () => {
    const subject = newId();
    const undone = app.database.transaction(a, async (tx) => {
      await app.app.get(Ledger).record(tx, act(a, { subject }));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const { rowCount } = await app.owner.query('SELECT 1 FROM ledger_entry WHERE subject_id = $1', [subject]);
    expect(rowCount).toBe(0);
  });
});
