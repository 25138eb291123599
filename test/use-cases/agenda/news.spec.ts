import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AgendaItems, AgendaReader } from '../../../src/agenda/index.js';
import { Ledger } from '../../../src/ledger/index.js';
import { type System } from '../../../src/platform/actor.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { AgendaDesk } from '../../api/agenda/agenda-desk.js';

const sideA: System = { kind: 'system', side: 'a' };

describe('what the agenda hears and tells', () => {
  let app: TestApp;
  let group: TestGroup;
  let desk: AgendaDesk;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    desk = await AgendaDesk.open(app, group);
  });
  afterAll(() => app.close());

  const happened = (name: string, subject: string) =>
    app.database.transaction(sideA, (tx) =>
      app.app.get(Ledger).record(tx, { name, actor: sideA, workingGroupId: group.id, subject, book: 'joint' }),
    );
  const entries = async (name: string): Promise<number> =>
    (await app.owner.query(`SELECT 1 FROM ledger_entry WHERE name = $1`, [name])).rowCount ?? 0;
  const standing = async (): Promise<string[]> => {
    const { rows } = await app.owner.query<{ standing: string }>(
      `SELECT standing FROM agenda_item WHERE meeting_id = $1 AND standing IS NOT NULL ORDER BY standing`,
      [desk.meetingId],
    );
    return rows.map((row) => row.standing);
  };

  it('gives every planned meeting its standing items, once, however often the news comes', async () => {
    expect(await standing()).toEqual([]);
    await happened('meetings.meeting-planned', desk.meetingId);
    await happened('meetings.meeting-planned', desk.meetingId);
    expect(await app.runJobs()).toBeGreaterThanOrEqual(2);
    expect(await standing()).toEqual(['next-meeting', 'opening', 'previous-minutes']);
    expect(await entries('agenda.begun')).toBe(1);
  });

  it('makes the topics of a charter in force active: those missing, and those only proposed', async () => {
    await app.owner.query(`DELETE FROM topic WHERE working_group_id = $1 AND slug = 'encryption-technology'`, [
      group.id,
    ]);
    await app.owner.query(
      `UPDATE topic SET state = 'proposed' WHERE working_group_id = $1 AND slug = 'supply-chain-security'`,
      [group.id],
    );
    await happened('meetings.charter-in-force', group.charterId);
    await app.runJobs();
    await happened('meetings.charter-in-force', group.charterId);
    await app.runJobs();
    const { rows } = await app.owner.query(
      `SELECT slug, state, name_zh FROM topic WHERE working_group_id = $1 ORDER BY slug`,
      [group.id],
    );
    expect(rows).toEqual([
      { slug: 'encryption-technology', state: 'active', name_zh: '加密技术' },
      { slug: 'export-controls', state: 'active', name_zh: '出口管制' },
      { slug: 'supply-chain-security', state: 'active', name_zh: '供应链安全' },
    ]);
    expect(await entries('agenda.topic-active')).toBe(2);
  });

  it('writes down what a meeting did with its items, in their order', async () => {
    const [one, other] = [(await desk.accepted('a')).id, (await desk.accepted('b')).id];
    const ids = await desk.orderAll();
    await desk.circulated();
    const read = () => app.database.transaction(sideA, (tx) => app.app.get(AgendaReader).items(tx, desk.meetingId));
    expect((await read()).map((item) => item.id)).toEqual(ids);
    const conclude = (discussed: string[], deferred: string[]) =>
      app.database.transaction(sideA, (tx) =>
        app.app.get(AgendaItems).conclude(tx, sideA, { meetingId: desk.meetingId, discussed, deferred }),
      );
    await expect(conclude([group.id], [])).rejects.toMatchObject({ code: 'item-unknown' });
    await expect(conclude([one], [one])).rejects.toMatchObject({ code: 'item-unknown' });
    await conclude(
      ids.filter((id) => id !== other),
      [other],
    );
    const states = new Map((await read()).map((item) => [item.id, item.state]));
    expect([states.get(one), states.get(other)]).toEqual(['discussed', 'deferred']);
    expect(await entries('agenda.items-concluded')).toBe(1);
    const carried = await desk.send(group.b.secretary, `/api/v1/agenda-items/${other}/deferral`, {}, 200);
    expect(carried).toMatchObject({ state: 'accepted', reference: '2027-2/01' });
    expect((await read()).map((item) => item.id)).toEqual(ids);
  });
});
