import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';

describe('an API key', () => {
  let app: TestApp;
  let group: TestGroup;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
  });
  afterAll(() => app.close());

  const wanted = (change: object = {}) => ({
    workingGroupId: group.id,
    name: 'the association’s archive',
    scopes: ['roster:read'],
    expiresOn: '2027-03-31',
    ...change,
  });
  const delegates = () => `/api/v1/delegates?workingGroupId=${group.id}`;
  const get = (path: string, token: string) => app.http.get(path).set('authorization', `Bearer ${token}`);
  const make = async (change: object = {}): Promise<{ id: string; token: string }> => {
    const answer = await group.a.secretary.as('post', '/api/v1/api-keys').send(wanted(change)).expect(201);
    return answer.body as { id: string; token: string };
  };

  it('reaches what its scopes say, and no act of a person', async () => {
    const { token } = await make();
    expect(token).toMatch(/^cck_[A-Za-z0-9_-]{43}$/);
    await get(delegates(), token).expect(200);
    const refused = await get(`/api/v1/topics?workingGroupId=${group.id}`, token).expect(403);
    expect(refused.body).toMatchObject({ code: 'scope-required' });
    const act = app.http
      .post('/api/v1/api-keys')
      .set('authorization', `Bearer ${token}`)
      .set('idempotency-key', 'key-0001');
    expect((await act.send(wanted()).expect(403)).body).toMatchObject({ code: 'person-required' });
    await get('/api/v1/me', token).expect(403);
  });

  it('is made only in a group of the maker, with known scopes, for at most a year', async () => {
    const post = (change: object) => group.a.secretary.as('post', '/api/v1/api-keys').send(wanted(change));
    await post({ scopes: ['everything'] }).expect(400);
    await post({ scopes: [] }).expect(400);
    expect((await post({ expiresOn: '2028-01-12' }).expect(422)).body).toMatchObject({ code: 'expiry-wrong' });
    expect((await post({ expiresOn: '2027-01-10' }).expect(422)).body).toMatchObject({ code: 'expiry-wrong' });
    const other = await aWorkingGroup(app, { seats: 2 });
    await post({ workingGroupId: other.id }).expect(404);
    await group.a.auditor.as('post', '/api/v1/api-keys').send(wanted()).expect(403);
  });

  it('is kept as a digest and shown once', async () => {
    const { id, token } = await make();
    const { rows } = await app.owner.query<object>(`SELECT * FROM api_key WHERE id = $1`, [id]);
    expect(JSON.stringify(rows)).not.toContain(token);
    const list = await group.a.secretary.as('get', '/api/v1/api-keys?limit=100').expect(200);
    expect(JSON.stringify(list.body)).not.toContain(token);
    expect((list.body as { items: { id: string }[] }).items).toContainEqual(
      expect.objectContaining({ id, prefix: token.slice(0, 12), own: true, can: { revoke: true } }),
    );
    const others = await group.b.secretary.as('get', '/api/v1/api-keys').expect(200);
    expect(others.body).toEqual({ items: [], next: null });
  });

  it('is refused at the next request once it is revoked', async () => {
    const { id, token } = await make();
    await group.b.secretary.as('delete', `/api/v1/api-keys/${id}`).expect(404);
    await group.a.delegate.as('delete', `/api/v1/api-keys/${id}`).expect(404);
    await group.a.deputySecretary.as('delete', `/api/v1/api-keys/${id}`).expect(200);
    const refused = await get(delegates(), token).expect(401);
    expect(refused.body).toMatchObject({ code: 'key-invalid' });
    await group.a.secretary.as('delete', `/api/v1/api-keys/${id}`).expect(409);
  });

  it('ends with its last day in the zone of the association', async () => {
    const { token } = await make({ expiresOn: '2027-01-31' });
    await app.setTime('2027-01-31T15:59:59Z');
    await get(delegates(), token).expect(200);
    await app.setTime('2027-01-31T16:00:00Z');
    await get(delegates(), token).expect(401);
  });

  it('shows when it was used last', async () => {
    const { id, token } = await make();
    const usedAt = async () => {
      const list = await group.a.secretary.as('get', '/api/v1/api-keys').expect(200);
      return (list.body as { items: { id: string; lastUsedAt: string | null }[] }).items.find((key) => key.id === id)
        ?.lastUsedAt;
    };
    expect(await usedAt()).toBeNull();
    await get(delegates(), token).expect(200);
    expect(await usedAt()).toBe(app.now().toString({ smallestUnit: 'millisecond' }));
  });

  it.each([
    ['appointment ended', `UPDATE appointment SET valid_to = $2::date WHERE person_id = $1`],
    ['attestation ended', `UPDATE attestation SET valid_until = $2::date WHERE person_id = $1`],
    ['account was closed', `UPDATE account SET state = 'closed' WHERE person_id = $1 AND $2::text IS NOT NULL`],
  ])('is refused at the next request once its maker’s %s', async (_what, change) => {
    const other = await aWorkingGroup(app, { slug: `of-${change.length}`, seats: 2 });
    const { delegate } = other.a;
    const workingGroupId = other.id;
    const made = await delegate.as('post', '/api/v1/api-keys').send(wanted({ workingGroupId })).expect(201);
    const { token } = made.body as { token: string };
    const roster = `/api/v1/working-groups/${workingGroupId}/roster`;
    await get(roster, token).expect(200);
    await app.owner.query(change, [delegate.personId, app.now().toString().slice(0, 10)]);
    expect((await get(roster, token).expect(401)).body).toMatchObject({ code: 'key-invalid' });
  });
});
