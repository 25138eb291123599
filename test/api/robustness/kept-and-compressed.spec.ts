import { request as httpRequest } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { type PlantedRecord, plantRecord } from '../pages/planted-record.js';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

describe('answers that anybody gets', () => {
  let app: TestApp;
  let group: TestGroup;
  let record: PlantedRecord;

  beforeAll(async () => {
    app = await startApp({ described: false });
    group = await aWorkingGroup(app, { seats: 2 });
    record = await plantRecord(app, group);
  });
  afterAll(() => app.close());

  /** As it goes over the wire: nothing is unpacked, nothing is asked for by itself. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET', body?: string) =>
    new Promise<Answer>((resolve, reject) => {
      const sent = httpRequest(`${app.url}${path}`, { method, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers as Record<string, string | undefined>,
            body: Buffer.concat(parts),
          }),
        );
      });
      sent.on('error', reject);
      sent.end(body);
    });
  const any = { 'accept-encoding': 'gzip, deflate, br' };
  const pages = () => [
    '/',
    `/groups/${record.slug}`,
    `/groups/${record.slug}/record/charter`,
    `/groups/${record.slug}/record/meetings/${record.meeting}`,
    `/groups/${record.slug}/record/meetings/${record.meeting}/agenda`,
    `/groups/${record.slug}/minutes/${record.minutes}`,
    `/groups/${record.slug}/record/minutes/${record.minutes}/compare`,
    `/feeds/${record.slug}/publications.atom`,
    `/feeds/${record.slug}/publications.json`,
    '/robots.txt',
    '/sitemap.xml',
  ];

  describe('are kept', () => {
    it('for a minute, by language and cookie, under a tag that stays while nothing changes', async () => {
      for (const path of pages()) {
        const first = await ask(path);
        expect([path, first.status, first.headers['cache-control']]).toEqual([path, 200, 'public, max-age=60']);
        expect(first.headers['vary']).toBe('Cookie, Accept-Language');
        const tag = first.headers['etag'] ?? '';
        expect(tag).toMatch(/^W\/"[0-9a-f]{64}"$/);
        for (const known of [tag, tag.slice(2), `"other", ${tag}`]) {
          const again = await ask(path, { 'if-none-match': known });
          expect([path, again.status, again.body.length, again.headers['etag']]).toEqual([path, 304, 0, tag]);
          expect(again.headers['cache-control']).toBe('public, max-age=60');
        }
        expect((await ask(path, { 'if-none-match': `"${'0'.repeat(64)}"` })).status).toBe(200);
      }
    });

    it('under another tag in another language', async () => {
      const [en, zh] = [await ask('/', { 'accept-language': 'en' }), await ask('/', { 'accept-language': 'zh' })];
      expect(en.headers['etag']).not.toBe(zh.headers['etag']);
    });

    it('never for whoever is signed in, or sends a cookie or a key that does not hold', async () => {
      const { cookie } = group.a.secretary;
      for (const sent of [cookie, 'concord-session=stale']) {
        for (const path of pages()) {
          const tag = (await ask(path)).headers['etag'] ?? '';
          const answer = await ask(path, { cookie: sent, 'if-none-match': tag });
          expect([path, answer.status, answer.headers['cache-control']]).toEqual([path, 200, 'no-store']);
          expect(answer.headers['etag']).toBeUndefined();
        }
      }
      expect((await ask('/', { authorization: 'Bearer nonsense' })).headers['cache-control']).toBe('no-store');
    });

    it('not where something went wrong, or where somebody signs in', async () => {
      for (const path of ['/groups/nowhere', '/nothing', '/sign-in', `/feeds/nowhere/publications.atom`]) {
        expect((await ask(path, { accept: 'text/html' })).headers['cache-control']).toBe('no-store');
      }
    });
  });

  describe('are compressed', () => {
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync };

    it('as the reader takes them, and mean the same', async () => {
      const list = `/api/v1/public/minutes/${record.minutes}`;
      for (const path of [...pages().filter((one) => !/^\/(robots.txt)?$/.test(one)), list, '/api/docs']) {
        const whole = await ask(path);
        for (const [name, accepted] of [
          ['br', 'gzip, deflate, br'],
          ['gzip', 'gzip'],
        ] as const) {
          const small = await ask(path, { 'accept-encoding': accepted });
          expect([path, small.headers['content-encoding']]).toEqual([path, name]);
          expect(small.headers['vary']).toMatch(/accept-encoding/i);
          expect(small.body.length).toBeLessThan(whole.body.length);
          expect(unpack[name](small.body).toString('utf8')).toBe(whole.body.toString('utf8'));
        }
      }
    });

    it('under a tag that does not claim the same bytes, by which they are known all the same', async () => {
      const path = `/api/v1/public/minutes/${record.minutes}`;
      const strong = (await ask(path)).headers['etag'] ?? '';
      const weak = (await ask(path, any)).headers['etag'] ?? '';
      expect([strong.startsWith('"'), weak]).toEqual([true, `W/${strong}`]);
      expect((await ask(path, { ...any, 'if-none-match': weak })).status).toBe(304);
    });

    it('never for whoever brings credentials: a length tells nothing', async () => {
      const { cookie } = group.a.secretary;
      for (const path of [...pages(), '/desk', '/api/v1/me', `/api/v1/working-groups/${group.id}`, '/api/docs']) {
        const answer = await ask(path, { ...any, cookie });
        expect([path, answer.status, answer.headers['content-encoding']]).toEqual([path, 200, undefined]);
        expect(Number(answer.headers['content-length'])).toBe(answer.body.length);
      }
      for (const credentials of [{ cookie: 'concord-session=stale' }, { authorization: 'Bearer nonsense' }]) {
        const answer = await ask(`/groups/${record.slug}`, { ...any, ...credentials });
        expect(answer.headers['content-encoding']).toBeUndefined();
      }
    });

    it('not when they are small, when they answer an act, or where they are problems of one', async () => {
      for (const path of ['/robots.txt', '/health/live', '/api/v1/public/meetings?limit=1']) {
        expect([path, (await ask(path, any)).headers['content-encoding']]).toEqual([path, undefined]);
      }
      const form = { ...any, 'content-type': 'application/x-www-form-urlencoded' };
      const refused = await ask('/sign-in', form, 'POST', 'association=csia&signInName=x%40example.org&password=y');
      expect([refused.status, refused.headers['content-encoding']]).toEqual([401, undefined]);
    });

    it('in one direction: what is sent to us compressed is not unpacked', async () => {
      const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
      const answer = await ask('/api/v1/session', headers, 'POST', 'not gzip');
      expect(answer.status).toBe(400);
    });

    it('where they are style, script or mark, for everybody, once and for ever', async () => {
      const { body } = await ask('/');
      const [, style = ''] = /href="(\/assets\/concord\.css[^"]*)"/.exec(body.toString('utf8')) ?? [];
      const whole = await ask(style);
      for (const cookie of ['', group.a.secretary.cookie]) {
        for (const name of ['br', 'gzip'] as const) {
          const small = await ask(style, { 'accept-encoding': name, cookie });
          expect(small.headers['content-encoding']).toBe(name);
          expect(small.headers['vary']).toBe('accept-encoding');
          expect(small.headers['cache-control']).toContain('immutable');
          expect(unpack[name](small.body).equals(whole.body)).toBe(true);
        }
      }
      const refused = await ask(style, { 'accept-encoding': 'br;q=0, gzip; q=0.000' });
      expect([refused.headers['content-encoding'], refused.body.equals(whole.body)]).toEqual([undefined, true]);
    });
  });

  describe('at an address that nothing answers', () => {
    const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

    it('are a page for a browser, in its language, with the frame', async () => {
      for (const path of ['/nothing', '/groups/x/y/z', '/desk/', '/assets/none.css', '/%ff', '/feeds/x/y']) {
        const answer = await ask(path, { ...html, 'accept-language': 'zh-CN' });
        expect([path, answer.status, answer.headers['content-type']]).toEqual([path, 404, 'text/html; charset=utf-8']);
        expect(answer.body.toString('utf8')).toContain('此地址没有内容');
        expect(answer.body.toString('utf8')).toContain('content="noindex"');
      }
    });

    it('are one with the rail for whoever is signed in', async () => {
      const { body } = await ask('/nothing', { ...html, cookie: group.a.secretary.cookie });
      expect(body.toString('utf8')).toContain('href="/desk"');
      expect(body.toString('utf8')).not.toContain('href="/sign-in"');
    });

    it('show nothing of the address as more than text', async () => {
      const { body } = await ask(`/${encodeURIComponent('"><script>alert(1)</script>')}`, html);
      expect(body.toString('utf8')).not.toContain('<script>alert');
    });

    it('are a problem for programs, and everywhere below /api', async () => {
      for (const [path, headers] of [
        ['/nothing', {}],
        ['/nothing', { accept: '*/*' }],
        ['/nothing', { accept: 'application/json' }],
        ['/api/nothing', html],
        ['/api/v1/nothing', html],
        ['/api', html],
      ] as const) {
        const { status, headers: answered } = await ask(path, headers);
        expect([path, status, answered['content-type']]).toEqual([
          path,
          404,
          'application/problem+json; charset=utf-8',
        ]);
      }
      expect((await ask('/nothing', html, 'POST')).headers['content-type']).toContain('problem+json');
    });

    it('are a problem too where no page can be made', async () => {
      await app.owner.query('ALTER TABLE association RENAME TO lost_association');
      try {
        const { status, headers } = await ask('/nothing', html);
        expect([status, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
      } finally {
        await app.owner.query('ALTER TABLE lost_association RENAME TO association');
      }
    });
  });
});
