import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { aSource, type Form, ItemPagesDesk } from './item-steps.js';

describe('the sources on the page of an agenda item', () => {
  let app: TestApp;
  let group: TestGroup;
  let pages: ItemPagesDesk;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    pages = await ItemPagesDesk.open(app, group);
  });
  afterAll(() => app.close());

  it('names every fault of a source beside its field, keeps what was typed and enters nothing', async () => {
    const { delegate } = group.a;
    const address = await pages.begin('Faults');
    const id = await pages.add(address, 'Exports fell.', 'fact');
    const sources = async () => (await app.owner.query('SELECT id FROM source')).rowCount;
    const before = await sources();
    const { attest, ...unattested } = aSource(id);
    expect(attest).toBe('yes');
    const bad = { ...unattested, publisher: '', tier: '9', title: 'Typed "title"' };
    const refused = await pages.post(delegate, `${address}/source`, bad);
    expect(refused.status).toBe(422);
    for (const field of ['publisher', 'tier', 'attest', 'file']) {
      expect(refused.text).toContain(`id="${field}-source-${id}-e"`);
      expect(refused.text).toContain(`href="#${field}-source-${id}"`);
    }
    expect(refused.text).toContain('value="Typed &quot;title&quot;"');
    const cases: [Form, string, string, number, string][] = [
      [{ publishedOn: '2027-02-01' }, 'x', 'notice.txt', 422, 'publishedOn'],
      [{ retrieved: '2027-02-01T10:00' }, 'x', 'notice.txt', 422, 'retrieved'],
      [{ url: 'javascript:alert(1)' }, 'x', 'notice.txt', 422, 'url'],
      [{}, 'no pdf', 'notice.pdf', 422, 'file'],
      [{}, '', 'empty.txt', 422, 'file'],
      [{}, 'GIF89a', 'picture.gif', 415, 'file'],
    ];
    for (const [fault, bytes, name, status, field] of cases) {
      const answer = await pages.upload(delegate, `${address}/source`, { ...aSource(id), ...fault }, bytes, name);
      expect([name, answer.status, answer.text.includes(`id="${field}-source-${id}-e"`)]).toEqual([name, status, true]);
      expect(answer.text).toContain('value="Notice 12"');
    }
    expect(await sources()).toBe(before);
  });

  it('takes a capture of 20 MB and not one byte more', async () => {
    const { delegate } = group.a;
    const address = await pages.begin('Large');
    const id = await pages.add(address, 'Exports fell.', 'fact');
    const most = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(20 * 1024 * 1024 - 8)]);
    const large = Buffer.concat([most, Buffer.alloc(1)]);
    const refused = await pages.upload(delegate, `${address}/source`, aSource(id), large, 'large.pdf');
    expect(refused.status).toBe(413);
    expect(refused.text).toContain('This file is larger than 20 MB.');
    expect(refused.text).toContain('value="Notice 12"');
    expect((await pages.upload(delegate, `${address}/source`, aSource(id), most, 'most.pdf')).status).toBe(303);
  });

  it('hands a capture with a script out to be saved, and takes one for a source that has none', async () => {
    const { delegate, counsel } = group.a;
    const address = await pages.begin('Captures');
    const id = await pages.add(address, 'Exports fell.', 'fact');
    const script = '<script>alert(1)</script>';
    expect((await pages.upload(delegate, `${address}/source`, aSource(id), script, 'page.html')).status).toBe(303);
    const { text } = await pages.get(counsel, address);
    const link = /href="(\/api\/v1\/sources\/[^"]+\/capture)" download/.exec(text)?.[1] ?? '';
    const answer = await pages.get(counsel, link);
    expect(answer.text).toBe(script);
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="[0-9a-f]{16}\.html"$/);
    expect(answer.headers['content-security-policy']).toBe("sandbox; default-src 'none'");
    expect((await pages.get(group.b.counsel, link)).status).toBe(404);

    const bare = await delegate.as('post', '/api/v1/sources').send({
      ...{ workingGroupId: group.id, url: 'https://example.org/', title: 'Bare', publisher: 'Journal', tier: 3 },
      ...{ language: 'en', publishedOn: '2026-12-01', retrievedAt: '2027-01-10T10:00:00Z' },
    });
    const { id: sourceId } = bare.body as { id: string };
    const cite = { statementId: id, sourceId, locator: 'p. 1', relation: 'summarises' };
    const { locator, ...unplaced } = cite;
    expect(locator).toBe('p. 1');
    expect((await pages.post(delegate, `${address}/cite`, unplaced)).text).toContain(`id="locator-cite-${id}-e"`);
    expect((await pages.post(delegate, `${address}/cite`, cite)).status).toBe(303);
    const form = { statementId: id, sourceId, revision: '1' };
    expect((await pages.post(delegate, `${address}/capture`, form)).text).toContain(
      `id="file-capture-${id}-${sourceId}-e"`,
    );
    expect((await pages.upload(delegate, `${address}/capture`, form, 'Bytes.')).status).toBe(303);
    const { citations } = (await pages.paper(address)).statements[0] ?? { citations: [] };
    expect(citations.every(({ captureDigest }) => captureDigest !== null)).toBe(true);
    const away = { statementId: id, citationId: citations[0]?.id ?? '' };
    expect((await pages.post(delegate, `${address}/uncite`, away)).status).toBe(303);
    expect((await pages.paper(address)).statements[0]?.citations).toHaveLength(1);
  });

  it('takes no statement, citation or source of another item', async () => {
    const { delegate } = group.a;
    const [one, other] = [await pages.begin('One'), await pages.begin('Other')];
    const id = await pages.add(other, 'It stands elsewhere.');
    const forms: [string, Form][] = [
      ['statement', { statementId: id, revision: '1', text: 'x', kind: 'fact' }],
      ['move', { statementId: id, to: 'up', seen: id }],
      ['remove-statement', { statementId: id, revision: '1' }],
      ['uncite', { statementId: id, citationId: id }],
    ];
    for (const [act, form] of forms) {
      expect([act, (await pages.post(delegate, `${one}/${act}`, form)).status]).toEqual([act, 404]);
    }
    expect((await pages.upload(delegate, `${one}/source`, aSource(id), 'x')).status).toBe(404);
    expect((await pages.paper(other)).statements[0]?.text.en).toBe('It stands elsewhere.');
  });
});
