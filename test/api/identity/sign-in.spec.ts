import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aPerson, aWorkingGroup, type TestGroup } from '../../support/world.js';
import { codeOf, cookieOf, me, password, signIn, withPassword } from './accounts.js';

describe('signing in', () => {
  let app: TestApp;
  let group: TestGroup;
  const someone = async () => {
    const person = await aPerson(app, group.id, 'a', 'staff', null, { factor: false });
    await withPassword(app, person);
    return person;
  };

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
  });
  afterAll(() => app.close());

  it('with name and password gives a session in a cookie that no script reads', async () => {
    const person = await someone();
    const answer = await signIn(app, { signInName: person.signInName.toUpperCase(), password });
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
    const answer = await signIn(app, { signInName: person.signInName, password, totp: '123456', recoveryCode: 'ABCD' });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'one-code']);
  });

  it('ends the session that it replaces in the same browser', async () => {
    const person = await someone();
    const body = { signInName: person.signInName, password };
    const first = cookieOf(await signIn(app, body));
    const second = cookieOf(await signIn(app, body).set('cookie', first).set('idempotency-key', 'once-only'));
    expect((await me(app, first)).status).toBe(401);
    expect((await me(app, second)).status).toBe(200);
  });

  it('takes the association that is named where both sides use one name', async () => {
    const [here, there] = [await someone(), await aPerson(app, group.id, 'b', 'staff', null, { factor: false })];
    await withPassword(app, there);
    await app.owner.query('UPDATE account SET sign_in_name = $2 WHERE id = $1', [there.accountId, here.signInName]);
    const answer = await signIn(app, { signInName: here.signInName, password, association: 'sia' });
    expect(answer.body).toMatchObject({ accountId: there.accountId, side: 'sia' });
  });
});

describe('signing in under https', () => {
  it('binds the cookie to this host and to https', async () => {
    const app = await startApp({ environment: { PUBLIC_URL: 'https://concord.example' } });
    const group = await aWorkingGroup(app, { seats: 2 });
    const person = await aPerson(app, group.id, 'b', 'staff', null, { factor: false });
    await withPassword(app, person);
    const answer = await signIn(app, { signInName: person.signInName, password });
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
    const answer = await signIn(app, { signInName: group.a.coChair.signInName, password });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ secondFactor: { fresh: true, required: false } });
    await app.close();
  });
});
