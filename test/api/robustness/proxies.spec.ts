import { request } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aPerson, aWorkingGroup } from '../../support/world.js';
import { credentials, password, withPassword } from '../identity/accounts.js';

const limit = 5;
const signInFailures = 5;

describe('the address that limits count', () => {
  let app: TestApp;
  afterEach(() => app.close());

  const behind = async (hops: number, floodLimit = limit): Promise<void> => {
    app = await startApp({ environment: { PROXY_HOPS: String(hops), FLOOD_LIMIT: String(floodLimit) } });
  };

  /** The status of one request with these `X-Forwarded-For` lines, as many as are given. */
  const statusWith = (...lines: string[]): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = request(`${app.url}/health/live`, { headers: { 'x-forwarded-for': lines } }, (answer) => {
        answer.resume().once('end', () => resolve(answer.statusCode ?? 0));
      });
      sent.once('error', reject).end();
    });

  /** The statuses of as many requests as one address may send, and of one more. */
  const flood = async (...lines: ((n: number) => string)[]): Promise<number[]> => {
    const statuses: number[] = [];
    for (let n = 0; n <= limit; n++) statuses.push(await statusWith(...lines.map((line) => line(n))));
    return statuses;
  };
  const stopped = [...Array<number>(limit).fill(200), 429];
  const free = Array<number>(limit + 1).fill(200);

  it('is that of the connection without a proxy, whatever the header says', async () => {
    await behind(0);
    expect(await flood((n) => `198.51.100.${n}`)).toEqual(stopped);
    expect(await statusWith('203.0.113.1, 203.0.113.2, 203.0.113.3')).toBe(429);
  });

  it('is the last that one proxy names; what the client wrote before it does not count', async () => {
    await behind(1);
    expect(await flood((n) => `198.51.100.${n}, 203.0.113.1`)).toEqual(stopped);
    expect(await statusWith('203.0.113.1')).toBe(429);
    expect(await statusWith('203.0.113.1, 203.0.113.2')).toBe(200);
    expect(await statusWith('not an address, <script>, 203.0.113.1')).toBe(429);
    expect(await flood((n) => `203.0.113.1, 198.51.100.${n}`)).toEqual(free);
  });

  it('is the last of all lines, when the proxy adds a line of its own to that of the client', async () => {
    await behind(1);
    const byProxy = (): string => '203.0.113.1';
    expect(await flood((n) => `198.51.100.${n}`, byProxy)).toEqual(stopped);
    expect(await statusWith('203.0.113.2', '198.51.100.77')).toBe(200);
  });

  it('is the last but one behind two proxies, and that of nobody whom the client names', async () => {
    await behind(2);
    expect(await flood((n) => `198.51.100.${n}, 203.0.113.1, 10.0.0.9`)).toEqual(stopped);
    expect(await statusWith('203.0.113.2, 10.0.0.9')).toBe(200);
    expect(await statusWith('203.0.113.1, 10.0.0.8')).toBe(429);
    expect(await flood((n) => `203.0.113.1, 198.51.100.${n}, 10.0.0.9`)).toEqual(free);
  });

  it('is a network where one client has more addresses than anybody could count', async () => {
    await behind(1);
    expect(await flood((n) => `2001:db8:1:2::${n}`)).toEqual(stopped);
    expect(await statusWith('2001:db8:1:3::1')).toBe(200);
  });

  it('is that of the connection when a proxy names nobody', async () => {
    await behind(1);
    for (let n = 0; n < limit; n++) expect((await fetch(`${app.url}/health/live`)).status).toBe(200);
    const refused = await fetch(`${app.url}/health/live`);
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('60');
    expect(await refused.json()).toMatchObject({ status: 429, code: 'too-many-requests' });
    expect(await statusWith('203.0.113.1')).toBe(200);
  });

  it.each([
    ['pauses for the client that a proxy names', 1, (n: number) => `198.51.100.${n}, 203.0.113.1`, '203.0.113.2'],
    ['cannot be escaped by naming another client', 0, (n: number) => `198.51.100.${n}`, null],
  ])('of a wrong sign-in %s', async (_sentence, hops, forged, elsewhere) => {
    await behind(hops, 0);
    const group = await aWorkingGroup(app, { seats: 2 });
    const person = await aPerson(app, group.id, 'a', 'staff', null, { factor: false });
    await withPassword(app, person);
    const signIn = async (secret: string, from: string): Promise<number> => {
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': from };
      const body = JSON.stringify({ ...credentials(person), password: secret });
      return (await fetch(`${app.url}/api/v1/session`, { method: 'POST', headers, body })).status;
    };
    for (let n = 0; n < signInFailures; n++) expect(await signIn('not the password at all', forged(n))).toBe(401);
    expect(await signIn(password, forged(99))).toBe(429);
    if (elsewhere !== null) expect(await signIn(password, `198.51.100.1, ${elsewhere}`)).toBe(201);
  });
});
