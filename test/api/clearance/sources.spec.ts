import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { Desk } from '../../use-cases/clearance/papers.js';

describe('sources', () => {
  let app: TestApp;
  let group: TestGroup;
  let desk: Desk;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    desk = new Desk(app, group);
  });
  afterAll(() => app.close());

  const facts = () => ({
    workingGroupId: group.id,
    url: 'https://www.example.gov/notice',
    title: 'Notice',
    publisher: 'Ministry',
    tier: 1,
    language: 'en',
    publishedOn: '2026-12-01',
    retrievedAt: '2027-01-10T10:00:00Z',
  });

  it.each([
    ['published tomorrow', { publishedOn: '2027-01-12' }, 422, 'published-in-future'],
    ['retrieved tomorrow', { retrievedAt: '2027-01-12T00:00:00Z' }, 422, 'retrieved-in-future'],
    ['retrieved before it was published', { retrievedAt: '2026-11-01T00:00:00Z' }, 422, 'retrieved-before-published'],
    ['with a password in its address', { url: 'https://me:secret@example.org/' }, 400, 'validation-failed'],
    ['with another scheme', { url: 'javascript:alert(1)' }, 400, 'validation-failed'],
    ['of a file', { url: 'file:///etc/passwd' }, 400, 'validation-failed'],
    ['of tier 5', { tier: 5 }, 400, 'validation-failed'],
    ['of a day that does not exist', { publishedOn: '2026-02-30' }, 400, 'validation-failed'],
    ['of an hour that does not exist', { retrievedAt: '2026-12-30T99:00:00Z' }, 400, 'validation-failed'],
  ])('are refused when %s', async (_name, fault, status, code) => {
    const answer = await group.a.delegate.as('post', '/api/v1/sources').send({ ...facts(), ...fault });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code]);
  });

  it('accept an address in capitals and keep it as browsers write it', async () => {
    const id = await desk.source({ url: 'HTTPS://Example.ORG/Notice' });
    const body = (await group.a.counsel.as('get', `/api/v1/sources/${id}`).expect(200)).body as unknown;
    expect(body).toMatchObject({ url: 'https://example.org/Notice', capture: { mediaType: 'text/plain', size: 11 } });
  });

  it('belong to one side', async () => {
    const id = await desk.source();
    for (const path of [`/api/v1/sources/${id}`, `/api/v1/sources/${id}/capture`]) {
      await group.b.secretary.as('get', path).expect(404);
      await group.b.counsel.as('get', path).expect(404);
    }
    const body = (await group.b.secretary.as('get', '/api/v1/sources').expect(200)).body as unknown;
    expect(body).toEqual({ items: [], next: null });
  });

  it('are listed in pages, with cursors of their own alone', async () => {
    await desk.source();
    await desk.source();
    const first = await group.a.secretary.as('get', '/api/v1/sources?limit=1').expect(200);
    const { items, next } = first.body as { items: { id: string }[]; next: string };
    expect(items).toHaveLength(1);
    const second = await group.a.secretary.as('get', `/api/v1/sources?limit=1&after=${next}`).expect(200);
    expect((second.body as { items: { id: string }[] }).items[0]?.id).not.toBe(items[0]?.id);
    const foreign = Buffer.from('["no id"]').toString('base64url');
    await group.a.secretary.as('get', `/api/v1/sources?after=${foreign}`).expect(400);
  });

  it.each([
    ['a PDF that is none', 'application/pdf', 'hello', 422],
    ['text with a null character', 'text/plain', 'a\u0000b', 422],
    ['a body of JSON', 'application/json', '{}', 415],
    ['text in another encoding', 'text/html; charset=gb2312', '<p>', 415],
    ['nothing', 'text/plain', '', 422],
  ])('take no capture that is %s', async (_name, type, bytes, status) => {
    const id = await desk.source({}, null);
    const answer = await desk.capture(id, bytes, type);
    expect(answer.status).toBe(status);
    expect((await app.owner.query('SELECT capture_digest FROM source WHERE id = $1', [id])).rows).toEqual([
      { capture_digest: null },
    ]);
  });

  it('take no broken UTF-8 and no more than 20 MB', async () => {
    const id = await desk.source({}, null);
    const put = (type: string, bytes: Buffer) =>
      group.a.delegate
        .as('put', `/api/v1/sources/${id}/capture`)
        .set('if-match', '"1"')
        .set('content-type', type)
        .send(bytes);
    await put('text/html', Buffer.from([0x3c, 0xff, 0xfe])).expect(422);
    await put('application/pdf', Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(20 * 1024 * 1024)])).expect(413);
  });

  it('hand captured bytes out to be saved, never to be run', async () => {
    const id = await desk.source({}, null);
    await desk.capture(id, '<script>alert(1)</script>', 'text/html').expect(200);
    const answer = await group.a.counsel.as('get', `/api/v1/sources/${id}/capture`).expect(200);
    expect(answer.text).toBe('<script>alert(1)</script>');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[0-9a-f]{16}\.html"$/);
  });

  it('find a changed byte on read and serve nothing', async () => {
    const id = await desk.source({}, 'Bytes that will change.');
    await app.owner.query(
      `UPDATE capture SET bytes = set_byte(bytes, 3, 0) FROM source s WHERE s.id = $1 AND digest = s.capture_digest`,
      [id],
    );
    const answer = await group.a.secretary.as('get', `/api/v1/sources/${id}/capture`).expect(500);
    expect(answer.body).toMatchObject({ code: 'capture-damaged' });
    expect(answer.text).not.toContain('will change');
  });

  it('stand still while a paper that cites them is with counsel', async () => {
    const sourceId = await desk.source();
    const paperId = await desk.draft();
    await desk.cite(await desk.statement(paperId), sourceId);
    const change = (revision: number, title: string) =>
      group.a.secretary.as('patch', `/api/v1/sources/${sourceId}`).set('if-match', `"${revision}"`).send({ title });
    const before = await desk.view(paperId);
    await change(2, 'Notice, corrected').expect(200);
    const after = await desk.view(paperId);
    expect(after.revision).toBe(before.revision + 1);
    expect(after.digest).not.toBe(before.digest);
    await desk.submit(paperId);
    const answer = await change(3, 'Another document').expect(409);
    expect(answer.body).toMatchObject({ code: 'source-in-use' });
  });

  it('are changed by the secretary or whoever entered them', async () => {
    const id = await desk.source();
    const change = (person: typeof group.a.delegate) =>
      person.as('patch', `/api/v1/sources/${id}`).set('if-match', '"2"').send({ tier: 2 });
    await change(group.a.otherDelegate).expect(403);
    await change(group.b.secretary).expect(404);
    await change(group.a.delegate).expect(200);
    await change(group.a.secretary).expect(412);
    const { rows } = await app.owner.query('SELECT account_id FROM source_editor WHERE source_id = $1', [id]);
    expect(rows).toEqual([{ account_id: group.a.delegate.accountId }]);
  });
});
