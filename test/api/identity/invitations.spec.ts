import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/platform/id.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';

const password = 'chosen by whoever was invited';

describe('an invitation', () => {
  let app: TestApp;
  let group: TestGroup;
  let number = 0;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
  });
  afterAll(() => app.close());

  const somebody = async (): Promise<{ personId: string; signInName: string }> => {
    const personId = newId();
    await app.owner.query(`INSERT INTO person (id, side, created_at) VALUES ($1, 'a', $2)`, [
      personId,
      app.now().toString(),
    ]);
    return { personId, signInName: `invited-${++number}@a.example` };
  };
  const invite = (given: { personId: string; signInName: string }, by = group.a.secretary) =>
    by.as('post', `/api/v1/people/${given.personId}/invitations`).send({ signInName: given.signInName });
  const tokenOf = async (given: { personId: string; signInName: string }): Promise<string> =>
    ((await invite(given).expect(201)).body as { token: string }).token;
  const redeem = (token: string, chosen = password) =>
    app.http.post('/api/v1/invitations/redemption').send({ token, password: chosen });

  it('lets a person of the side in, who signs in with the password he chose', async () => {
    const person = await somebody();
    const made = await invite(person).expect(201);
    const { token, accountId } = made.body as Record<'token' | 'accountId', string>;
    expect(made.body).toEqual({
      accountId,
      personId: person.personId,
      invitationId: expect.any(String),
      token: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
      link: `${app.config.publicUrl}/join#${token}`,
      expiresAt: '2027-01-18T03:00:00.000Z',
    });
    expect(made.headers['cache-control']).toBe('no-store');
    await app.http
      .post('/api/v1/session')
      .send({ association: 'csia', signInName: person.signInName, password })
      .expect(401);
    expect((await redeem(token).expect(200)).body).toEqual({ id: accountId, state: 'active' });
    await app.http
      .post('/api/v1/session')
      .send({ association: 'csia', signInName: person.signInName, password })
      .expect(201);
    expect((await invite(person).expect(409)).body).toMatchObject({ code: 'wrong-state' });
  });

  it('is taken up once, of fifty requests at one instant', async () => {
    const token = await tokenOf(await somebody());
    const answers = await Promise.all(Array.from({ length: 50 }, () => redeem(token)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 410)).toHaveLength(49);
  });

  it('ends when another is made for the same person, and after seven days', async () => {
    const person = await somebody();
    const first = await tokenOf(person);
    const second = await tokenOf(person);
    expect((await redeem(first).expect(410)).body).toMatchObject({ code: 'invitation-over' });
    await app.setTime('2027-01-18T03:00:00Z');
    await redeem(second).expect(410);
    await redeem(await tokenOf(person)).expect(200);
  });

  it('keeps its link when the password is too weak', async () => {
    const token = await tokenOf(await somebody());
    expect((await redeem(token, 'aaaaaaaaaaaaaaaa').expect(422)).body).toMatchObject({ code: 'password-weak' });
    await redeem(token).expect(200);
  });

  it('is made by the secretary of the person’s own side alone', async () => {
    const person = await somebody();
    await invite(person, group.b.secretary).expect(404);
    await invite({ ...person, personId: newId() }).expect(404);
    await invite(person, group.a.counsel).expect(403);
  });

  it('refuses a mail address that somebody else of the side uses', async () => {
    const [one, other] = [await somebody(), await somebody()];
    await invite(one).expect(201);
    const taken = await invite({ ...other, signInName: one.signInName.toUpperCase() }).expect(409);
    expect(taken.body).toMatchObject({ code: 'sign-in-name-taken' });
  });
});
