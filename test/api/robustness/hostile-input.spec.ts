import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Route, RouteTable } from '../../../src/platform/http/route-table.js';
import { newId } from '../../../src/platform/id.js';
import { startApp, type TestApp } from '../../support/app.js';
import { bodyOf, mutations, omissions, operationOf, queryNames } from '../../support/schema-bodies.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';

/** What has broken such applications before. */
const hostile: readonly unknown[] = [
  '\u0000',
  'a\ud800',
  '\u202etxt.exe',
  '\ufeff',
  'x\r\nSet-Cookie: a=b',
  '=HYPERLINK("http://x","y")',
  '<script>alert(1)</script>',
  "' OR 1=1; --",
  '${7*7}{{7*7}}',
  '../../../../etc/passwd',
  '%00%0a',
  'ｐаypal',
  '👩‍👩‍👧‍👦'.repeat(50),
  'x'.repeat(60_000),
  '9'.repeat(400),
  '',
  null,
  0,
  -1,
  1e308,
  [],
  {},
  { $ne: 1 },
  ['a', 'b'],
];

const chunk = 16;

/** One field of a form with files, as it is sent. */
const part = (name: string, value: string): string =>
  `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

describe('hostile input', () => {
  let app: TestApp;
  let group: TestGroup;
  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
  });
  afterAll(() => app.close());

  const routes = (): readonly Route[] => app.app.get(RouteTable).routes;
  const caller = (route: Route): TestPerson | null => {
    if (route.rule.kind === 'anyone') return null;
    const offices = route.rule.kind === 'members' ? route.rule.offices : ['secretary'];
    const { secretary, coChair, counsel, delegate, auditor } = group.a;
    const holders: Record<string, TestPerson> = { secretary, 'co-chair': coChair, counsel, delegate, auditor };
    return holders[offices[0] ?? ''] ?? secretary;
  };
  const pathOf = (route: Route): string =>
    route.path.replace(/:(\w+)/g, (_, name: string) =>
      name === 'id' && route.path.includes('working-groups') ? group.id : newId(),
    );

  const send = async (route: Route, query: string, body: string | undefined): Promise<string[]> => {
    const cookie = caller(route)?.cookie;
    const headers = {
      'content-type': 'application/json',
      'if-match': '"1"',
      ...(cookie === undefined ? {} : { cookie }),
    };
    const path = `${pathOf(route)}${query}`;
    const payload = body === undefined || route.method === 'GET' ? {} : { body };
    const answer = await fetch(`${app.url}${path}`, { method: route.method, headers, ...payload });
    const text = await answer.text();
    return answer.status >= 500 && answer.status !== 503
      ? [`${route.method} ${route.path}${query}: ${answer.status} ${body?.slice(0, 200)} ${text.slice(0, 100)}`]
      : [];
  };
  const all = async (requests: (() => Promise<string[]>)[]): Promise<string[]> => {
    const found: string[] = [];
    for (let i = 0; i < requests.length; i += chunk) {
      found.push(...(await Promise.all(requests.slice(i, i + chunk).map((request) => request()))).flat());
    }
    return found;
  };
  const lasting = (route: Route): boolean =>
    route.path !== '/sign-out' && (!/\/session/.test(route.path) || route.method !== 'DELETE');

  it('in any string of any body is never a fault of ours', async () => {
    const requests = routes()
      .filter((route) => route.method !== 'GET' && lasting(route) && !/^\/api\/v1\/(session|me)\b/.test(route.path))
      .flatMap((route) => {
        const body = bodyOf(operationOf(route.method, route.path));
        const incomplete = [{}, null, ...omissions(body)].map((one) => () => send(route, '', JSON.stringify(one)));
        const mutated = hostile.flatMap((value) =>
          mutations(body, value).map((one) => () => send(route, '', JSON.stringify(one))),
        );
        return [...incomplete, ...mutated];
      });
    expect(await all(requests)).toEqual([]);
  }, 300_000);

  it('in any parameter of any query is never a fault of ours', async () => {
    const texts = hostile.filter(
      (value): value is string => typeof value === 'string' && value.length < 5000 && value.isWellFormed(),
    );
    const requests = routes()
      .filter((route) => route.method === 'GET')
      .flatMap((route) =>
        queryNames(operationOf(route.method, route.path)).flatMap((name) =>
          texts.map((value) => () => send(route, `?${name}=${encodeURIComponent(value)}`, undefined)),
        ),
      );
    expect(await all(requests)).toEqual([]);
  }, 120_000);

  it('in any cursor of any list is never a fault of ours', async () => {
    const cursors = [
      ...['', 'x', '\u0000', '-1', '9'.repeat(30), newId(), '2027-01-01T00:00:00Z'].map((key) => [key]),
      ...[
        ['x', newId()],
        ['2027-01-01T00:00:00Z', 'x'],
        ['-271821-04-20T00:00:00Z', newId()],
      ],
      ...[
        ['1', '2', 'x'],
        ['9999999999', '1', newId()],
      ],
    ].map((keys) => Buffer.from(JSON.stringify(keys)).toString('base64url'));
    const requests = routes()
      .filter(({ paged }) => paged)
      .flatMap((route) => {
        const fixed = queryNames(operationOf(route.method, route.path)).flatMap((name) =>
          name === 'workingGroupId' ? [`&${name}=${group.id}`] : name === 'direction' ? [`&${name}=inward`] : [],
        );
        return cursors.map((cursor) => () => send(route, `?after=${cursor}${fixed.join('')}`, undefined));
      });
    expect(requests.length).toBeGreaterThan(100);
    expect(await all(requests)).toEqual([]);
  }, 120_000);

  it('of numbers without end is refused before it is remembered', async () => {
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': newId(),
      cookie: group.a.secretary.cookie,
    };
    const answer = await fetch(`${app.url}/api/v1/companies`, { method: 'POST', headers, body: '{"a":1e999}' });
    expect(answer.status).toBe(400);
  });

  it.each([
    ['deep', '['.repeat(45_000) + ']'.repeat(45_000), [400]],
    ['huge', JSON.stringify({ a: 'x'.repeat(200_000) }), [413]],
    ['broken', '{"a":', [400]],
    ['without a value', 'null', [400]],
    ['with a prototype', '{"__proto__":{"a":1}}', [400]],
    ['full of nothing', `{"otherNames":[${Array(33_000).fill('{}').join()}]}`, [400]],
    ['full of keys', JSON.stringify(Object.fromEntries(Array.from({ length: 8000 }, (_, i) => [`k${i}`, 'v']))), [400]],
  ])('a body that is %s is refused', async (name, body, statuses) => {
    const headers = { 'content-type': 'application/json', cookie: group.a.secretary.cookie };
    const answer = await fetch(`${app.url}/api/v1/companies`, { method: 'POST', headers, body });
    expect(statuses).toContain(answer.status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    if (name.startsWith('full')) expect(await answer.json()).toMatchObject({ code: 'too-many-values' });
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain'])(
    'of another media type (%s) is refused',
    async (type) => {
      const headers = { 'content-type': type, cookie: group.a.secretary.cookie };
      const answer = await fetch(`${app.url}/api/v1/companies`, { method: 'POST', headers, body: 'a=b' });
      expect(answer.status).toBe(415);
    },
  );

  /** The status that comes after the first bytes of a body, and whether it came before the rest was sent. */
  const statusBefore = (method: string, path: string, cookie?: string, more: object = {}): Promise<number | 'none'> =>
    new Promise((resolve) => {
      const large = { 'content-type': 'application/pdf', 'content-length': String(20 * 1024 * 1024), ...more };
      const headers = { ...large, ...(cookie === undefined ? {} : { cookie }) };
      const sent = request(`${app.url}${path}`, { method, headers }, (answer) => {
        resolve(answer.statusCode ?? 0);
        sent.destroy();
      });
      sent.on('error', () => undefined).write('--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n%PDF-');
      setTimeout(() => {
        resolve('none');
        sent.destroy();
      }, 1000);
    });

  it('as large as a capture is read from nobody who stores none', async () => {
    const capture = `/api/v1/sources/${newId()}/capture`;
    const { cookie } = group.a.secretary;
    expect(await statusBefore('POST', '/api/v1/session')).toBe(415);
    expect(await statusBefore('POST', '/api/v1/companies', cookie)).toBe(415);
    expect(await statusBefore('PUT', capture)).toBe(401);
    expect(await statusBefore('PUT', capture, 'concord-session=nobody')).toBe(401);
    expect(await statusBefore('PUT', capture, cookie)).toBe('none');
  });

  it('in a form with a file is read by the pages that take one alone, from whoever may write', async () => {
    const form = { 'content-type': 'multipart/form-data; boundary=x' };
    const page = `/groups/any/items/${newId()}`;
    const { secretary, counsel } = group.a;
    for (const path of ['/api/v1/companies', '/sign-in', `${page}/add`, '/nowhere']) {
      expect([path, await statusBefore('POST', path, secretary.cookie, form)]).toEqual([path, 415]);
    }
    for (const act of ['source', 'capture']) {
      expect(await statusBefore('POST', `${page}/${act}`, undefined, form)).toBe(401);
      expect(await statusBefore('POST', `${page}/${act}`, 'concord-session=nobody', form)).toBe(401);
      expect(await statusBefore('POST', `${page}/${act}`, counsel.cookie, form)).toBe(403);
      expect(await statusBefore('POST', `${page}/${act}`, secretary.cookie, form)).toBe('none');
      const endless = { ...form, 'content-length': String(2 ** 40) };
      expect(await statusBefore('POST', `${page}/${act}`, secretary.cookie, endless)).toBe(413);
    }
  });

  it.each([
    ['without a boundary', 'multipart/form-data', '--x', 400],
    ['cut off', 'multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb', 400],
    ['that is none', 'multipart/form-data; boundary=x', 'just text', 400],
    ['of another kind', 'multipart/mixed; boundary=x', '--x--', 415],
    ['with a prototype', 'multipart/form-data; boundary=x', `${part('__proto__', 'b')}--x--`, 400],
    ['with a broken character', 'multipart/form-data; boundary=x', `${part('a', '\u0000')}--x--`, 400],
    ['with a large field', 'multipart/form-data; boundary=x', `${part('a', 'b'.repeat(200_000))}--x--`, 413],
    ['with many fields', 'multipart/form-data; boundary=x', `${part('a', 'b').repeat(100)}--x--`, 413],
    ['with two files', 'multipart/form-data; boundary=x', `${part('a"; filename="b', 'c').repeat(2)}--x--`, 413],
  ])('in a form %s is never a fault of ours', async (_name, type, body, status) => {
    const headers = { 'content-type': type, cookie: group.a.secretary.cookie };
    const path = `${app.url}/groups/any/items/${newId()}/source`;
    const answer = await fetch(path, { method: 'POST', headers, body });
    expect(answer.status).toBe(status);
  });

  it.each([
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
    ['origin', 'https://evil.example'],
  ])('from another site (%s: %s) changes nothing', async (header, value) => {
    const headers = { 'content-type': 'application/json', cookie: group.a.secretary.cookie, [header]: value };
    for (const route of routes().filter((one) => one.method !== 'GET')) {
      const answer = await fetch(`${app.url}${pathOf(route)}`, { method: route.method, headers, body: '{}' });
      expect({ route: route.path, status: answer.status }).toEqual({ route: route.path, status: 403 });
    }
  });
});
