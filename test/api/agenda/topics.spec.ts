import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';
import { decided, type Topic, TopicDesk } from './topic-desk.js';

describe('topics', () => {
  let app: TestApp;
  let group: TestGroup;
  let desk: TopicDesk;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    desk = new TopicDesk(group);
  });
  afterAll(() => app.close());

  const list = (person: TestPerson, query = '') => desk.list(person, query);
  const topic = async (slug: string, person = group.a.coChair): Promise<Topic> => {
    const found = (await list(person)).items.find((one) => one.slug === slug);
    if (found === undefined) throw new Error(`no topic ${slug}`);
    return found;
  };
  const seen = (person: TestPerson, id: string) => desk.seen(person, id);
  const propose = (person: TestPerson, change: object = {}) => desk.propose(person, change);
  const act = (person: TestPerson, id: string, what: string, body: object = {}) => desk.act(person, id, what, body);
  const assent = (person: TestPerson, { id, digest }: Topic, decision: string) =>
    person.as('post', `/api/v1/topics/${id}/assents`).send({ decision, digest });

  it('begin as drafts of a secretary or a co-chair, below a topic of the group, known to their own officers alone', async () => {
    await propose(group.a.delegate).expect(403);
    const parentId = (await topic('export-controls')).id;
    const id = await desk.draft(group.a.secretary, { parentId });
    expect(id.charAt(14)).toBe('4');
    expect(await seen(group.a.counsel, id)).toMatchObject({
      ...{ draft: true, state: 'draft', slug: null, position: null, digest: null, parentId, aliases: ['tools'] },
      can: { submit: false, withdraw: false, release: false },
    });
    expect(await seen(group.a.coChair, id)).toMatchObject({ can: { submit: true, withdraw: true, release: false } });
    for (const person of [group.a.delegate, group.a.interpreter, group.b.secretary, group.b.coChair, group.b.counsel]) {
      expect(await seen(person, id)).toBeUndefined();
    }
    for (const what of ['submission', 'withdrawal']) {
      await act(group.a.delegate, id, what).expect(403);
      await act(group.b.secretary, id, what).expect(404);
    }
    const unknown = await propose(group.a.secretary, { parentId: group.id }).expect(422);
    expect(unknown.body).toMatchObject({ code: 'topic-unknown' });
    await propose(group.a.secretary, { name: { en: 'x'.repeat(121) } }).expect(400);
    await desk.draft(group.a.secretary, { name: {}, aliases: null, parentId: null });
    await act(group.a.secretary, id, 'withdrawal').expect(200);
    expect((await act(group.a.secretary, id, 'submission').expect(409)).body).toMatchObject({ code: 'wrong-state' });
  });

  it('are worded by their own secretary or co-chair, in a heading and aliases alone', async () => {
    const id = await desk.draft(group.a.coChair, { name: { en: 'Packaging' }, aliases: [] });
    const { id: paperId } = await desk.paper(id);
    const path = `/api/v1/papers/${paperId}`;
    const change = (person: TestPerson, revision: number, body: object) =>
      person.as('patch', path).set('if-match', `"${revision}"`).send(body);
    await change(group.a.coChair, 1, { aliases: ['packages'] }).expect(200);
    await change(group.a.delegate, 2, { aliases: ['mine'] }).expect(404);
    await change(group.a.counsel, 2, { aliases: ['mine'] }).expect(403);
    for (const foreign of [{ abstract: { en: 'More.' } }, { title: { en: 'x'.repeat(121) } }]) {
      await change(group.a.secretary, 2, foreign).expect(400);
    }
    const statement = group.a.secretary.as('post', `${path}/statements`).send({ kind: 'question', text: 'Why?' });
    expect((await statement.expect(422)).body).toMatchObject({ code: 'too-many-statements' });
    await change(group.a.secretary, 2, { title: { en: null } }).expect(200);
    expect((await act(group.a.coChair, id, 'submission').expect(422)).body).toMatchObject({ code: 'title-missing' });
    await change(group.a.secretary, 3, { title: { en: 'Packaging' } }).expect(200);
    await act(group.a.coChair, id, 'submission').expect(200);
    expect((await desk.release(id)).body).toMatchObject({ code: 'translation-missing' });
    await change(group.a.secretary, 4, { aliases: [] }).expect(409);
    await change(group.a.secretary, 4, { title: { zh: '封装' } }).expect(200);
    const item = await group.a.secretary.as('get', path).expect(200);
    expect(item.body).toMatchObject({ kind: 'topic', aliases: ['packages'], abstract: null, statements: [] });
  });

  it('pass both counsel before the group has them, and go back with codes', async () => {
    const id = await desk.draft();
    await act(group.a.secretary, id, 'submission').expect(200);
    await act(group.a.secretary, id, 'releases', decided('outward', await desk.paper(id))).expect(403);
    await act(group.b.counsel, id, 'releases', decided('outward', await desk.paper(id))).expect(404);
    await act(group.b.counsel, id, 'releases', decided('inward', await desk.paper(id))).expect(404);
    expect((await desk.release(id, 'off-mandate')).body).toMatchObject({ state: 'returned' });
    expect(await seen(group.a.secretary, id)).toMatchObject({ state: 'returned', returnCodes: ['off-mandate'] });
    await act(group.a.secretary, id, 'submission').expect(200);
    expect((await desk.release(id)).body).toMatchObject({ state: 'released' });
    await act(group.a.secretary, id, 'withdrawal').expect(409);
    for (const person of [group.b.coChair, group.b.secretary, group.b.delegate, group.b.counsel]) {
      expect(await seen(person, id)).toBeUndefined();
    }
    expect(await desk.offer(id)).toMatchObject({
      ...{ kind: 'topic', revision: 1, title: { en: 'Tool licences', zh: '设备许可' }, aliases: ['tools'] },
      ...{ abstract: null, statements: [], can: { accept: true } },
    });
    expect((await desk.accept(id, 'translation')).body).toEqual({ id, state: 'returned' });
    expect(await seen(group.a.secretary, id)).toMatchObject({ state: 'returned', returnCodes: ['translation'] });
    await act(group.a.secretary, id, 'submission').expect(200);
    await desk.release(id);
    expect(await desk.offer(id)).toMatchObject({ revision: 2, previous: { state: 'returned', revision: 1 } });
    expect((await desk.accept(id)).body).toEqual({ id, state: 'proposed', revision: 1 });
    const accepted = { draft: false, state: 'proposed', slug: 'tool-licences', aliases: ['tools'], revision: 1 };
    for (const person of [group.a.secretary, group.b.delegate]) {
      expect(await seen(person, id)).toMatchObject({ ...accepted, name: { en: 'Tool licences', zh: '设备许可' } });
    }
    for (const what of ['submission', 'withdrawal']) await act(group.a.secretary, id, what).expect(409);
    await act(group.b.secretary, id, 'withdrawal').expect(404);
  });

  it('are released by no counsel who worded them', async () => {
    const id = await desk.draft();
    await act(group.a.secretary, id, 'submission').expect(200);
    await app.owner.query(`INSERT INTO contributor (side, paper_id, account_id, role) VALUES ('a', $1, $2, 'author')`, [
      ...[(await desk.paper(id)).id, group.a.counsel.accountId],
    ]);
    expect((await desk.release(id)).body).toMatchObject({ code: 'separation-of-duties' });
  });

  it('of one name get slugs of their own, also when two are accepted at once', async () => {
    const ids = [await desk.submitted(), await desk.submitted()];
    for (const id of ids) await desk.release(id);
    const answers = await Promise.all(ids.map((id) => desk.accept(id)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const slugs = await Promise.all(ids.map(async (id) => (await seen(group.b.coChair, id))?.slug));
    expect(slugs.sort()).toEqual(['tool-licences-2', 'tool-licences-3']);
  });

  it('have no words but those that were cleared or stand in the charter, whoever writes them', async () => {
    const a = await app.connectAs('concord_a');
    const insert = (paper: string, name: string) =>
      a.query(
        `INSERT INTO topic (id, working_group_id, slug, name_en, name_zh, state, position, created_at, paper_id, paper_revision)
         SELECT gen_random_uuid(), $1, 'smuggled', $2, '设备许可', 'proposed', 99, now(), ${paper}`,
        [group.id, name],
      );
    const forged = { constraint: 'topic_cleared_ck' };
    await expect(insert('NULL, NULL', 'Unseen')).rejects.toMatchObject(forged);
    const cleared = `paper_id, 1 FROM offer WHERE kind = 'topic' LIMIT 1`;
    await expect(insert(cleared, 'Unseen')).rejects.toMatchObject(forged);
    await expect(a.query(`UPDATE topic SET name_en = 'Unseen'`)).rejects.toMatchObject({ code: '42501' });
  });

  it('are active once both co-chairs have assented to the same words', async () => {
    const waiting = await topic('tool-licences');
    expect(waiting.can).toEqual({ assentToActivation: true, assentToRetirement: false });
    await assent(group.a.secretary, waiting, 'activation').expect(403);
    expect((await assent(group.a.coChair, { ...waiting, digest: '0'.repeat(64) }, 'activation')).body).toMatchObject({
      code: 'digest-differs',
    });
    expect((await assent(group.a.coChair, waiting, 'activation').expect(201)).body).toMatchObject({
      effective: false,
    });
    await group.a.coChair.as('delete', `/api/v1/topics/${waiting.id}/assents/activation`).expect(200);
    await group.a.coChair.as('delete', `/api/v1/topics/${waiting.id}/assents/other`).expect(404);
    await assent(group.b.coChair, waiting, 'activation').expect(201);
    expect((await topic('tool-licences')).state).toBe('proposed');
    expect((await assent(group.a.coChair, waiting, 'activation').expect(201)).body).toMatchObject({
      ...{ effective: true, state: 'active', revision: 2 },
    });
    expect((await assent(group.a.coChair, waiting, 'activation').expect(409)).body).toMatchObject({
      code: 'wrong-state',
    });
    const back = (decision: string) => group.a.coChair.as('delete', `/api/v1/topics/${waiting.id}/assents/${decision}`);
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
    const paged = async (person: TestPerson): Promise<Topic[]> => {
      const found: Topic[] = [];
      for (let page = await list(person, '&limit=2'); ; page = await list(person, `&limit=2&after=${page.next}`)) {
        found.push(...page.items);
        if (page.next === null) return found;
      }
    };
    expect((await paged(group.a.delegate)).map((one) => one.slug)).toEqual(all);
    const own = await paged(group.a.auditor);
    expect(own.filter(({ draft }) => draft).length).toBeGreaterThan(1);
    expect(own).toEqual((await list(group.a.auditor, '&limit=100')).items);
    const other = await aWorkingGroup(app, { seats: 2 });
    await other.a.secretary.as('get', `/api/v1/topics?workingGroupId=${group.id}`).expect(404);
    await propose(other.a.secretary).expect(404);
    await assent(other.a.coChair, await topic('export-controls'), 'retirement').expect(404);
    const bad = Buffer.from('["0","1","x"]').toString('base64url');
    await group.a.delegate.as('get', `/api/v1/topics?workingGroupId=${group.id}&after=${bad}`).expect(400);
  });
});
