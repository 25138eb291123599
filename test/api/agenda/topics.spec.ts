import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';

interface Topic {
  readonly id: string;
  readonly slug: string;
  readonly state: string;
  readonly digest: string;
  readonly can: Record<string, boolean>;
}

describe('topics', () => {
  let app: TestApp;
  let group: TestGroup;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
  });
  afterAll(() => app.close());

  const list = async (person: TestPerson, query = ''): Promise<{ items: Topic[]; next: string | null }> =>
    (await person.as('get', `/api/v1/topics?workingGroupId=${group.id}${query}`).expect(200)).body as never;
  const topic = async (slug: string, person = group.a.coChair): Promise<Topic> => {
    const found = (await list(person)).items.find((one) => one.slug === slug);
    if (found === undefined) throw new Error(`no topic ${slug}`);
    return found;
  };
  const propose = (person: TestPerson, change: object = {}) =>
    person.as('post', '/api/v1/topics').send({
      ...{ workingGroupId: group.id, slug: 'tool-licences', name: { en: 'Tool licences', zh: '设备许可' }, ...change },
    });
  const assent = (person: TestPerson, { id, digest }: Topic, decision: string) =>
    person.as('post', `/api/v1/topics/${id}/assents`).send({ decision, digest });

  it('are proposed by a secretary or a co-chair, below a topic of the same group', async () => {
    await propose(group.a.delegate).expect(403);
    const parentId = (await topic('export-controls')).id;
    const receipt = await propose(group.a.secretary, { parentId, aliases: ['tools'] }).expect(201);
    expect(receipt.body).toMatchObject({ state: 'proposed', revision: 1 });
    expect(await topic('tool-licences', group.b.delegate)).toMatchObject({
      ...{ state: 'proposed', parentId, aliases: ['tools'], can: { assentToActivation: false } },
    });
    expect((await propose(group.b.coChair).expect(409)).body).toMatchObject({ code: 'topic-exists' });
    expect((await propose(group.a.secretary, { slug: 'x', parentId: group.id }).expect(422)).body).toMatchObject({
      code: 'topic-unknown',
    });
    await propose(group.a.secretary, { slug: 'No Slug' }).expect(400);
  });

  it('are active once both co-chairs have assented to the same words', async () => {
    const proposed = await topic('tool-licences');
    expect(proposed.can).toEqual({ assentToActivation: true, assentToRetirement: false });
    await assent(group.a.secretary, proposed, 'activation').expect(403);
    expect((await assent(group.a.coChair, { ...proposed, digest: '0'.repeat(64) }, 'activation')).body).toMatchObject({
      code: 'digest-differs',
    });
    expect((await assent(group.a.coChair, proposed, 'activation').expect(201)).body).toMatchObject({
      effective: false,
    });
    await group.a.coChair.as('delete', `/api/v1/topics/${proposed.id}/assents/activation`).expect(200);
    await group.a.coChair.as('delete', `/api/v1/topics/${proposed.id}/assents/other`).expect(404);
    await assent(group.b.coChair, proposed, 'activation').expect(201);
    expect((await topic('tool-licences')).state).toBe('proposed');
    expect((await assent(group.a.coChair, proposed, 'activation').expect(201)).body).toMatchObject({
      ...{ effective: true, state: 'active', revision: 2 },
    });
    expect((await assent(group.a.coChair, proposed, 'activation').expect(409)).body).toMatchObject({
      code: 'wrong-state',
    });
    const back = (decision: string) =>
      group.a.coChair.as('delete', `/api/v1/topics/${proposed.id}/assents/${decision}`);
    expect((await back('activation').expect(409)).body).toMatchObject({ code: 'already-effective' });
    expect((await back('retirement').expect(409)).body).toMatchObject({ code: 'nothing-to-take-back' });
  });

  it('are retired by both, stay readable, and take no new items', async () => {
    const active = await topic('tool-licences');
    for (const side of ['a', 'b'] as const) await assent(group[side].coChair, active, 'retirement').expect(201);
    expect((await topic('tool-licences')).state).toBe('retired');
  });

  it('are paged through in their order, by members of the group alone', async () => {
    const all = (await list(group.b.interpreter)).items.map((one) => one.slug);
    expect(all.slice(0, 3)).toEqual(['export-controls', 'supply-chain-security', 'encryption-technology']);
    const first = await list(group.a.delegate, '&limit=2');
    const second = await list(group.a.delegate, `&limit=2&after=${first.next}`);
    expect([...first.items, ...second.items].map((one) => one.slug)).toEqual(all);
    const other = await aWorkingGroup(app, { seats: 2 });
    await other.a.secretary.as('get', `/api/v1/topics?workingGroupId=${group.id}`).expect(404);
    await propose(other.a.secretary, { slug: 'theirs' }).expect(404);
    await assent(other.a.coChair, await topic('export-controls'), 'retirement').expect(404);
    const bad = Buffer.from('["1","x"]').toString('base64url');
    await group.a.delegate.as('get', `/api/v1/topics?workingGroupId=${group.id}&after=${bad}`).expect(400);
  });
});
