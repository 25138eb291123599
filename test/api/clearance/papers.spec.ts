import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { Desk } from '../../use-cases/clearance/papers.js';

describe('papers', () => {
  let app: TestApp;
  let group: TestGroup;
  let desk: Desk;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    desk = new Desk(app, group);
  });
  afterAll(() => app.close());

  it('are seen by the seat that writes them and the officers of its side, and by nobody else', async () => {
    const path = `/api/v1/papers/${await desk.draft()}`;
    const { a, b } = group;
    for (const reader of [a.delegate, a.secretary, a.coChair, a.counsel, a.auditor]) {
      await reader.as('get', path).expect(200).expect('etag', '"1"');
    }
    for (const stranger of [a.otherDelegate, b.delegate, b.secretary, b.coChair, b.counsel, b.auditor]) {
      await stranger.as('get', path).expect(404);
    }
    await a.interpreter.as('get', path).expect(403);
    await a.otherDelegate
      .as('patch', path)
      .set('if-match', '"1"')
      .send({ title: { en: 'Mine' } })
      .expect(404);
    await b.secretary.as('post', `${path}/statements`).send({ kind: 'fact', text: 'Ours.' }).expect(404);
    await a.coChair
      .as('patch', path)
      .set('if-match', '"1"')
      .send({ title: { en: 'Mine' } })
      .expect(403);
  });

  it('are edited with If-Match as drafts; the secretary alone translates after submission', async () => {
    const { delegate, secretary } = group.a;
    const paperId = await desk.draft();
    const path = `/api/v1/papers/${paperId}`;
    const statementId = await desk.statement(paperId, 'What comes next?', 'question');
    const statement = `/api/v1/statements/${statementId}`;
    await delegate.as('patch', statement).send({ text: 'And now?' }).expect(428);
    await delegate.as('patch', statement).set('if-match', '"7"').send({ text: 'And now?' }).expect(412);
    await delegate.as('patch', statement).set('if-match', '"1"').send({ text: 'And now?' }).expect(200);
    await delegate.as('get', path).expect('etag', '"3"');
    await desk.submit(paperId);
    const late = await delegate.as('patch', statement).set('if-match', '"2"').send({ text: 'Late.' }).expect(409);
    expect(late.body).toMatchObject({ code: 'wrong-state' });
    expect((await desk.translate(statementId, 2, '现在呢？', delegate)).status).toBe(403);
    expect((await desk.translate(statementId, 2, '现在呢？')).status).toBe(200);
    const title = (to: object) => secretary.as('patch', path).set('if-match', '"4"').send({ title: to });
    await title({ en: 'Another original' }).expect(409);
    await title({ zh: '设备许可' }).expect(200);
    const body = (await secretary.as('get', path).expect(200)).body as unknown;
    expect(body).toMatchObject({
      revision: 5,
      title: { en: 'Licences for tools', zh: '设备许可' },
      statements: [{ text: { en: 'And now?', zh: '现在呢？' }, revision: 3, translationOutdated: false }],
      can: { edit: false, translate: true, release: false },
    });
    const roles = (body as { contributors: { role: string }[] }).contributors.map(({ role }) => role);
    expect(roles.sort()).toEqual(['author', 'editor', 'translator']);
  });

  it('hold five statements at most, and close the gap when one goes', async () => {
    const paperId = await desk.draft();
    const ids: string[] = [];
    for (let n = 1; n <= 5; n++) ids.push(await desk.statement(paperId, `Question ${n}?`, 'question'));
    const sixth = group.a.delegate.as('post', `/api/v1/papers/${paperId}/statements`);
    const answer = await sixth.send({ kind: 'question', text: 'Six?' }).expect(422);
    expect(answer.body).toMatchObject({ code: 'too-many-statements' });
    await desk.translate(ids[1] ?? '');
    await group.a.delegate.as('delete', `/api/v1/statements/${ids[1]}`).set('if-match', '"2"').expect(200);
    const { rows } = await app.owner.query<{ position: number }>(
      'SELECT position FROM statement WHERE paper_id = $1 ORDER BY 1',
      [paperId],
    );
    expect(rows.map((row) => row.position)).toEqual([1, 2, 3, 4]);
  });

  it('cite only sources of their own side', async () => {
    const other = new Desk(app, group, 'b');
    const sourceId = await other.source();
    const statementId = await desk.statement(await desk.draft());
    const request = group.a.delegate.as('post', `/api/v1/statements/${statementId}/citations`);
    await request.send({ sourceId, locator: 'p. 1', relation: 'quotes' }).expect(404);
  });

  it('have their statements put into another order, with their translations, by an author alone', async () => {
    const { delegate, secretary } = group.a;
    const paperId = await desk.draft();
    const path = `/api/v1/papers/${paperId}/statements/order`;
    const [one, two, three] = [
      await desk.statement(paperId, 'One?', 'question'),
      await desk.statement(paperId, 'Two?', 'question'),
      await desk.statement(paperId, 'Three?', 'question'),
    ];
    await desk.translate(three, 1, '三？', delegate);
    const before = await desk.view(paperId);
    const put = (order: string[], revision = before.revision, who = delegate) =>
      who.as('put', path).set('if-match', `"${revision}"`).send({ order });
    await delegate
      .as('put', path)
      .send({ order: [three, one, two] })
      .expect(428);
    expect((await put([three, one]).expect(422)).body).toMatchObject({
      ...{ code: 'order-not-complete', errors: [{ field: `order.${two}`, code: 'missing' }] },
    });
    await put([three, one, two, two]).expect(422);
    await put([three, one, two], before.revision, group.b.delegate).expect(404);
    await put([three, one, two], before.revision, group.a.otherDelegate).expect(404);
    await put([three, one, two]).expect(200);
    await put([one, two, three]).expect(412);
    const after = await desk.view(paperId);
    expect(after.revision).toBe(before.revision + 1);
    expect(after.statements.map(({ id }) => id)).toEqual([three, one, two]);
    expect(after.statements[0]).toMatchObject({ text: { en: 'Three?', zh: '三？' } });
    const { rowCount: apart } = await app.owner.query(
      `SELECT 1 FROM statement t JOIN statement o ON o.id = t.original_id WHERE t.paper_id = $1 AND t.position <> o.position`,
      [paperId],
    );
    expect(apart).toBe(0);
    await put([one, two, three], after.revision, secretary).expect(200);

    const waiting = await desk.submitted(2);
    const { revision, statements } = await desk.view(waiting);
    const late = secretary.as('put', `/api/v1/papers/${waiting}/statements/order`).set('if-match', `"${revision}"`);
    const refused = await late.send({ order: statements.map(({ id }) => id).reverse() }).expect(409);
    expect(refused.body).toMatchObject({ code: 'wrong-state' });
  });

  it('propose a split of a pasted text and store nothing of it', async () => {
    const paperId = await desk.draft();
    const split = group.a.delegate.as('post', `/api/v1/papers/${paperId}/split`);
    const body = (await split.send({ text: '出口下降3.5%。为什么？', language: 'zh' }).expect(200)).body as unknown;
    expect(body).toEqual({
      statements: [
        { text: '出口下降3.5%。', kind: 'fact' },
        { text: '为什么？', kind: 'question' },
      ],
    });
    expect((await desk.view(paperId)).statements).toEqual([]);
    const foreign = group.b.delegate.as('post', `/api/v1/papers/${paperId}/split`);
    await foreign.send({ text: 'One.', language: 'en' }).expect(404);
  });
});
