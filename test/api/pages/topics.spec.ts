import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';
import { TopicDesk } from '../agenda/topic-desk.js';
import { Browser, fieldsOf } from './forms.js';

describe('the pages of topics', () => {
  let app: TestApp;
  let group: TestGroup;
  let desk: TopicDesk;
  const tree = '/groups/chips/topics';
  const words = { language: 'en', nameEn: 'Tool <b>licences</b>', nameZh: '设备许可', aliases: 'tools，许可证, ' };

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { slug: 'chips', seats: 2 });
    desk = new TopicDesk(group);
  });
  afterAll(() => app.close());

  const as = (person: TestPerson, language: 'en' | 'zh' = 'en') => new Browser(app, person, language);
  const propose = (person: TestPerson, fields: Record<string, string> = words) =>
    as(person).post(`${tree}/propose`, fields);
  const idIn = (address = ''): string => address.split('/').at(-1) ?? '';

  it('show the tree with its states to every member, in his language', async () => {
    const shown = await as(group.b.interpreter).text(tree);
    expect(shown).toContain('Export controls');
    expect(shown).toContain('<span class="wraps">active</span>');
    expect(shown).toContain('also: export curbs');
    expect(shown).not.toContain('Propose a topic');
    expect(await as(group.a.delegate, 'zh').text(tree)).toContain('出口管制');
    expect((await app.http.get(tree)).headers['location']).toMatch(/^\/sign-in/);
    const other = await aWorkingGroup(app, { slug: 'other', seats: 2 });
    expect((await as(other.a.secretary).page(tree)).status).toBe(404);
  });

  it('take a proposal in both languages, and keep what was typed when it does not do', async () => {
    const made = await propose(group.a.secretary);
    expect(made.status).toBe(303);
    const page = await as(group.a.coChair).text(made.headers['location'] ?? '');
    expect(page).toContain('Tool &lt;b>licences&lt;/b>');
    expect(page).not.toContain('<b>licences');
    expect(page).toContain('tools, 许可证');
    const long = await propose(group.a.secretary, { ...words, nameEn: 'x'.repeat(121) });
    expect(long.status).toBe(422);
    expect(long.text).toContain('<a href="#nameEn">This is too long.</a>');
    expect(long.text).toContain('value="设备许可"');
    const below = await propose(group.a.secretary, { ...words, parentId: group.id });
    expect([below.status, below.text.includes('A topic stands below one of the same group.')]).toEqual([422, true]);
    expect((await propose(group.a.delegate)).status).toBe(403);
  });

  it('show a draft to officers of its own side alone', async () => {
    const { headers } = await propose(group.a.coChair, { language: 'zh', nameZh: '秘密议题' });
    const address = headers['location'] ?? '';
    for (const person of [group.b.secretary, group.b.counsel, group.b.coChair, group.a.delegate]) {
      expect((await as(person).page(address)).status).toBe(404);
      expect(await as(person, 'zh').text(tree)).not.toContain('秘密');
      expect((await as(person).text(tree)).includes('drafts')).toBe(false);
    }
    expect(await as(group.a.auditor, 'zh').text(tree)).toContain('秘密议题');
    for (const act of ['submit', 'withdraw', 'words']) {
      expect((await as(group.b.secretary).post(`${address}/${act}`, { revision: '1' })).status).toBe(404);
    }
  });

  it('let its words be changed over what stands there, submitted, translated, and withdrawn', async () => {
    const { headers } = await propose(group.a.secretary, { language: 'en', nameEn: 'Metals' });
    const address = headers['location'] ?? '';
    const secretary = as(group.a.secretary);
    const read = fieldsOf(await secretary.text(address), `${address}/words`);
    const changed = await secretary.post(`${address}/words`, { ...read, nameEn: 'Rare metals', aliases: 'ores' });
    expect(changed.status).toBe(303);
    const stale = await secretary.post(`${address}/words`, { ...read, nameEn: 'Common metals' });
    expect([stale.status, stale.text.includes('value="Common metals"')]).toEqual([412, true]);
    expect((await secretary.post(`${address}/submit`, {})).status).toBe(303);
    const submitted = await secretary.text(address);
    expect(submitted).toContain('waits for your counsel');
    expect(submitted).not.toContain('name="nameEn"');
    expect((await secretary.press(address, `${address}/words`, { nameZh: '稀有金属' })).status).toBe(303);
    const translated = await secretary.text(address);
    expect(translated).toContain('稀有金属');
    expect(translated).toContain('ores');
    expect(await as(group.a.coChair).text(address)).not.toContain('/words"');
    const twice = await secretary.post(`${address}/submit`, {});
    expect([twice.status, twice.text.includes('Somebody was quicker')]).toEqual([409, true]);
    expect((await secretary.post(`${address}/withdraw`, {})).status).toBe(303);
    expect(await secretary.text(address)).toContain('withdrawn');
  });

  it('say why counsel returned a draft', async () => {
    const id = await desk.submitted({ name: { en: 'Returned one', zh: '退回的' } });
    await desk.release(id, 'off-mandate');
    expect(await as(group.a.secretary).text(`${tree}/${id}`)).toContain('returned: outside the mandate');
  });

  it('take the assents of both co-chairs to making a topic active, and to retiring it', async () => {
    const { headers } = await propose(group.a.secretary, { ...words, nameEn: 'Tool leases' });
    const address = headers['location'] ?? '';
    const id = idIn(address);
    await as(group.a.secretary).post(`${address}/submit`, {});
    await desk.release(id);
    await desk.accept(id);
    const assent = (person: TestPerson) => as(person).press(address, `${address}/assent`, { read: 'yes' });
    const digest = '0'.repeat(64);
    expect(await as(group.b.coChair).text('/desk')).toContain(`href="${address}"`);
    for (const person of [group.a.secretary, group.b.delegate]) {
      expect(await as(person).text(address)).not.toContain('/assent"');
      const body = { decision: 'activation', digest, read: 'yes' };
      expect((await as(person).post(`${address}/assent`, body)).status).toBe(403);
    }
    const unread = await as(group.a.coChair).press(address, `${address}/assent`);
    expect([unread.status, unread.text.includes('href="#read-activation"')]).toEqual([422, true]);
    expect((await assent(group.a.coChair)).status).toBe(303);
    expect(await as(group.b.delegate).text(tree)).toContain('CSIA has assented');
    expect((await as(group.a.coChair).press(address, `${address}/take-back`)).status).toBe(303);
    expect(await as(group.b.delegate).text(tree)).not.toContain('has assented');
    expect((await assent(group.b.coChair)).status).toBe(303);
    expect((await assent(group.a.coChair)).status).toBe(303);
    expect((await desk.seen(group.b.delegate, id))?.state).toBe('active');
    expect(await as(group.b.coChair).text(address)).toContain('Assent to retiring it');
    const other = await as(group.b.coChair).post(`${address}/assent`, { decision: 'retirement', digest, read: 'yes' });
    expect([other.status, other.text.includes('not what stands there now')]).toEqual([409, true]);
    for (const side of ['b', 'a'] as const) expect((await assent(group[side].coChair)).status).toBe(303);
    expect(await as(group.a.delegate).text(tree)).toContain('retired');
  });
});
