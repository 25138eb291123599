import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';

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
    for (let i = 0; i < 50; i++) {
      const body = { name: { en: `Applicant ${i}`, zh: `申请公司${i}` } };
      const answer = await secretary.as('post', '/api/v1/companies').send(body);
      companies.push((answer.body as { id: string }).id);
    }

    const answers = await Promise.all(
      companies.map((companyId) =>
        secretary.as('post', `/api/v1/seats/${seatId}/terms`).send({ companyId, validFrom: '2027-02-01' }),
      ),
    );
    const won = answers.filter((answer) => answer.status === 201);
    expect(won).toHaveLength(1);
    const lost = answers.filter((answer) => answer.status !== 201);
    expect(new Set(lost.map((answer) => (answer.body as { code: string }).code))).toEqual(new Set(['seat-taken']));
    const held = await app.owner.query(
      `SELECT 1 FROM term WHERE seat_id = $1 AND superseded_at IS NULL AND valid_from = '2027-02-01'`,
      [seatId],
    );
    expect(held.rowCount).toBe(1);
    const begun = await app.owner.query(
      `SELECT 1 FROM ledger_entry WHERE name = 'roster.term-begun' AND book = 'joint'`,
    );
    expect(begun.rowCount).toBe(1);
  });
});
