import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Route, RouteTable } from '../../../src/platform/http/route-table.js';
import { newId } from '../../../src/platform/id.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';

/** Headers that every answer has, and what each must say. */
const always: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /^(?=.*default-src 'none')(?=.*frame-ancestors 'none')(?=.*base-uri 'none')(?!.*unsafe)/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
  'strict-transport-security': /^max-age=31536000/,
  'x-request-id': /^[0-9a-f-]{36}$/,
};

describe('the headers of every answer', () => {
  let app: TestApp;
  let group: TestGroup;
  /** What was not as it must be, and which statuses were seen, in one test. */
  let faults: string[];
  let statuses: Map<number, number>;

  beforeAll(async () => {
    app = await startApp({ environment: { PUBLIC_URL: 'https://concord.example' }, described: false });
    group = await aWorkingGroup(app, { seats: 2 });
  });
  afterAll(() => app.close());
  beforeEach(() => {
    faults = [];
    statuses = new Map();
  });
  afterEach(() => expect(faults).toEqual([]));

  const routes = (): readonly Route[] => app.app.get(RouteTable).routes;
  const isOpen = (route: Route): boolean => route.rule.kind === 'anyone';
  const cookieOf = (person: TestPerson): string => `__Host-${person.cookie}`;
  const callerOf = (route: Route): TestPerson => {
    const { secretary, coChair, counsel, delegate, auditor } = group.a;
    const holders: Record<string, TestPerson> = { secretary, 'co-chair': coChair, counsel, delegate, auditor };
    return holders[(route.rule.kind === 'members' ? route.rule.offices[0] : undefined) ?? ''] ?? secretary;
  };
  const pathOf = (route: Route): string =>
    route.path.replace(/:(\w+)/g, (_, name: string) =>
      name === 'id' && route.path.includes('working-groups') ? group.id : newId(),
    );

  /** Sends one request and looks at the headers of its answer. */
  async function ask(method: string, path: string, open: boolean, init: RequestInit = {}): Promise<number> {
    const answer = await fetch(`${app.url}${path}`, { method, redirect: 'manual', ...init });
    await answer.arrayBuffer();
    const where = `${method} ${path.replace(/[0-9a-f-]{36}/g, ':id')} ${answer.status}`;
    for (const [name, must] of Object.entries(always)) {
      const is = answer.headers.get(name);
      if (is === null || !must.test(is)) faults.push(`${where}: ${name} is ${is}`);
    }
    const kept = answer.headers.get('cache-control') ?? '';
    const age = Number(/^public, max-age=(\d+)$/.exec(kept)?.[1]);
    if (kept !== 'no-store' && !(open && answer.ok && age <= 60)) faults.push(`${where}: cache-control is ${kept}`);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    return answer.status;
  }
  const bodied = (route: Route): boolean => route.method !== 'GET';
  const json = { 'content-type': 'application/json' };
  const signedIn = (route: Route) => ({
    headers: { ...json, 'if-match': '"1"', cookie: cookieOf(callerOf(route)) },
    ...(bodied(route) ? { body: '{}' } : {}),
  });
  const ending = (route: Route): boolean =>
    route.path === '/sign-out' || (route.method === 'DELETE' && /\/sessions?$/.test(route.path));

  it('are there when it is given, refused for its content, or not found', async () => {
    const made = { name: { en: 'Made', zh: '新建' }, validFrom: '2027-01-11' };
    const headers = { ...json, cookie: cookieOf(group.a.secretary) };
    await ask('POST', '/api/v1/companies', false, { headers, body: JSON.stringify(made) });
    for (const route of routes()) {
      if (!ending(route)) await ask(route.method, pathOf(route), isOpen(route), signedIn(route));
    }
    for (const path of [
      '/',
      '/nothing',
      '/api/v1/nothing',
      '/api/v1/public/nothing',
      '/feeds/x.ics',
      '/%ff',
      '/api/v1/companies/%zz',
    ]) {
      await ask('GET', path, true);
    }
    for (const status of [200, 201, 400, 404]) expect([...statuses.keys()]).toContain(status);
    expect(statuses.get(200)).toBeGreaterThan(20);
  }, 60_000);

  it('are there when it asks for a sign-in', async () => {
    const closed = routes().filter((route) => !isOpen(route));
    for (const route of closed) await ask(route.method, pathOf(route), false, { headers: json });
    // A page leads to where one signs in.
    const pages = closed.filter((route) => route.method === 'GET' && !route.path.startsWith('/api/')).length;
    expect(Object.fromEntries(statuses)).toEqual({ 401: closed.length - pages, 303: pages });
  }, 60_000);

  it('are there when a body is too large', async () => {
    const body = JSON.stringify({ a: 'x'.repeat(200_000) });
    const taking = routes().filter(bodied);
    for (const route of taking) {
      await ask(route.method, pathOf(route), isOpen(route), { ...signedIn(route), body });
    }
    expect([...statuses]).toEqual([[413, taking.length]]);
  }, 60_000);

  it('are there when something fails that nobody thought of', async () => {
    const lost = ['session', 'sign_in_limit', 'invitation', 'publication'];
    const rename = (from: string, to: string) => app.owner.query(`ALTER TABLE ${from} RENAME TO ${to}`);
    for (const table of lost) await rename(table, `lost_${table}`);
    try {
      const closed = routes().filter((route) => !isOpen(route));
      for (const route of closed) await ask(route.method, pathOf(route), false, signedIn(route));
      expect([...statuses]).toEqual([[500, closed.length]]);
      const open = routes().filter((route) => isOpen(route));
      for (const route of open) await ask(route.method, pathOf(route), true, { headers: json });
      expect(await ask('GET', '/api/v1/public/minutes', true)).toBe(500);
    } finally {
      for (const table of lost) await rename(`lost_${table}`, table);
    }
  }, 60_000);
});
