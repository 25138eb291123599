import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { aHeldMeeting, publishedMinutes } from '../minutes/held-meeting.js';
import { published, publishedText } from '../search/texts.js';

describe('the page of the search', () => {
  let app: TestApp;
  let group: TestGroup;
  let minutes: string;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    ({ id: minutes } = await publishedMinutes(group, await aHeldMeeting(app, group)));
    await publishedText(app, group.id, { kind: 'working-group', subjectId: group.id, content: {} });
  });
  afterAll(() => app.close());

  const page = async (query: string, language = 'en', cookie = '') =>
    app.http.get(`/search${query}`).set('cookie', `concord-language=${language}; ${cookie}`);
  const of = (q: string): string => `?q=${encodeURIComponent(q)}&language=&group=`;

  it('is reached from the head of every page, and asks for words', async () => {
    const { text } = await app.http.get('/');
    expect(text).toMatch(/<form class="finder" role="search" method="get" action="\/search"/);
    const asked = await page('');
    expect([asked.status, asked.text.includes('Type one word or more')]).toEqual([200, true]);
    expect(asked.text).not.toContain('class="finder"');
  });

  it('shows where it was said, with a link that stays, and marks what was found', async () => {
    const { status, text } = await page(of('studies'));
    expect(status).toBe(200);
    expect(text).toContain(`href="/groups/group/minutes/${minutes}#p2-2"`);
    expect(text).toContain('<blockquote lang="en">A <mark>study</mark> was agreed on.</blockquote>');
    expect(text).toContain('Minutes of the meeting 2027-1, paragraph 2.2');
    const chinese = (await page(of('研究'), 'zh')).text;
    expect(chinese).toContain('<blockquote lang="zh-Hans">同意开展<mark>研究</mark>。</blockquote>');
    expect(chinese).toContain('2027-1次会议的会议纪要，第2.2段');
    expect((await app.http.get(`/groups/group/minutes/${minutes}`)).text).toContain('id="p2-2"');
  });

  it('shows to members as well what both sides cleared, and says which is which', async () => {
    const { cookie } = group.a.delegate;
    const { text } = await page(of('rule published'), 'en', cookie);
    expect(text).toContain('id="record"');
    expect(text).toContain('id="joint"');
    expect(text).toMatch(/href="\/groups\/[^/]+\/meetings\/[^"]+">Meeting 2027-1, statement on an agenda item</);
    expect((await page(of('rule published'))).text).not.toContain('id="joint"');
  });

  it('says what was searched where nothing was found, in the words that were typed', async () => {
    const { status, text } = await page(of('"><script>alert(1)</script>'));
    expect(status).toBe(200);
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('value="&quot;>&lt;script>alert(1)&lt;/script>"');
    expect(text).toContain('Searched were the titles and paragraphs');
    expect((await page(of('不存在'), 'zh')).text).toContain('没有内容含有“不存在”');
  });

  it('keeps what was typed when it is too long, and says so beside the field', async () => {
    const { status, text } = await page(of('x'.repeat(101)));
    expect([status, text.includes('This is too long.'), text.includes('x'.repeat(101))]).toEqual([422, true, true]);
    expect((await page('?q=%00')).status).toBe(400);
    expect((await page(`${of('x')}&after=nothing`)).status).toBe(422);
    expect((await page('?q=x&language=fr')).status).toBe(422);
  });

  it('goes on to further results, and back', async () => {
    await published(
      app,
      group,
      Array.from({ length: 30 }, (_, i) => ({ en: `Wafer ${i}`, zh: '片' })),
    );
    const { text } = await page(of('wafer'));
    const next = /href="(\/search\?q=wafer&amp;after=[^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const further = (await app.http.get(next)).text;
    expect([...text.matchAll(/<li>/g)].length).toBeGreaterThan(20);
    expect(further).toContain('Back to the first results');
    expect(further).not.toContain('after=');
  });
});
