import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AgendaDesk } from '../api/agenda/agenda-desk.js';
import { openYear, putSchedule, read } from '../api/meetings/steps.js';
import { aHeldMeeting, someMinutes } from '../api/minutes/held-meeting.js';
import { startApp, type TestApp } from '../support/app.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../support/world.js';
import { acknowledged, type Answer, atOnce, clients, post, refusals } from './clients.js';

/** A joint decision that waits for both keys, and what its effect leaves in the ledger. */
interface Waiting {
  readonly path: string;
  readonly body: { decision: string; digest: string; versionId?: string };
  /** As it is called in the decision: the subject itself, or its locked revision. */
  readonly subjectId: string;
  readonly effect: string;
  /** The row that every assent locks. */
  readonly table: string;
  readonly rowId: string;
  readonly keys: readonly [TestPerson, TestPerson];
}

describe('two assents at one instant', () => {
  let app: TestApp;
  let group: TestGroup;

  beforeAll(async () => {
    app = await startApp({ environment: { POOL_SIDE: '20' } });
  });
  afterAll(() => app.close());

  const aDate = async (): Promise<Waiting> => {
    const [id] = await openYear(group);
    await putSchedule(group.a.secretary, id);
    const digest = (await read(group.a.secretary, id)).digests.proposal ?? '';
    return {
      ...{ path: `/meetings/${id}/assents`, body: { decision: 'proposal', digest }, subjectId: id },
      ...{ effect: 'meetings.date-proposed', table: 'meeting', rowId: id },
      keys: [group.a.secretary, group.b.coChair],
    };
  };
  const anAgenda = async (): Promise<Waiting> => {
    const desk = await AgendaDesk.open(app, group);
    await desk.accepted('a');
    await desk.orderAll();
    const { id, digest } = await desk.version();
    return {
      ...{
        path: `/meetings/${desk.meetingId}/agenda/assents`,
        body: { decision: 'circulation', versionId: id, digest },
      },
      ...{ subjectId: id, effect: 'agenda.circulated', table: 'meeting', rowId: desk.meetingId },
      keys: [group.a.coChair, group.b.secretary],
    };
  };
  const someLockedMinutes = async (): Promise<Waiting> => {
    const { id, digest } = await someMinutes(group, await aHeldMeeting(app, group), 'cleared');
    const { rows } = await app.owner.query<{ id: string }>('SELECT id FROM minutes_revision WHERE digest = $1', [
      digest,
    ]);
    return {
      ...{ path: `/minutes/${id}/assents`, body: { decision: 'assent', digest }, subjectId: rows[0]?.id ?? '' },
      ...{ effect: 'minutes.published', table: 'minutes', rowId: id },
      keys: [group.a.coChair, group.b.coChair],
    };
  };

  /** Twenty-five clients of each side; all wait for one lock, and are let go together. */
  async function turnAll({ path, body, table, rowId, keys }: Waiting): Promise<Answer[]> {
    await app.owner.query('BEGIN');
    await app.owner.query(`SELECT 1 FROM ${table} WHERE id = $1 FOR UPDATE`, [rowId]);
    const waiting = atOnce((n) => post(app, keys[n < clients / 2 ? 0 : 1], path, { body }));
    await sleep(400);
    await app.owner.query('COMMIT');
    return waiting;
  }

  const entries = async (name: string, like = '%'): Promise<number> => {
    const text = `SELECT 1 FROM ledger_entry WHERE working_group_id = $1 AND name = $2 AND canonical LIKE $3`;
    return (await app.owner.query(text, [group.id, name, like])).rowCount ?? 0;
  };

  it.each([
    ['propose a date once', aDate],
    ['circulate an agenda once', anAgenda],
    ['publish minutes once', someLockedMinutes],
  ])('%s, of fifty that are sent', async (_sentence, prepare) => {
    group = await aWorkingGroup(app, { seats: 2 });
    const waiting = await prepare();
    const answers = await turnAll(waiting);

    const given = acknowledged(answers);
    expect(given.map(({ body }) => body['effective']).sort()).toEqual([false, true]);
    for (const { body } of given) expect(body['digest']).toBe(waiting.body.digest);
    for (const refusal of refusals(answers))
      expect(refusal).toMatch(/^(409 (wrong-state|already-assented|already-circulated)|503 busy)$/);

    const { subjectId, body, effect, keys } = waiting;
    const { rows: decisions } = await app.owner.query(
      `SELECT state, digest, a_account, b_account FROM joint_decision WHERE subject_id = $1 AND decision LIKE '%.' || $2`,
      [subjectId, body.decision],
    );
    const [a, b] = keys.map((person) => person.accountId);
    expect(decisions).toEqual([{ state: 'effective', digest: body.digest, a_account: a, b_account: b }]);
    expect(await entries('assent.given', `%"decision":"%.${body.decision}"%`)).toBe(2);
    expect(await entries('assent.decision-effective', `%"decision":"%.${body.decision}"%`)).toBe(1);
    expect(await entries(effect)).toBe(1);
  });

  it('leave one publication of the minutes', async () => {
    group = await aWorkingGroup(app, { seats: 2 });
    await turnAll(await someLockedMinutes());
    const { rows } = await app.owner.query(
      `SELECT revision FROM publication WHERE working_group_id = $1 AND kind = 'minutes'`,
      [group.id],
    );
    expect(rows).toEqual([{ revision: 1 }]);
  });
});
