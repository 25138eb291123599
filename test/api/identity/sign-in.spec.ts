import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MakeOperator } from '../../../src/identity/accounts/make-operator.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aPerson, aWorkingGroup, type TestGroup } from '../../support/world.js';
import { codeOf, cookieOf, credentials, me, signIn, withPassword } from './accounts.js';

describe('signing in', () => {
  let app: TestApp;
  let group: TestGroup;
  const someone = async () => {
    const person = await aPerson(app, group.id, 'a', 'staff', null, { factor: false });
    await withPassword(app, person);
    return person;
  };
  /** All of an answer but the number of its request. */
  const refusalOf = async (request: object): Promise<object> => {
    const answer = await signIn(app, request);
    return { ...(answer.body as object), status: answer.status, instance: '' };
  };

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
  });
  afterAll(() => app.close());

  it('with name and password gives a session in a cookie that no script reads', async () => {
    const person = await someone();
    const answer = await signIn(app, { ...credentials(person), signInName: person.signInName.toUpperCase() });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      accountId: person.accountId,
      side: 'csia',
      offices: [{ office: 'staff', workingGroupId: group.id, can: { invite: false, makeKeys: false } }],
      secondFactor: { enrolled: false, required: false, fresh: false },
    });
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^concord-session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const token = cookieOf(answer).split('=')[1] ?? '';
    const stored = await app.owner.query('SELECT 1 FROM session WHERE token_digest = $1', [token]);
    expect(stored.rowCount).toBe(0);
    expect((await me(app, cookieOf(answer))).body).toMatchObject({
      signInName: person.signInName,
      name: { en: 'staff of a', zh: 'a方staff' },
      side: 'csia',
    });
    const entry = await app.owner.query<{ book: string }>(
      `SELECT book FROM ledger_entry WHERE name = 'identity.signed-in' AND canonical LIKE '%' || $1 || '%'`,
      [person.accountId],
    );
    expect(entry.rows).toEqual([{ book: 'a' }]);
  });

  it('takes one proof of the second factor, not two', async () => {
    const person = await someone();
    const answer = await signIn(app, { ...credentials(person), totp: '123456', recoveryCode: 'ABCD' });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'one-code']);
  });

  it('ends the session that it replaces in the same browser', async () => {
    const person = await someone();
    const body = credentials(person);
    const first = cookieOf(await signIn(app, body));
    const second = cookieOf(await signIn(app, body).set('cookie', first).set('idempotency-key', 'once-only'));
    expect((await me(app, first)).status).toBe(401);
    expect((await me(app, second)).status).toBe(200);
  });

  it('takes the association that is named where both sides use one name', async () => {
    const [here, there] = [await someone(), await aPerson(app, group.id, 'b', 'staff', null, { factor: false })];
    await withPassword(app, there);
    await app.owner.query('UPDATE account SET sign_in_name = $2 WHERE id = $1', [there.accountId, here.signInName]);
    for (const [association, { accountId }] of [['csia', here] as const, ['sia', there] as const]) {
      const answer = await signIn(app, { ...credentials(here), association });
      expect(answer.body).toMatchObject({ accountId, side: association });
    }
  });

  it('is refused alike for a name that nobody has, that only the other side has, and a wrong password', async () => {
    const person = await someone();
    const refusal = (changed: object) => refusalOf({ ...credentials(person), ...changed });
    const wrong = await refusal({ password: 'not the password at all' });
    expect(wrong).toMatchObject({ status: 401, code: 'sign-in-refused' });
    expect(await refusal({ signInName: 'nobody@a.example' })).toEqual(wrong);
    expect(await refusal({ association: 'sia' })).toEqual(wrong);
    expect(await refusal({ association: 'no-such-association' })).toEqual(wrong);
  });

  it('without an association is for an operator, and says so whatever accounts there are', async () => {
    const person = await someone();
    const withoutOne = { association: undefined };
    const refusal = (signInName: string) => refusalOf({ ...credentials(person), ...withoutOne, signInName });
    const known = await refusal(person.signInName);
    expect(known).toMatchObject({ status: 401, code: 'sign-in-refused' });
    expect(known).toMatchObject({ detail: expect.stringContaining('Say which association you belong to') });
    expect(await refusal('nobody@a.example')).toEqual(known);

    const host = { ...credentials(person), ...withoutOne, signInName: 'host@host.example' };
    await app.app.get(MakeOperator).execute(host);
    expect((await signIn(app, host)).body).toMatchObject({ side: null, offices: [] });
    expect((await signIn(app, { ...host, association: 'csia' })).status).toBe(401);
    expect(await refusal(person.signInName)).toEqual(known);
  });
});

describe('signing in under https', () => {
  it('binds the cookie to this host and to https', async () => {
    const app = await startApp({ environment: { PUBLIC_URL: 'https://concord.example' } });
    const group = await aWorkingGroup(app, { seats: 2 });
    const person = await aPerson(app, group.id, 'b', 'staff', null, { factor: false });
    await withPassword(app, person);
    const answer = await signIn(app, credentials(person));
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^__Host-concord-session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect((await me(app, cookieOf(answer))).status).toBe(200);
    await app.close();
  });
});

describe('signing in to a demonstration', () => {
  it('needs no code and counts as a fresh second factor', async () => {
    const app = await startApp({ demo: true });
    const group = await aWorkingGroup(app, { seats: 2 });
    await withPassword(app, group.a.coChair);
    const answer = await signIn(app, credentials(group.a.coChair));
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ secondFactor: { fresh: true, required: false } });
    await app.close();
  });
});
