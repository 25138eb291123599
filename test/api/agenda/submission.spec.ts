import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { AgendaDesk, deadline } from './agenda-desk.js';

const clients = 50;
const justBefore = '2027-05-04T08:59:59.999Z';

describe('the close of submissions', () => {
  let app: TestApp;
  let group: TestGroup;
  let desk: AgendaDesk;
  let drafts: string[];

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    desk = await AgendaDesk.open(app, group);
    drafts = [];
    for (let n = 0; n < clients; n++) drafts.push(await desk.draft('a', `Item ${n}`));
  }, 60_000);
  afterAll(() => app.close());

  /** All at once from as many clients; answers status and code of each. */
  const submitAll = (ids: readonly string[], key: string): Promise<{ status: number; code?: string }[]> =>
    Promise.all(
      ids.map(async (id) => {
        const headers = { cookie: group.a.delegate.cookie, 'idempotency-key': `${key}-${id}` };
        const answer = await fetch(`${app.url}/api/v1/agenda-items/${id}/submission`, { method: 'POST', headers });
        const { code } = (await answer.json()) as { code?: string };
        return { status: answer.status, ...(code === undefined ? {} : { code }) };
      }),
    );
  const submitted = async (): Promise<number> => {
    const { rows } = await app.owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM agenda_draft WHERE state = 'submitted'`,
    );
    return rows[0]?.n ?? -1;
  };

  it('is judged after the lock: who came in time and waited past the deadline is late', async () => {
    await app.setTime(justBefore);
    await app.owner.query('BEGIN');
    await app.owner.query('SELECT 1 FROM meeting WHERE id = $1 FOR UPDATE', [desk.meetingId]);
    const waiting = submitAll(drafts.slice(0, 4), 'waiting');
    await sleep(300);
    await app.setTime(deadline);
    await app.owner.query('COMMIT');
    for (const answer of await waiting) expect(answer).toEqual({ status: 422, code: 'submissions-closed' });
    expect(await submitted()).toBe(0);
  });

  it('lets fifty clients through until the last millisecond, and none from the deadline on', async () => {
    await app.setTime(deadline);
    const late = await submitAll(drafts, 'late');
    expect(new Set(late.map((answer) => answer.code))).toEqual(new Set(['submissions-closed']));
    await app.setTime(justBefore);
    const inTime = await submitAll(drafts, 'in-time');
    expect(inTime.map((answer) => answer.status)).toEqual(Array(clients).fill(200));
    expect(await submitted()).toBe(clients);
  });

  it('holds with the deadline falling between fifty clients: what was acknowledged is what is stored', async () => {
    await app.owner.query(`UPDATE agenda_draft SET state = 'draft'`);
    await app.owner.query(`UPDATE paper SET state = 'draft'`);
    await app.setTime(justBefore);
    const racing = submitAll(drafts, 'racing');
    await sleep(40);
    await app.setTime(deadline);
    const answers = await racing;
    const acknowledged = answers.filter((answer) => answer.status === 200).length;
    for (const answer of answers) expect(['submissions-closed', undefined]).toContain(answer.code);
    expect(await submitted()).toBe(acknowledged);
    const { rows } = await app.owner.query<{ late: number }>(
      `SELECT count(*)::int AS late FROM agenda_draft WHERE state = 'submitted' AND submitted_at >= $1`,
      [deadline],
    );
    expect(rows[0]?.late).toBe(0);
  });

  it('gives a repeated request the answer of the first', async () => {
    await app.setTime(justBefore);
    const id = await desk.draft('a');
    const [first] = await submitAll([id], 'once');
    const twins = await Promise.all(Array.from({ length: clients }, () => submitAll([id], 'once')));
    expect(first).toEqual({ status: 200 });
    for (const [twin] of twins) expect(twin).toEqual({ status: 200 });
    const { rows } = await app.owner.query(
      `SELECT 1 FROM ledger_entry WHERE subject_id = $1 AND name = 'agenda.item-submitted'`,
      [id],
    );
    expect(rows).toHaveLength(1);
  });
});

describe('shared references', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('are given at acceptance, one after the other without gaps, whoever accepts at the same instant', async () => {
    const group = await aWorkingGroup(app, { seats: 2 });
    const desk = await AgendaDesk.open(app, group);
    const offers: { side: 'a' | 'b'; id: string; body: object }[] = [];
    for (const side of ['a', 'b', 'a', 'b', 'a', 'b'] as const) {
      const id = await desk.released(side);
      offers.push({ side, id, body: await desk.inward(side, id, offers.length === 2 ? 'no-source' : undefined) });
    }
    const answers = await Promise.all(
      offers.map(async ({ side, id, body }) => {
        const { counsel } = group[side === 'a' ? 'b' : 'a'];
        return (await counsel.as('post', `/api/v1/agenda-items/${id}/releases`).send(body).expect(200)).body as {
          reference?: string;
        };
      }),
    );
    const references = answers.flatMap((answer) => answer.reference ?? []).sort();
    expect(references).toEqual(['2027-1/01', '2027-1/02', '2027-1/03', '2027-1/04', '2027-1/05']);
  });

  it('of drafts are counted for each side alone, without gaps, with many authors at once', async () => {
    const group = await aWorkingGroup(app, { seats: 2 });
    const desk = await AgendaDesk.open(app, group);
    const path = `/api/v1/meetings/${desk.meetingId}/agenda-items`;
    const made = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        const { delegate } = group[n % 2 === 0 ? 'a' : 'b'];
        const answer = await delegate
          .as('post', path)
          .send(desk.newItem(`Item ${n}`, delegate))
          .expect(201);
        return (answer.body as { reference: string }).reference;
      }),
    );
    const expected = ['csia', 'sia'].flatMap((slug) => Array.from({ length: 10 }, (_, n) => `2027-1/${slug}-${n + 1}`));
    expect(new Set(made)).toEqual(new Set(expected));
  });
});
