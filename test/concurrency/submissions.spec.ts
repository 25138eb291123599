import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AgendaDesk, deadline } from '../api/agenda/agenda-desk.js';
import { startApp, type TestApp } from '../support/app.js';
import { aWorkingGroup, type TestGroup } from '../support/world.js';
import { type Answer, atOnce, clients, post } from './clients.js';

const justBefore = '2027-05-04T08:59:59.999Z';
const tooLate = { status: 422, code: 'submissions-closed' };

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
  beforeEach(async () => {
    await app.owner.query(`UPDATE agenda_draft SET state = 'draft', submitted_at = NULL, submitted_by = NULL`);
    await app.owner.query(`UPDATE paper SET state = 'draft'`);
  });
  afterAll(() => app.close());

  const submit = (id: string): Promise<Answer> =>
    post(app, group.a.delegate, `/agenda-items/${id}/submission`, { body: {} });
  const submitAll = (): Promise<Answer[]> => atOnce((n) => submit(drafts[n] ?? ''));
  const stored = async (text: string, values: unknown[] = []): Promise<string[]> =>
    (await app.owner.query<{ id: string }>(text, values)).rows.map(({ id }) => id).sort();
  const submitted = () => stored(`SELECT id FROM agenda_draft WHERE state = 'submitted'`);
  const entries = () => stored(`SELECT subject_id AS id FROM ledger_entry WHERE name = 'agenda.item-submitted'`);
  const idsOf = (answers: readonly Answer[]): string[] => drafts.filter((_, n) => answers[n]?.status === 200).sort();

  it.each([
    ['the meeting', () => `SELECT 1 FROM meeting WHERE id = '${desk.meetingId}' FOR UPDATE`],
    ['their texts', () => 'SELECT 1 FROM paper FOR UPDATE'],
  ])('is judged after the lock on %s: who came in time and waited past the deadline is late', async (_what, lock) => {
    await app.setTime(justBefore);
    await app.owner.query('BEGIN');
    await app.owner.query(lock());
    const waiting = submitAll();
    await sleep(300);
    await app.setTime(deadline);
    await app.owner.query('COMMIT');
    for (const answer of await waiting) expect(answer).toMatchObject(tooLate);
    expect(await submitted()).toEqual([]);
    expect(await entries()).toEqual([]);
  });

  it('lets nobody of fifty through from the deadline on', async () => {
    await app.setTime(deadline);
    for (const answer of await submitAll()) expect(answer).toMatchObject(tooLate);
    expect(await submitted()).toEqual([]);
  });

  it('holds when the deadline falls between fifty clients: who was told so is in time, and no other', async () => {
    await app.setTime(justBefore);
    let inTime = 0;
    const answers = await atOnce(async (n) => {
      const answer = await submit(drafts[n] ?? '');
      if (answer.status === 200 && ++inTime === 10) void app.setTime(deadline);
      return answer;
    });
    const told = idsOf(answers);
    expect(told.length).toBeGreaterThanOrEqual(10);
    expect(told.length).toBeLessThan(clients);
    for (const answer of answers.filter(({ status }) => status !== 200)) expect(answer).toMatchObject(tooLate);
    expect(await submitted()).toEqual(told);
    expect(await entries()).toEqual(told);
    const late = `SELECT id FROM agenda_draft WHERE state = 'submitted' AND submitted_at >= $1`;
    expect(await stored(late, [deadline])).toEqual([]);
    for (const id of drafts) {
      const state = told.includes(id) ? 'submitted' : 'draft';
      expect(await desk.get(group.a.delegate, `/api/v1/agenda-items/${id}`)).toMatchObject({ id, state });
    }
  });

  it('lets all fifty through until the last millisecond', async () => {
    await app.setTime(justBefore);
    expect(idsOf(await submitAll())).toEqual([...drafts].sort());
    expect(await submitted()).toEqual([...drafts].sort());
  });
});
