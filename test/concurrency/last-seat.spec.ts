import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acknowledged, atOnce, clients, post, refusals } from './clients.js';
import { startApp, type TestApp } from '../support/app.js';
import { aWorkingGroup, type TestGroup } from '../support/world.js';

describe('the tenth seat', () => {
  let app: TestApp;
  let group: TestGroup;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app);
  });
  afterAll(() => app.close());

  it('goes to exactly one of fifty that ask at once', async () => {
    const { secretary } = group.a;
    const seatId = group.a.seats[9] ?? '';
    const { rows } = await app.owner.query<{ id: string }>('SELECT id FROM term WHERE seat_id = $1', [seatId]);
    const end = { from: '2027-02-01', code: 'resigned' };
    expect((await secretary.as('post', `/api/v1/terms/${rows[0]?.id}/end`).send(end)).status).toBe(200);
    const companies: string[] = [];
    for (let i = 0; i < clients; i++) {
      const body = { name: { en: `Applicant ${i}`, zh: `申请公司${i}` } };
      const answer = await secretary.as('post', '/api/v1/companies').send(body);
      companies.push((answer.body as { id: string }).id);
    }

    const { deputySecretary } = group.a;
    const answers = await atOnce((n) =>
      post(app, n % 2 === 0 ? secretary : deputySecretary, `/seats/${seatId}/terms`, {
        body: { companyId: companies[n], validFrom: '2027-02-01' },
      }),
    );
    const [won, ...more] = acknowledged(answers);
    expect(more).toEqual([]);
    expect(refusals(answers)).toEqual(['409 seat-taken']);
    const { rows: held } = await app.owner.query(
      `SELECT id, company_id FROM term WHERE seat_id = $1 AND superseded_at IS NULL AND valid_from = '2027-02-01'`,
      [seatId],
    );
    const company_id = companies[answers.findIndex(({ status }) => status === 201)];
    expect(held).toEqual([{ id: won?.body['id'], company_id }]);
    const { rows: begun } = await app.owner.query(
      `SELECT subject_id AS id FROM ledger_entry WHERE name = 'roster.term-begun' AND book = 'joint'`,
    );
    expect(begun).toEqual([{ id: won?.body['id'] }]);
  });
});
