import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aPerson, aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';
import { codeAt, codeOf, cookieOf, credentials, me, signIn, withPassword } from './accounts.js';

describe('a second factor', () => {
  let app: TestApp;
  let group: TestGroup;
  let minute = 0;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
  });
  afterAll(() => app.close());

  /** A code counts once: each sign-in has a minute of its own. */
  const later = () => app.setTime(`2027-01-11T03:${String(++minute).padStart(2, '0')}:00.000Z`);
  const as = (cookie: string, method: 'post' | 'delete', path: string) =>
    app.http[method](`/api/v1${path}`).set('cookie', cookie);
  const begin = async (cookie: string): Promise<string> =>
    ((await as(cookie, 'post', '/me/totp').expect(201)).body as { secret: string }).secret;
  const confirm = (cookie: string, secret: string) =>
    as(cookie, 'post', '/me/totp/confirmation').send({ code: codeAt(secret, app.now()) });

  /** Somebody without a factor who signs in, enrols one, and goes on with the cookie that he gets. */
  async function enrolled(office: 'counsel' | 'staff') {
    const person = await aPerson(app, group.id, 'a', office, null, { factor: false });
    await withPassword(app, person);
    await later();
    const before = cookieOf(await signIn(app, credentials(person)));
    const secret = await begin(before);
    const answer = await confirm(before, secret).expect(200);
    const { recoveryCodes } = answer.body as { recoveryCodes: string[] };
    return { person, secret, recoveryCodes, cookie: cookieOf(answer) };
  }
  const signInAs = async (person: TestPerson, shown: object) => {
    await later();
    return signIn(app, { ...credentials(person), ...shown });
  };

  it('counts once it is confirmed, and not before', async () => {
    const person = await aPerson(app, group.id, 'a', 'staff', null, { factor: false });
    await withPassword(app, person);
    const cookie = cookieOf(await signInAs(person, {}));
    const secret = await begin(cookie);
    const unconfirmed = await as(cookie, 'post', '/session/step-up').send({ totp: codeAt(secret, app.now()) });
    expect([unconfirmed.status, codeOf(unconfirmed)]).toEqual([409, 'no-second-factor']);
    expect((await signInAs(person, {})).status).toBe(201);
    const wrong = await as(cookie, 'post', '/me/totp/confirmation').send({ code: '000000' });
    expect([wrong.status, codeOf(wrong)]).toEqual([422, 'code-wrong']);
    const right = await confirm(cookie, secret).expect(200);
    expect((await me(app, cookieOf(right))).body).toMatchObject({
      secondFactor: { enrolled: true, required: false, fresh: true, recoveryCodes: 10 },
    });
    expect(codeOf(await signInAs(person, {}))).toBe('second-factor-required');
    expect(codeOf(await confirm(cookieOf(right), secret))).toBe('nothing-to-confirm');
  });

  it('and its recovery codes are kept sealed and as digests', async () => {
    const { person, secret, recoveryCodes } = await enrolled('staff');
    const { rows } = await app.owner.query<{ all: string }>(
      `SELECT (SELECT row_to_json(f)::text FROM totp_factor f WHERE account_id = $1) ||
              (SELECT json_agg(r)::text FROM recovery_code r WHERE account_id = $1) AS all`,
      [person.accountId],
    );
    for (const text of [secret, ...recoveryCodes]) expect(rows[0]?.all).not.toContain(text);
    const ledger = await app.owner.query(`SELECT 1 FROM ledger_entry WHERE canonical LIKE '%' || $1 || '%'`, [secret]);
    expect(ledger.rowCount).toBe(0);
  });

  it('is replaced by a recovery code, once each', async () => {
    const { person, recoveryCodes } = await enrolled('counsel');
    const recoveryCode = (recoveryCodes[0] ?? '').toLowerCase().replaceAll('-', ' ');
    const right = await signInAs(person, { recoveryCode });
    expect(right.body).toMatchObject({ secondFactor: { fresh: true, recoveryCodes: 9 } });
    const again = await signInAs(person, { recoveryCode });
    expect([again.status, codeOf(again)]).toEqual([401, 'second-factor-wrong']);
    const stepUps = await Promise.all(
      Array.from({ length: 5 }, () =>
        as(cookieOf(right), 'post', '/session/step-up').send({ recoveryCode: recoveryCodes[1] }),
      ),
    );
    expect(stepUps.filter((answer) => answer.status === 200)).toHaveLength(1);
  });

  it('gives way to another only once the other is confirmed, and to whoever has just shown it', async () => {
    const { person, secret, cookie } = await enrolled('counsel');
    const next = await begin(cookie);
    expect(codeOf(await signInAs(person, { totp: codeAt(next, app.now()) }))).toBe('second-factor-wrong');
    const meanwhile = await signInAs(person, { totp: codeAt(secret, app.now().add({ minutes: 1 })) });
    expect(meanwhile.status).toBe(201);

    await app.owner.query('UPDATE session SET second_factor_at = NULL WHERE account_id = $1', [person.accountId]);
    for (const stale of [await as(cookie, 'post', '/me/totp'), await confirm(cookie, next)]) {
      expect([stale.status, codeOf(stale)]).toEqual([403, 'present-factor-required']);
    }
    await later();
    const shown = await as(cookie, 'post', '/session/step-up').send({ totp: codeAt(secret, app.now()) });
    expect(shown.status).toBe(200);
    await confirm(cookieOf(shown), next).expect(200);
    await later();
    expect(codeOf(await signInAs(person, { totp: codeAt(secret, app.now().add({ minutes: 1 })) }))).toBe(
      'second-factor-wrong',
    );
    expect((await signInAs(person, { totp: codeAt(next, app.now().add({ minutes: 1 })) })).status).toBe(201);
  });

  it('is given up by whoever need not have one, having just shown it', async () => {
    const officer = await enrolled('counsel');
    const kept = await as(officer.cookie, 'delete', '/me/totp');
    expect([kept.status, codeOf(kept)]).toEqual([422, 'second-factor-kept']);

    const { person, cookie } = await enrolled('staff');
    await app.owner.query('UPDATE session SET second_factor_at = NULL WHERE account_id = $1', [person.accountId]);
    expect(codeOf(await as(cookie, 'delete', '/me/totp'))).toBe('present-factor-required');
    await app.owner.query('UPDATE session SET second_factor_at = $2 WHERE account_id = $1', [
      person.accountId,
      app.now().toString(),
    ]);
    expect((await as(cookie, 'delete', '/me/totp')).status).toBe(200);
    expect((await me(app, cookie)).body).toMatchObject({ secondFactor: { enrolled: false, fresh: false } });
    expect((await as(cookie, 'delete', '/me/totp')).status).toBe(404);
    expect((await signInAs(person, {})).status).toBe(201);
  });
});
