import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup } from '../../support/world.js';
import { parseXml, textOf, type XmlElement } from '../../support/xml.js';
import { hostile, type PlantedRecord, plantRecord } from './planted-record.js';

interface JsonFeed {
  version: string;
  title: string;
  language: string;
  feed_url: string;
  items: {
    id: string;
    url: string;
    title: string;
    content_text: string;
    date_published: string;
    date_modified: string;
    _concord: { kind: string; revision: number };
  }[];
}

describe('the feeds of a group', () => {
  let app: TestApp;
  let plain: PlantedRecord;
  let nasty: PlantedRecord;

  beforeAll(async () => {
    app = await startApp({ environment: { PUBLIC_URL: 'https://concord.example' }, described: false });
    plain = await plantRecord(app, await aWorkingGroup(app, { seats: 2 }));
    nasty = await plantRecord(app, await aWorkingGroup(app, { seats: 2 }), { words: hostile });
  });
  afterAll(() => app.close());

  const get = (slug: string, form: string, query = '?lang=en') =>
    app.http.get(`/feeds/${slug}/publications.${form}${query}`);
  /** The body as text, whatever its type says. */
  const textAt = async (path: string, headers: Record<string, string> = {}): Promise<string> =>
    (await fetch(`${app.url}${path}`, { headers })).text();
  const atom = async (slug: string, query = '?lang=en'): Promise<XmlElement> =>
    parseXml(await textAt(`/feeds/${slug}/publications.atom${query}`));
  const json = async (slug: string, query = '?lang=en'): Promise<JsonFeed> =>
    JSON.parse(await textAt(`/feeds/${slug}/publications.json${query}`)) as JsonFeed;
  const entriesOf = (feed: XmlElement) => feed.children.filter(({ name }) => name === 'entry');

  it('are Atom and JSON Feed, and say what they are', async () => {
    const { headers } = await get(plain.slug, 'atom').expect(200);
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    const feed = await atom(plain.slug);
    expect(feed).toMatchObject({
      name: 'feed',
      attributes: { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
    });
    const links = feed.children.filter(({ name }) => name === 'link').map(({ attributes }) => attributes['href']);
    expect(links).toEqual([
      `https://concord.example/feeds/${plain.slug}/publications.atom?lang=en`,
      `https://concord.example/groups/${plain.slug}?language=en`,
    ]);
    for (const element of [feed, ...entriesOf(feed)]) {
      expect(textOf(element, 'id')).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      expect(textOf(element, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      expect(textOf(element, 'title')).not.toBe('');
    }
    const answer = await get(plain.slug, 'json').expect(200);
    expect(answer.headers['content-type']).toBe('application/feed+json; charset=utf-8');
    const items = await json(plain.slug);
    expect(items).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'en' });
  });

  it('name each thing once, in its newest revision, with the same ids in both forms', async () => {
    const entries = entriesOf(await atom(plain.slug));
    const { items } = await json(plain.slug);
    expect(items.map(({ _concord }) => _concord.kind).sort()).toEqual(
      ['agenda', 'agenda', 'follow-up', 'meeting', 'minutes', 'working-group'].sort(),
    );
    expect(items.find(({ _concord }) => _concord.kind === 'minutes')?._concord.revision).toBe(3);
    expect(entries.map((entry) => textOf(entry, 'id'))).toEqual(items.map(({ id }) => id));
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it('keep the id of a thing when it is published again, and tell that it was', async () => {
    const before = await json(nasty.slug);
    const minutes = (feed: JsonFeed) => feed.items.find(({ _concord }) => _concord.kind === 'minutes');
    await app.owner.query('ALTER TABLE publication DISABLE TRIGGER USER');
    await app.owner.query(
      `INSERT INTO publication (id, working_group_id, kind, subject_id, revision, change, content, rendered, etag, published_at, meeting_id)
       SELECT gen_random_uuid(), working_group_id, kind, subject_id, 4, change + 100, content, rendered, etag, published_at + interval '1 day', meeting_id
       FROM publication WHERE kind = 'minutes' AND subject_id = $1 AND revision = 3`,
      [nasty.minutes],
    );
    await app.owner.query('ALTER TABLE publication ENABLE TRIGGER USER');
    const after = await json(nasty.slug);
    expect(minutes(after)?.id).toBe(minutes(before)?.id);
    expect(minutes(after)?.date_published).toBe(minutes(before)?.date_published);
    expect(minutes(after)?.date_modified).toBe('2027-01-12T03:00:00.000Z');
    expect(after.items[0]).toEqual(minutes(after));
  });

  it('speak both languages, each with its own ids and pages', async () => {
    const [en, zh] = [await json(plain.slug), await json(plain.slug, '?lang=zh')];
    expect([en.title, zh.title]).toEqual(['Publications of Words English', 'Words 中文公布件']);
    expect(zh.items.filter(({ id }) => en.items.some((item) => item.id === id))).toEqual([]);
    expect(zh.items.every(({ url }) => url.includes('?language=zh'))).toBe(true);
    const asked = await textAt(`/feeds/${plain.slug}/publications.atom`, { 'accept-language': 'zh-CN' });
    expect(asked).toContain('xml:lang="zh-Hans"');
    await get(plain.slug, 'atom', '?lang=fr').expect(400);
  });

  it('lead to pages that exist', async () => {
    for (const { url } of (await json(plain.slug)).items) {
      await app.http.get(url.replace('https://concord.example', '')).expect(200);
    }
  });

  it('stay well-formed whatever people wrote, and mean the same', async () => {
    for (const lang of ['en', 'zh']) {
      const entries = entriesOf(await atom(nasty.slug, `?lang=${lang}`));
      const { items } = await json(nasty.slug, `?lang=${lang}`);
      expect(entries.map((entry) => textOf(entry, 'summary'))).toEqual(items.map((item) => item.content_text));
      expect(items.filter((item) => item.content_text.includes(hostile)).length).toBeGreaterThan(4);
    }
  });

  it('are not sent again to whoever has them', async () => {
    for (const form of ['atom', 'json']) {
      const { headers } = await get(plain.slug, form).expect(200);
      expect(headers['cache-control']).toBe('public, max-age=60');
      const again = await get(plain.slug, form)
        .set('if-none-match', headers['etag'] ?? '')
        .expect(304);
      expect([again.text ?? '', again.headers['etag']]).toEqual(['', headers['etag']]);
      await get(plain.slug, form, '?lang=zh')
        .set('if-none-match', headers['etag'] ?? '')
        .expect(200);
    }
  });

  it('do not exist where no group has published anything', async () => {
    const silent = await aWorkingGroup(app, { seats: 2, slug: 'silent' });
    expect(silent.id).toBeTruthy();
    for (const slug of ['silent', 'nowhere', "a'b", '%3Cscript%3E']) {
      for (const form of ['atom', 'json']) {
        const { headers } = await get(slug, form).expect(404);
        expect(headers['content-type']).toContain('application/problem+json');
      }
    }
    await app.http.get(`/feeds/${plain.slug}/publications.rss`).expect(404);
  });

  it('are named by the pages of the group, and by the first page', async () => {
    for (const path of ['/', `/groups/${plain.slug}`, `/groups/${plain.slug}/minutes/${plain.minutes}`]) {
      const { text } = await app.http.get(path).expect(200);
      for (const [type, form] of [
        ['application/atom+xml', 'atom'],
        ['application/feed+json', 'json'],
      ]) {
        const link = new RegExp(
          `<link rel="alternate" type="${type?.replace('+', '\\+')}" title="[^"]+" href="([^"]+)"`,
          'g',
        );
        const found = [...text.matchAll(link)].map(([, href]) => href);
        expect(found).toContain(`/feeds/${plain.slug}/publications.${form}?lang=en`);
      }
    }
  });

  it('stand beside what search engines ask for: public pages in both languages, and nothing else', async () => {
    const robots = (await app.http.get('/robots.txt').expect(200)).text;
    expect(robots).toContain('Disallow: /\n');
    expect(robots).toContain('Sitemap: https://concord.example/sitemap.xml');
    expect((await app.http.get('/sitemap.xml')).headers['content-type']).toContain('application/xml');
    const locations = parseXml(await textAt('/sitemap.xml')).children.map((url) => textOf(url, 'loc'));
    expect(locations).toContain(`https://concord.example/groups/${plain.slug}/minutes/${plain.minutes}?language=zh`);
    expect(locations.length % 2).toBe(0);
    for (const location of locations) {
      const path = location.replace('https://concord.example', '');
      await app.http.get(path).expect(200);
      expect([path, allows(robots, path)]).toEqual([path, true]);
    }
    for (const path of [
      '/desk',
      '/sign-in',
      '/gate',
      '/api/v1/me',
      `/groups/${plain.slug}/roster`,
      '/settings',
      '/language/zh',
    ]) {
      expect([path, allows(robots, path)]).toEqual([path, false]);
    }
  });
});

/** As RFC 9309 says: the longest rule that fits decides, and allowing comes first. */
function allows(robots: string, path: string): boolean {
  const rules = [...robots.matchAll(/^(Allow|Disallow): (\S+)$/gm)].map(([, what, rule = '']) => ({ what, rule }));
  const pattern = (rule: string) =>
    new RegExp(
      `^${rule
        .replace(/[.+?^{}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replace(/\$$/, '$')}`,
    );
  const [first] = rules
    .filter(({ rule }) => pattern(rule).test(path))
    .sort((one, other) => other.rule.length - one.rule.length || (one.what === 'Allow' ? -1 : 1));
  return first?.what !== 'Disallow';
}
