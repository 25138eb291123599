import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MadeSetUp, SetUpInstallation } from '../../../src/identity/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import { cookieOf, enrol, setUpBody } from './identity-support.js';

describe('the set-up of an installation', () => {
  let app: TestApp;
  let first: MadeSetUp;
  const start = () => app.app.get(SetUpInstallation).execute({ demo: false });
  const count = async (query: string): Promise<number> =>
    Number((await app.owner.query<{ n: string }>(`SELECT count(*) AS n FROM ${query}`)).rows[0]?.n);
  const tokenOf = (made: MadeSetUp, side: string): string => made.tokens.find((one) => one.side === side)?.token ?? '';
  const setUp = (body: object) => app.http.post('/api/v1/set-up').send(body);

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('is made once by two starts at one instant, and gives each association one link', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    expect(one.workingGroupId).toBe(other.workingGroupId);
    expect(await count('installation')).toBe(1);
    expect(await count('association')).toBe(2);
    expect(await count(`working_group WHERE state = 'forming' AND slug = 'chips'`)).toBe(1);
    expect(one.tokens.map(({ side, slug }) => [side, slug])).toEqual([
      ['a', 'csia'],
      ['b', 'sia'],
    ]);
    expect(await count(`invitation WHERE kind = 'association' AND revoked_at IS NULL`)).toBe(2);
    expect(await count(`invitation WHERE token_digest = '${tokenOf(one, 'a')}'`)).toBe(0);
  });

  it('makes new links at the next start; the old ones no longer hold', async () => {
    const before = await start();
    first = await start();
    const refused = await setUp(setUpBody(tokenOf(before, 'a'), 'csia')).expect(410);
    expect(refused.body).toMatchObject({ code: 'invitation-over' });
    const unknown = await setUp(setUpBody('x'.repeat(43), 'csia')).expect(410);
    expect(unknown.body).toMatchObject({
      code: 'invitation-over',
      detail: (refused.body as { detail: string }).detail,
    });
  });

  it('refuses a co-chair for whom the side does not give its word, and keeps the link', async () => {
    const body = setUpBody(tokenOf(first, 'a'), 'csia');
    const attestation = { ...body.coChair.attestation, noGovernmentBody: false };
    const answer = await setUp({ ...body, coChair: { ...body.coChair, attestation } }).expect(422);
    expect(answer.body).toMatchObject({ code: 'not-eligible' });
    expect(await count('person')).toBe(0);
    await setUp({ ...body, secretary: [] }).expect(400);
  });

  it('takes each link once, of fifty requests at one instant', async () => {
    for (const [side, mark] of [
      ['a', 'csia'],
      ['b', 'sia'],
    ] as const) {
      const body = setUpBody(tokenOf(first, side), mark);
      const answers = await Promise.all(Array.from({ length: 50 }, () => setUp(body)));
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 201)).toHaveLength(1);
      expect(statuses.filter((status) => status === 410)).toHaveLength(49);
      const made = answers.find(({ status }) => status === 201)?.body as Record<string, string>;
      expect(Object.keys(made).sort()).toEqual([
        'coChairInvitation',
        'coChairPersonId',
        'secretaryPersonId',
        'workingGroupId',
      ]);
      expect(made['workingGroupId']).toBe(first.workingGroupId);
      await officersOf(mark, made);
    }
    expect(await count(`person`)).toBe(4);
    expect(
      await count(
        `association_name WHERE superseded_at IS NULL AND name_en IN ('Association csia', 'Association sia')`,
      ),
    ).toBe(2);
    expect(await count(`ledger_entry WHERE name = 'identity.association-set-up' AND book = 'joint'`)).toBe(2);
  }, 60_000);

  it('gives no links once both are set up', async () => {
    expect(await start()).toEqual({ tokens: [], workingGroupId: first.workingGroupId });
  });

  /** Both officers sign in, enrol a second factor, and may do what their office may. */
  async function officersOf(mark: string, made: Record<string, string>): Promise<void> {
    const secretary = {
      association: mark,
      signInName: `secretary@${mark}.example`,
      password: `long enough for ${mark}`,
    };
    const answer = await app.http.post('/api/v1/session').send(secretary).expect(201);
    expect(answer.body).toMatchObject({
      side: mark,
      offices: [
        {
          ...{ office: 'secretary', workingGroupId: first.workingGroupId, group: { slug: 'chips', state: 'forming' } },
          can: { invite: false, makeKeys: false }, // he has to enrol first
        },
      ],
      secondFactor: { enrolled: false, required: true, fresh: false },
    });
    const bare = cookieOf(answer);
    const refused = await app.http.get('/api/v1/api-keys').set('cookie', bare).expect(403);
    expect(refused.body).toMatchObject({ code: 'second-factor-missing' });
    const { cookie, recoveryCodes } = await enrol(app, bare);
    expect(recoveryCodes).toHaveLength(10);
    await app.http.get('/api/v1/me').set('cookie', bare).expect(401);
    const me = await app.http.get('/api/v1/me').set('cookie', cookie).expect(200);
    expect(me.body).toMatchObject({
      personId: made['secretaryPersonId'],
      signInName: secretary.signInName,
      name: { en: 'Secretary', zh: '秘书' },
      offices: [{ can: { invite: true, makeKeys: true } }],
      secondFactor: { enrolled: true, required: true, fresh: true, recoveryCodes: 10 },
    });
    await app.http.get('/api/v1/api-keys').set('cookie', cookie).expect(200);

    const password = `quite another for ${mark}`;
    const redeemed = { token: made['coChairInvitation'], password };
    await app.http.post('/api/v1/invitations/redemption').send(redeemed).expect(200);
    const coChair = await app.http
      .post('/api/v1/session')
      .send({ association: mark, signInName: `co-chair@${mark}.example`, password })
      .expect(201);
    expect(coChair.body).toMatchObject({ side: mark, offices: [{ office: 'co-chair' }] });
    await enrol(app, cookieOf(coChair));
  }
});
