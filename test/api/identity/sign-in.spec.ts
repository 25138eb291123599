import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aPerson, aWorkingGroup, type TestGroup } from '../../support/world.js';
import { codeAt, codeOf, cookieOf, me, password, signIn, withAuthenticator, withPassword } from './accounts.js';

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

  it('is refused alike for a wrong password, an unknown name, another side and an account that is not active', async () => {
    const person = await someone();
    const invited = await someone();
    await app.owner.query(`UPDATE account SET state = 'invited' WHERE id = $1`, [invited.accountId]);
    const tries = [
      { signInName: person.signInName, password: 'not the password at all' },
      { signInName: 'nobody@csia.example', password },
      { signInName: person.signInName, password, association: 'sia' },
      { signInName: invited.signInName, password },
    ];
    const answers = await Promise.all(tries.map((body) => signIn(app, body)));
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect({ ...(answer.body as object), instance: '' }).toEqual({ ...(answers[0]?.body as object), instance: '' });
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  it('lets in all of 32 right ones at once', async () => {
    const person = await someone();
    const answers = await Promise.all(
      Array.from({ length: 32 }, () => signIn(app, { signInName: person.signInName, password })),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array(32).fill(201));
    expect(new Set(answers.map(cookieOf)).size).toBe(32);
  }, 60_000);

  it('tells whoever failed five times how long to wait, and lets everybody else in meanwhile', async () => {
    const [person, colleague] = [await someone(), await someone()];
    const wrong = { signInName: person.signInName, password: 'not the password at all' };
    for (let i = 0; i < 5; i++) expect((await signIn(app, wrong)).status).toBe(401);
    const refused = await signIn(app, { ...wrong, password });
    expect([refused.status, codeOf(refused)]).toEqual([429, 'too-many-failures']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(880);
    expect((await signIn(app, { signInName: colleague.signInName, password })).status).toBe(201);
  });

  it('asks whoever has a second factor for it, and takes each code once', async () => {
    const { counsel } = group.b;
    await withPassword(app, counsel);
    const secret = await withAuthenticator(app, counsel);
    const body = { signInName: counsel.signInName, password };
    const asked = await signIn(app, body);
    expect([asked.status, codeOf(asked)]).toEqual([401, 'second-factor-required']);
    const wrong = await signIn(app, { ...body, totp: '000000' });
    expect([wrong.status, codeOf(wrong)]).toEqual([401, 'second-factor-wrong']);
    const totp = codeAt(secret, app.now());
    const right = await signIn(app, { ...body, totp });
    expect(right.status).toBe(201);
    expect(right.body).toMatchObject({ side: 'sia', secondFactor: { enrolled: true, required: true, fresh: true } });
    const again = await signIn(app, { ...body, totp });
    expect([again.status, codeOf(again)]).toEqual([401, 'second-factor-wrong']);
    const blind = await signIn(app, { ...body, password: 'wrong password here', totp });
    expect(codeOf(blind)).toBe('sign-in-refused');
    const both = await signIn(app, { ...body, totp, recoveryCode: 'ABCD' });
    expect([both.status, codeOf(both)]).toEqual([400, 'one-code']);
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
    const group = await aWorkingGroup(app, { seats: 1 });
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
    const group = await aWorkingGroup(app, { seats: 1 });
    await withPassword(app, group.a.coChair);
    const answer = await signIn(app, { signInName: group.a.coChair.signInName, password });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ secondFactor: { fresh: true, required: false } });
    await app.close();
  });
});
