import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { Visitor } from '../../support/visitor.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';

const hostile = `</textarea><script>alert("x")</script>`;

describe('the page of a group’s charter', () => {
  let app: TestApp;
  let group: TestGroup;
  let charter: string;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 3 });
    const { rows } = await app.owner.query<{ slug: string }>('SELECT slug FROM working_group WHERE id = $1', [
      group.id,
    ]);
    charter = `/groups/${rows[0]?.slug}/charter`;
  });
  afterAll(() => app.close());

  const as = (person: TestPerson, language: 'en' | 'zh' = 'en'): Visitor =>
    Object.assign(new Visitor(app, language), { cookie: person.cookie });

  it('is read by every member of the group, in words and in both languages, and by nobody else', async () => {
    const delegate = await as(group.b.delegate).open(charter);
    expect(delegate.status).toBe(200);
    for (const words of ['In force: charter 1', '出口管制', 'Quorum: companies of each side', 'how many']) {
      expect(delegate.page).toContain(words);
    }
    expect(delegate.page).not.toContain(`${charter}/draft`);
    expect((await as(group.b.delegate).open(`${charter}/draft`)).status).toBe(403);
    expect((await as(group.a.counsel).open(`${charter}/draft`)).status).toBe(403);
    expect((await new Visitor(app).open(charter)).address).toMatch(/^\/sign-in/);
    const other = await aWorkingGroup(app, { seats: 2, slug: 'another-group' });
    expect((await as(other.a.coChair).open(charter)).status).toBe(404);
    expect((await as(group.a.coChair).open('/groups/another-group/charter/draft')).status).toBe(404);
  });

  it('is drafted in a form that keeps what was typed, and says beside the field what is wrong', async () => {
    const visitor = await as(group.a.coChair).open(`${charter}/draft`);
    const save = `${charter}/draft/save`;
    await visitor.send(save, { quorum: '9', 'purpose.en': hostile });
    expect([visitor.status, visitor.page.includes('href="#quorum"')]).toEqual([422, true]);
    expect(visitor.page).not.toContain('<script>alert');
    await visitor.send(save, { quorum: 'many', 'deadlines.freezeDays': '0', 'purpose.en': '' });
    expect(visitor.status).toBe(422);
    for (const said of ['Write a whole number', 'This number is too small', 'href="#purpose.en"', 'value="many"']) {
      expect(visitor.page).toContain(said);
    }
    await visitor.send(save, {
      quorum: '3',
      'deadlines.freezeDays': '14',
      'purpose.en': 'To read',
      'topics.4.en': 'Late',
    });
    expect([visitor.status, visitor.page.includes('href="#topics.4.zh"')]).toEqual([422, true]);
    await visitor.send(save, {
      ...{ 'topics.4.zh': '新议题', 'topics.4.slug': 'late', 'topics.4.aliases': 'new，newer, newest' },
      ...{ 'topics.1.en': '', 'topics.1.zh': '', 'topics.1.slug': '', 'topics.1.aliases': '' },
      'disclosure.positions': 'yes',
    });
    expect([visitor.status, visitor.address]).toEqual([200, charter]);
    for (const said of ['Draft of charter 2, revision 1', 'changed', 'new, newer, newest', '新议题']) {
      expect(visitor.page).toContain(said);
    }
    const { rows } = await app.owner.query<{ content: string }>(
      `SELECT content FROM charter WHERE state = 'draft' AND working_group_id = $1`,
      [group.id],
    );
    expect(JSON.parse(rows[0]?.content ?? '{}')).toMatchObject({
      quorum: 3,
      languages: ['en', 'zh-Hans'],
      topics: [
        { slug: 'export-controls' },
        { slug: 'encryption-technology' },
        { slug: 'late', aliases: ['new', 'newer', 'newest'] },
      ],
      disclosure: { positions: true, overdueMinutes: false },
    });
  });

  it('does not overwrite a draft that was changed meanwhile, nor one that was begun meanwhile', async () => {
    const save = `${charter}/draft/save`;
    const slow = await as(group.b.secretary).open(`${charter}/draft`);
    const quick = await as(group.a.secretary).open(`${charter}/draft`);
    await quick.send(save, { 'purpose.en': 'Quicker' });
    await slow.send(save, { 'purpose.en': 'Slower' });
    expect([slow.status, slow.page.includes('Somebody changed this meanwhile')]).toEqual([412, true]);
    expect(slow.page).toContain('Slower');
    expect(slow.page).toContain(`href="${charter}"`);
    await quick.open(`${charter}/draft`);
    await quick.send(save, { revision: '' });
    expect([quick.status, quick.page.includes('Somebody began a draft meanwhile')]).toEqual([428, true]);
  });

  it('takes both keys; the first can be taken back, and a changed draft voids it', async () => {
    const first = await as(group.a.coChair, 'zh').open(charter);
    const [, digest = ''] = /name="digest" value="(\w{64})"/.exec(first.page) ?? [];
    await first.send(`${charter}/assent`, { read: 'yes' });
    expect(first.page).not.toContain(`action="${charter}/assent"`);
    await first.send(`${charter}/take-back`);
    expect(first.page).toContain(`action="${charter}/assent"`);
    await first.send(`${charter}/assent`, { read: 'yes' });
    const changing = await as(group.b.coChair).open(`${charter}/draft`);
    await changing.send(`${charter}/draft/save`, { 'purpose.en': 'Changed' });
    await first.open(charter);
    expect(first.page).not.toContain('/take-back"');
    await changing.post(`${charter}/assent`, `decision=charter&digest=${digest}&read=yes`);
    expect([changing.status, changing.page.includes('not what stands there now')]).toEqual([409, true]);
    await changing.send(`${charter}/assent`, { read: 'yes' });
    await first.open(charter);
    await first.send(`${charter}/assent`, { read: 'yes' });
    expect(first.page).toContain('现行：第2份章程');
    await first.post(`${charter}/take-back`, 'decision=charter');
    expect([first.status, first.page.includes('双方已作出决定')]).toEqual([409, true]);
    expect((await as(group.a.secretary).post(`${charter}/assent`, '')).status).toBe(403);
  });
});
