import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';
import { aCharterInForce } from './charter-in-force.js';
import { aHeldMeeting, publishedMinutes } from '../minutes/held-meeting.js';

const html = /^text\/html; charset=utf-8$/;
/** Addresses on this site that a page leads to; what a form posts to is an act, not a page. */
const linksIn = (page: string): string[] =>
  [...page.replace(/<form [^>]*method="post"[^>]*>/g, '').matchAll(/(?:href|src|action)="(\/[^"#]*)/g)].map(
    ([, address = '']) => address.replaceAll('&amp;', '&'),
  );

describe('the pages', () => {
  let app: TestApp;
  let group: TestGroup;
  let slug: string;
  let minutes: string;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    await aCharterInForce(group);
    const meeting = await aHeldMeeting(app, group);
    await publishedMinutes(group, meeting);
    const { rows } = await app.owner.query<{ slug: string; id: string }>(
      `SELECT g.slug, p.subject_id AS id FROM publication p JOIN working_group g ON g.id = p.working_group_id WHERE p.kind = 'minutes'`,
    );
    ({ slug, id: minutes } = rows[0] ?? { slug: '', id: '' });
  }, 60_000);
  afterAll(() => app.close());

  const page = async (path: string, language = 'en', cookie = '') =>
    app.http.get(path).set('cookie', `concord-language=${language}; ${cookie}`);
  const cookieOf = (person: TestPerson): string => person.cookie;

  it('show the public record without a sign-in, in the language that the reader chose', async () => {
    for (const path of ['/', `/groups/${slug}/minutes/${minutes}`, '/sign-in']) {
      const english = await page(path);
      expect([english.status, english.headers['content-type']]).toEqual([200, expect.stringMatching(html)]);
      expect(english.text).toContain('<html lang="en">');
      const chinese = await page(path, 'zh');
      expect(chinese.text).toContain('<html lang="zh-Hans">');
      expect(chinese.text).toContain('公开');
    }
    const asked = await app.http.get('/').set('accept-language', 'zh-CN,zh;q=0.9,en;q=0.5');
    expect(asked.text).toContain('<html lang="zh-Hans">');
  });

  it('show minutes paragraph by paragraph, in both languages or in one', async () => {
    const address = `/groups/${slug}/minutes/${minutes}`;
    const both = (await page(address)).text;
    expect(both).toMatch(/<article class="stmt" id="p\d+-1">/);
    expect(both).toContain('<p lang="en">');
    expect(both).toContain('<p lang="zh-Hans">');
    const one = (await page(`${address}?lang=zh`)).text;
    expect(one).not.toContain('<p lang="en">');
    expect((await page(`${address}?lang=fr`)).status).toBe(400);
    expect((await page(`/groups/elsewhere/minutes/${minutes}`)).status).toBe(404);
  });

  it('lead nowhere where there is nothing', async () => {
    const seen = new Set<string>();
    const follow = async (path: string, cookie: string): Promise<void> => {
      if (seen.has(path)) return;
      seen.add(path);
      const answer = await page(path, 'en', cookie);
      expect([path, answer.status < 400]).toEqual([path, true]);
      if (!html.test(answer.headers['content-type'] ?? '')) return;
      for (const link of linksIn(answer.text)) {
        if (!link.startsWith('/api/docs') && !/\/items\//.test(link)) await follow(link, cookie);
      }
    };
    await follow('/', '');
    expect(seen.size).toBeGreaterThan(8);
    await follow('/desk', cookieOf(group.a.secretary));
  });

  it('hold no style and no script of their own, and ask nobody else for anything', async () => {
    for (const path of ['/', `/groups/${slug}/minutes/${minutes}`, '/sign-in']) {
      const { text, headers } = await page(path);
      expect(text).not.toMatch(/ style="| on[a-z]+="|<style|javascript:/);
      expect([...text.matchAll(/<script[^>]*>([^<]*)/g)].map(([, inside]) => inside)).toEqual(['']);
      expect([...text.matchAll(/(?:src|<link rel="(?:stylesheet|icon)"[^>]*href)="(https?:[^"]*)"/g)]).toEqual([]);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
  });

  it('keep style and script for ever under the digest of their bytes', async () => {
    const style = linksIn((await page('/')).text).find((link) => link.startsWith('/assets/concord.css')) ?? '';
    const kept = await app.http.get(style);
    expect(kept.headers['cache-control']).toContain('immutable');
    expect((await app.http.get('/assets/concord.css')).headers['cache-control']).toBe('public, max-age=60');
    for (const name of ['none.css', '..%2Fassets.ts', '__proto__']) {
      expect((await app.http.get(`/assets/${name}`)).status).toBe(404);
    }
  });

  it('remember the language, and lead back to where the reader was, and nowhere else', async () => {
    const chosen = await app.http.get('/language/zh?next=%2Fgroups%2Fx%3FasOf%3D2027-01-01');
    expect([chosen.status, chosen.headers['location']]).toEqual([303, '/groups/x?asOf=2027-01-01']);
    expect(String(chosen.headers['set-cookie'])).toContain('concord-language=zh');
    expect((await app.http.get('/language/zh?next=%2F%2Felsewhere.example')).headers['location']).toBe('/');
    expect((await app.http.get('/language/fr')).status).toBe(404);
  });

  it('tell in words what went wrong, in the reader’s language', async () => {
    const lost = await page('/groups/nowhere', 'zh');
    expect([lost.status, lost.headers['content-type']]).toEqual([404, expect.stringMatching(html)]);
    expect(lost.text).toContain('此地址没有内容');
    expect((await page(`/groups/${slug}?asOf=yesterday`)).status).toBe(400);
  });

  it('lead whoever is not signed in to where he can, and from there on', async () => {
    const away = await page('/desk');
    expect([away.status, away.headers['location']]).toEqual([303, '/sign-in?next=%2Fdesk']);
    expect((await page('/sign-in?next=%2Fdesk')).text).toContain('name="next" value="/desk"');
    const wrong = await app.http
      .post('/sign-in')
      .type('form')
      .send({ association: 'csia', signInName: 'nobody@example.org', password: 'not the password', next: '/desk' });
    expect(wrong.status).toBe(401);
    expect(wrong.text).toContain('do not match');
    expect(wrong.text).toContain('value="nobody@example.org"');
    expect(wrong.text).not.toContain('not the password');
    expect((await app.http.post('/sign-in').type('form').send({ next: '/desk' })).status).toBe(422);
    const foreign = { association: 'csia', signInName: 'x', password: 'y' };
    expect((await app.http.post('/api/v1/session').type('form').send(foreign)).status).toBe(415);
  });

  it('sign nobody in from another site', async () => {
    const form = { association: 'csia', signInName: 'x@example.org', password: 'y' };
    const sent = (name: string, value: string) => app.http.post('/sign-in').type('form').set(name, value).send(form);
    expect((await sent('origin', 'https://elsewhere.example')).status).toBe(403);
    expect((await sent('sec-fetch-site', 'cross-site')).status).toBe(403);
    expect((await sent('sec-fetch-site', 'same-origin')).status).toBe(401);
  });

  it('show on the desk what waits for whoever is signed in, on his clock first', async () => {
    const cookie = cookieOf(group.a.secretary);
    const desk = (await page('/desk', 'en', cookie)).text;
    expect(desk).toContain('Waiting for you');
    expect(desk).toContain('secretary');
    expect(desk).not.toContain('Sign in</a>');
    const out = await app.http.post('/sign-out').set('cookie', cookie);
    expect([out.status, out.headers['location']]).toEqual([303, '/']);
    expect((await page('/desk', 'en', cookie)).status).toBe(303);
  });

  it('show what people wrote as text, whatever it holds', async () => {
    const hostile = `<img src=x onerror="alert(1)">"'&`;
    await app.owner.query(`ALTER TABLE publication DISABLE TRIGGER USER`);
    await app.owner.query(
      `UPDATE publication SET rendered = replace(rendered, '"en":"', '"en":' || left(to_json($1::text)::text, -1)) WHERE kind = 'minutes'`,
      [hostile],
    );
    await app.owner.query(`ALTER TABLE publication ENABLE TRIGGER USER`);
    const { status, text } = await page(`/groups/${slug}/minutes/${minutes}`);
    expect(status).toBe(200);
    expect(text).toContain('&lt;img src=x onerror=');
    expect(text).not.toContain('<img');
  });
});
