import { Agent as HttpAgent } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Response } from 'supertest';
import { passwords } from '../../../src/identity/accounts/passwords.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aPerson, aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';
import { credentials, password } from './accounts.js';
import { codeOf, cookieOf, enrol } from './identity-support.js';

describe('sessions', () => {
  let app: TestApp;
  let group: TestGroup;
  let hash: string;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    hash = await passwords.hash(password);
  });
  afterAll(() => app.close());

  /** Somebody of side a with a password and no second factor. */
  async function somebody(office: 'delegate' | 'counsel' = 'delegate'): Promise<TestPerson> {
    const seat = { seatId: group.a.seats[0] ?? '', companyId: group.a.companies[0] ?? '' };
    const person = await aPerson(app, group.id, 'a', office, office === 'delegate' ? seat : null, { factor: false });
    await app.owner.query(`UPDATE account SET password_hash = $2 WHERE id = $1`, [person.accountId, hash]);
    return person;
  }
  const signIn = (body: object, localAddress = '127.0.0.1') =>
    app.http.post('/api/v1/session').agent(new HttpAgent({ localAddress })).send(body);
  const get = (path: string, cookie: string) => app.http.get(path).set('cookie', cookie);
  const said = ({ status, body }: Response) => {
    const { code, detail, title } = body as Record<string, string>;
    return { status, code, detail, title };
  };
  const later = (seconds: number) => app.setTime(app.now().add({ seconds }).toString());

  it('begin with the right password, under the mail address in any case', async () => {
    const person = await somebody();
    const answer = await signIn({ ...credentials(person), signInName: person.signInName.toUpperCase() }).expect(201);
    expect(answer.headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Lax/);
    expect(answer.body).toMatchObject({ accountId: person.accountId, side: 'csia', offices: [{ office: 'delegate' }] });
    expect(JSON.stringify(answer.body)).not.toContain(cookieOf(answer).split('=')[1]);
    await get('/api/v1/me', cookieOf(answer)).expect(200);
    await get('/api/v1/me', `concord-session=${'x'.repeat(43)}`).expect(401);
  });

  it('are refused alike for a wrong password, an unknown name and an account that is not active', async () => {
    const [person, invited] = [await somebody(), await somebody()];
    await app.owner.query(`UPDATE account SET state = 'invited' WHERE id = $1`, [invited.accountId]);
    const wrong = await signIn({ ...credentials(person), password: `${password}!` });
    const unknown = await signIn({ ...credentials(person), signInName: 'nobody@a.example' });
    const inactive = await signIn(credentials(invited));
    expect(said(wrong)).toMatchObject({ status: 401, code: 'sign-in-refused' });
    expect(said(unknown)).toEqual(said(wrong));
    expect(said(inactive)).toEqual(said(wrong));
  });

  it('all begin when thirty-two right sign-ins come at one instant', async () => {
    const person = await somebody();
    const body = credentials(person);
    const answers = await Promise.all(Array.from({ length: 32 }, () => signIn(body)));
    expect(answers.map(({ status }) => status)).toEqual(Array(32).fill(201));
    expect(new Set(answers.map(cookieOf)).size).toBe(32);
  });

  it('pause for a name and an address after five failures, for nobody else', async () => {
    const [person, other] = [await somebody(), await somebody()];
    const wrong = { ...credentials(person), password: 'wrong password' };
    for (let i = 0; i < 5; i++) await signIn(wrong).expect(401);
    const right = credentials(person);
    const paused = await signIn(right).expect(429);
    expect(paused.body).toMatchObject({ code: 'too-many-failures' });
    expect(Number(paused.headers['retry-after'])).toBeGreaterThan(800);
    await signIn(credentials(other)).expect(201);
    await signIn(right, '127.0.0.2').expect(201);
  });

  it('need the code of the authenticator, which counts once', async () => {
    const person = await somebody();
    const { secret, recoveryCodes, cookie } = await enrol(app, person.cookie);
    const body = credentials(person);
    expect(said(await signIn(body))).toMatchObject({ status: 401, code: 'second-factor-required' });
    const enrolling = await signIn({ ...body, totp: codeOf(secret, app) });
    expect(said(enrolling)).toMatchObject({ status: 401, code: 'second-factor-wrong' });
    await later(60);
    const totp = codeOf(secret, app);
    const both = await Promise.all([signIn({ ...body, totp }), signIn({ ...body, totp })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 401]);
    expect(said(await signIn({ ...body, totp }))).toMatchObject({ status: 401, code: 'second-factor-wrong' });
    const [recoveryCode] = recoveryCodes;
    await signIn({ ...body, recoveryCode }).expect(201);
    await signIn({ ...body, recoveryCode }).expect(401);
    await signIn({ ...body, recoveryCode, totp }).expect(400);
    const me = await get('/api/v1/me', cookie).expect(200);
    expect(me.body).toMatchObject({ secondFactor: { recoveryCodes: 9 } });
  });

  it('get another cookie and are fresh again when the second factor is shown again', async () => {
    const person = await somebody('counsel');
    const { secret, cookie } = await enrol(app, person.cookie);
    await app.owner.query(
      `UPDATE session SET second_factor_at = second_factor_at - interval '6 minutes' WHERE id = $1`,
      [person.sessionId],
    );
    const key = { workingGroupId: group.id, name: 'k', scopes: ['roster:read'], expiresOn: '2027-06-30' };
    const stale = await app.http.post('/api/v1/api-keys').set('cookie', cookie).send(key).expect(403);
    expect(stale.body).toMatchObject({ code: 'fresh-second-factor-required' });
    const stepUp = (totp: string) => app.http.post('/api/v1/session/step-up').set('cookie', cookie).send({ totp });
    expect(said(await stepUp(codeOf(secret, app)))).toMatchObject({ status: 403, code: 'second-factor-wrong' });
    await later(60);
    await app.owner.query(`UPDATE session SET second_factor_at = NULL WHERE id = $1`, [person.sessionId]);
    const renewed = await stepUp(codeOf(secret, app)).expect(200);
    expect(renewed.body).toMatchObject({ side: 'csia', secondFactor: { fresh: true, freshUntil: expect.any(String) } });
    await get('/api/v1/me', cookie).expect(401);
    await app.http.post('/api/v1/api-keys').set('cookie', cookieOf(renewed)).send(key).expect(201);
  });

  it('of an officer without a second factor reach nothing but his own account', async () => {
    const person = await somebody('counsel');
    for (const path of ['/api/v1/delegates', '/api/v1/api-keys', `/api/v1/people/${person.personId}`]) {
      const answer = await get(`${path}?workingGroupId=${group.id}`, person.cookie).expect(403);
      expect(answer.body).toMatchObject({ code: 'second-factor-missing' });
    }
    await get('/api/v1/me', person.cookie).expect(200);
    await get('/api/v1/sessions', person.cookie).expect(200);
    const { cookie } = await enrol(app, person.cookie);
    await get('/api/v1/api-keys', cookie).expect(200);
  });

  it('are refused at the next request once they are ended', async () => {
    const person = await somebody();
    const other = await signIn(credentials(person)).expect(201);
    const third = await signIn(credentials(person)).expect(201);
    const list = await get('/api/v1/sessions', person.cookie).expect(200);
    const { items } = list.body as { items: { id: string; current: boolean }[] };
    expect(items).toHaveLength(3);
    expect(items.filter(({ current }) => current).map(({ id }) => id)).toEqual([person.sessionId]);
    const me = await get('/api/v1/me', cookieOf(other)).expect(200);
    const { sessionId } = me.body as { sessionId: string };
    await group.b.delegate.as('delete', `/api/v1/sessions/${sessionId}`).expect(404);
    await person.as('delete', `/api/v1/sessions/${sessionId}`).expect(200);
    await get('/api/v1/me', cookieOf(other)).expect(401);
    await person.as('delete', '/api/v1/sessions').expect(200);
    await get('/api/v1/me', cookieOf(third)).expect(401);
    await person.as('delete', '/api/v1/session').expect(200);
    await get('/api/v1/me', person.cookie).expect(401);
  });

  it('lose the powers of an appointment at the next request after its end', async () => {
    const person = await somebody();
    const path = `/api/v1/delegates?workingGroupId=${group.id}`;
    await get(path, person.cookie).expect(200);
    await app.owner.query(`UPDATE appointment SET superseded_at = $2 WHERE person_id = $1`, [
      person.personId,
      app.now().toString(),
    ]);
    const refused = await get(path, person.cookie).expect(403);
    expect(refused.body).toMatchObject({ code: 'office-required' });
    const me = await get('/api/v1/me', person.cookie).expect(200);
    expect(me.body).toMatchObject({ offices: [] });
  });

  it('end when the password is changed, all but the one that changes it', async () => {
    const person = await somebody();
    const other = await signIn(credentials(person)).expect(201);
    const newPassword = 'another password, longer';
    const change = (body: object) => person.as('put', '/api/v1/me/password').send(body);
    expect(said(await change({ oldPassword: 'wrong', newPassword }))).toMatchObject({
      status: 403,
      code: 'password-wrong',
    });
    await change({ oldPassword: password, newPassword }).expect(200);
    await get('/api/v1/me', cookieOf(other)).expect(401);
    await get('/api/v1/me', person.cookie).expect(200);
    await signIn({ ...credentials(person), password: newPassword }).expect(201);
  });
});
