import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aKey } from '../../support/principals.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { assent, openYear, pagesOf, putSchedule, read, spring } from './steps.js';

describe('the people of a meeting', () => {
  let app: TestApp;
  let group: TestGroup;
  let stranger: TestGroup;
  let id: string;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    stranger = await aWorkingGroup(app, { seats: 2 });
    [id] = await openYear(group);
    await putSchedule(group.a.secretary, id);
  });
  afterAll(() => app.close());

  const rsvp = (person: typeof group.a.delegate) => person.as('put', `/api/v1/meetings/${id}/rsvp`);
  const details = (person: typeof group.a.delegate, method: 'get' | 'put') =>
    person.as(method, `/api/v1/meetings/${id}/joining-details`);

  it('reply once a date is proposed, each for himself', async () => {
    const yes = { reply: 'yes', attends: 'remote' };
    expect((await rsvp(group.b.delegate).send(yes)).body).toMatchObject({ code: 'wrong-state' });
    await assent(group.a.secretary, id, 'proposal');
    await assent(group.b.secretary, id, 'proposal');
    await rsvp(group.b.delegate).send(yes).expect(200);
    await rsvp(group.b.interpreter).send({ reply: 'tentative', attends: 'on-site' }).expect(200);
    await rsvp(stranger.b.delegate).send(yes).expect(404);
    await rsvp(group.a.delegate).send({ reply: 'perhaps', attends: 'remote' }).expect(400);
    expect((await read(group.a.counsel, id)).rsvps).toEqual({
      csia: { yes: 0, tentative: 0, no: 0 },
      sia: { yes: 1, tentative: 1, no: 0 },
    });
  });

  it('change a reply that they have read', async () => {
    await rsvp(group.b.delegate).send({ reply: 'no', attends: 'remote' }).expect(428);
    const own = await group.b.delegate.as('get', `/api/v1/meetings/${id}/rsvp`).expect(200);
    expect(own.body).toMatchObject({ reply: 'yes', can: { change: true } });
    const change = rsvp(group.b.delegate).set('if-match', own.headers['etag'] ?? '');
    await change.send({ reply: 'no', attends: 'on-site' }).expect(200);
    await group.a.delegate.as('get', `/api/v1/meetings/${id}/rsvp`).expect(404);
  });

  it('see who of both sides comes, with name, function and company', async () => {
    const body: unknown = (await group.a.otherDelegate.as('get', `/api/v1/meetings/${id}/rsvps`).expect(200)).body;
    expect(body).toMatchObject({
      items: [
        {
          side: 'sia',
          office: 'delegate',
          name: { en: 'delegate of b' },
          function: { en: 'Function of delegate' },
          company: { name: { en: 'Imaginary Semi 1 Inc.' } },
          reply: 'no',
          current: true,
        },
        { side: 'sia', office: 'interpreter', company: null, reply: 'tentative' },
      ],
      can: { reply: true },
    });
    const pages = await pagesOf(group.a.otherDelegate, `/api/v1/meetings/${id}/rsvps`, 1);
    expect(pages.flat()).toEqual((body as { items: unknown[] }).items);
    expect(pages.map((page) => page.length)).toEqual([1, 1]);
    const strange = Buffer.from('["sia","delegate","x"]').toString('base64url');
    await group.a.otherDelegate.as('get', `/api/v1/meetings/${id}/rsvps?after=${strange}`).expect(400);
    await stranger.a.delegate.as('get', `/api/v1/meetings/${id}/rsvps`).expect(404);
  });

  it('are asked again when the meeting moves', async () => {
    await putSchedule(group.a.secretary, id, { ...spring, format: 'on-site' });
    await assent(group.a.secretary, id, 'proposal');
    await assent(group.b.secretary, id, 'proposal');
    expect((await read(group.a.counsel, id)).rsvps['sia']).toEqual({ yes: 0, tentative: 0, no: 0 });
    const body: unknown = (await group.b.delegate.as('get', `/api/v1/meetings/${id}/rsvp`).expect(200)).body;
    expect(body).toMatchObject({ reply: 'no', current: false });
  });

  it('read how to join, which only the secretary of the host writes', async () => {
    const secret = 'https://meet.example/secret-room-1 https://meet.example/密';
    await details(group.b.delegate, 'get').expect(404);
    await details(group.b.secretary, 'put').send({ details: secret }).expect(403);
    await details(group.a.coChair, 'put').send({ details: secret }).expect(403);
    await details(group.a.secretary, 'put').send({ details: secret }).expect(200);
    await details(group.a.secretary, 'put').send({ details: secret }).expect(428);
    await details(group.a.secretary, 'put').set('if-match', '"1"').send({ details: secret }).expect(200);
    const answer = await details(group.b.delegate, 'get').expect(200);
    expect(answer.body).toEqual({ meetingId: id, details: secret, revision: 2, can: { change: false } });
    expect(answer.headers['etag']).toBe('"2"');
    expect((await details(group.a.secretary, 'get')).body).toMatchObject({ can: { change: true } });
  });

  it('keep how to join from everybody else and from every other view', async () => {
    await details(stranger.a.secretary, 'get').expect(404);
    await details(stranger.a.secretary, 'put').send({ details: 'x' }).expect(404);
    await app.http.get(`/api/v1/meetings/${id}/joining-details`).expect(401);
    const key = await aKey(app, group, 'a', group.a.secretary);
    const byKey = app.http.get(`/api/v1/meetings/${id}/joining-details`).set('authorization', `Bearer ${key}`);
    expect((await byKey).status).toBe(403);
    await app.http.get(`/api/v1/meetings/${id}`).set('authorization', `Bearer ${key}`).expect(200);
    for (const view of [`meetings/${id}`, `meetings/${id}/rsvps`, `working-groups/${group.id}/meetings`]) {
      const { text } = await group.a.secretary.as('get', `/api/v1/${view}`).expect(200);
      expect(text).not.toContain('secret-room');
    }
    const { rows } = await app.owner.query(`SELECT 1 FROM ledger_entry WHERE canonical LIKE '%secret-room%'`);
    expect(rows).toEqual([]);
    const { rows: entries } = await app.owner.query(
      `SELECT 1 FROM ledger_entry WHERE name = 'meetings.joining-details-written' AND book = 'joint'`,
    );
    expect(entries).toHaveLength(2);
  });
});
