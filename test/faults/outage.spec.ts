import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CuttableProxy } from '../support/cuttable-proxy.js';
import { aLiveGroup, type LiveGroup } from '../support/live-group.js';
import { until } from '../support/process.js';

describe('while the database of DATABASE_URL is away', () => {
  let live: LiveGroup;
  let wire: CuttableProxy;
  let url: string;
  let ended: string | number | null = null;

  beforeAll(async () => {
    live = await aLiveGroup();
    const direct = new URL(live.databaseUrl);
    wire = new CuttableProxy({ host: direct.hostname, port: Number(direct.port) });
    direct.hostname = '127.0.0.1';
    direct.port = String(await wire.mend());
    const started = await live.start({ DATABASE_URL: direct.href });
    url = started.url;
    void started.concord.ended.then((code) => (ended = code));
  }, 60_000);
  afterAll(async () => {
    await live.close();
    wire.cut();
  });

  interface Answered {
    readonly status: number;
    readonly retryAfter: string | null;
    readonly code: unknown;
  }
  const ask = async (path: string, init: RequestInit = {}): Promise<Answered> => {
    const answer = await fetch(`${url}${path}`, init);
    const { code } = (await answer.json()) as { code?: unknown };
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), code };
  };
  const roster = () =>
    ask(`/api/v1/working-groups/${live.group.id}/roster`, { headers: { cookie: live.group.a.secretary.cookie } });
  const write = (name: string) =>
    ask('/api/v1/companies', {
      method: 'POST',
      headers: { cookie: live.group.a.secretary.cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ name: { en: name, zh: name } }),
    });
  const stored = async (name: string): Promise<number> =>
    (await live.owner.query('SELECT 1 FROM company_name WHERE name_en = $1', [name])).rowCount ?? 0;
  const away = { status: 503, retryAfter: '2', code: 'database-unavailable' };
  const serves = () => until(async () => (await roster()).status === 200, 20_000);

  it('every request that needs it answers 503 with Retry-After, life goes on, and no restart is needed', async () => {
    expect((await write('Before')).status).toBe(201);
    wire.cut();
    for (let n = 0; n < 3; n++) {
      expect(await roster()).toEqual(away);
      expect(await write('Meanwhile')).toEqual(away);
      expect(await ask('/api/v1/public/working-groups')).toEqual(away);
      expect(await ask('/health/ready')).toEqual(away);
      expect(await ask('/health/live')).toMatchObject({ status: 200 });
    }
    await wire.mend();
    await serves();
    expect((await write('After')).status).toBe(201);
    expect(await ask('/health/ready')).toMatchObject({ status: 200 });
    expect([await stored('Before'), await stored('Meanwhile'), await stored('After')]).toEqual([1, 0, 1]);
    expect(ended).toBeNull();
  }, 60_000);

  it('and its connections are dead without a word, nobody waits for ever, and life goes on', async () => {
    await serves();
    wire.freeze();
    const begin = performance.now();
    const asked = Promise.all([roster(), write('Into the void')]);
    expect(await ask('/health/live')).toMatchObject({ status: 200 });
    expect(performance.now() - begin).toBeLessThan(2000);
    for (const answer of await asked) expect(answer).toEqual(away);
    expect(performance.now() - begin).toBeLessThan(20_000);
    wire.cut();
    await wire.mend();
    await serves();
    expect(await stored('Into the void')).toBe(0);
    expect(ended).toBeNull();
  }, 90_000);

  it('since the moment at which an act is made final, nobody is told that nothing was changed', async () => {
    await serves();
    wire.cutAfter('COMMIT\0'); // the statement alone, not the isolation level
    expect(await write('Perhaps')).toEqual({ status: 503, retryAfter: '2', code: 'outcome-unknown' });
    await wire.mend();
    await serves();
    expect(await stored('Perhaps')).toBe(1);
  }, 60_000);
});
