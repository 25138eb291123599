import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Drain } from '../../src/platform/http/drain.js';
import { newId } from '../../src/platform/id.js';
import { type Exchange, KeepAliveClient, textOf } from '../support/keep-alive-client.js';
import { aLiveGroup, type LiveGroup } from '../support/live-group.js';
import { until } from '../support/process.js';
import { Load } from './load.js';

/** No stop of these tests may take longer, in milliseconds. */
const bound = 10_000;
const captureSize = 19_000_000;

describe('a process that is told to stop', () => {
  let live: LiveGroup;
  beforeEach(async () => {
    live = await aLiveGroup();
  });
  afterEach(() => live.close());

  /** Tells it to stop; answers with its exit code and how long it took. */
  const stop = async ({ concord }: Awaited<ReturnType<LiveGroup['start']>>) => {
    const begin = performance.now();
    concord.child.kill('SIGTERM');
    const code = await Promise.race([concord.ended, sleep(3 * bound, 'still running', { ref: false })]);
    return { code, ms: performance.now() - begin };
  };
  const newCompany = (name: string) => ({
    ...{ method: 'POST' as const, path: '/api/v1/companies', body: JSON.stringify({ name: { en: name, zh: name } }) },
    headers: { 'content-type': 'application/json', cookie: live.group.a.secretary.cookie },
  });
  const waiting = async (): Promise<number> => {
    const text = `SELECT DISTINCT pid FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()`;
    return (await live.owner.query(text)).rowCount ?? 0;
  };

  /** A captured source of side a, larger than what two sockets hold; the path of its bytes. */
  const aCapture = async (): Promise<string> => {
    const { group, owner } = live;
    const bytes = Buffer.alloc(captureSize, 'x');
    const digest = createHash('sha256').update(bytes).digest('hex');
    const [id, side, at] = [newId(), 'a', '2026-01-01T00:00:00Z'];
    const text =
      'INSERT INTO capture (side, digest, media_type, size, bytes, stored_at) VALUES ($1, $2, $3, $4, $5, $6)';
    await owner.query(text, [side, digest, 'text/plain', captureSize, bytes, at]);
    await owner.query(
      `INSERT INTO source (id, side, working_group_id, url, title, publisher, tier, language, published_on, retrieved_at,
         capture_digest, attested_by, created_at)
       VALUES ($1, $2, $3, 'https://example.org', 'Notice', 'Ministry', 1, 'en', '2025-12-01', $4, $5, $6, $4)`,
      [id, side, group.id, at, digest, group.a.delegate.accountId],
    );
    return `/api/v1/sources/${id}/capture`;
  };

  it.each(['0', '400'])(
    'under load (DRAIN_MS %s) cuts no answer, and did what it acknowledged and nothing else',
    async (drain) => {
      const started = await live.start({ DRAIN_MS: drain });
      const load = new Load(started.url, live.group);
      const running = load.run();
      await until(() => load.written().length > 30);
      const { code, ms } = await stop(started);
      await load.stop();
      await running;

      expect(code).toBe(0);
      expect(ms).toBeLessThan(bound);
      expect(load.count('cut')).toBe(0);
      expect(load.statuses()).toEqual([200, 201]);
      expect(await load.stored(live.owner)).toEqual(load.written());
    },
    60_000,
  );

  it('finishes what is under way: a write that waits, a body half sent, an answer half read', async () => {
    const started = await live.start();
    const client = () => new KeepAliveClient(started.url);
    expect((await client().send(newCompany('First'))).status).toBe(201);
    const path = await aCapture();
    await live.owner.query('BEGIN');
    await live.owner.query(`SELECT 1 FROM ledger_book WHERE book = 'a' FOR UPDATE`);
    const writes = Array.from({ length: 5 }, (_, n) => client().send(newCompany(`Waiting ${n}`)));
    await until(async () => (await waiting()) > 0);
    const half = client();
    const socket = await half.open();
    const text = textOf(newCompany('Half sent'));
    socket?.write(text.slice(0, -20));
    const reader = client();
    const slow = await reader.open();
    slow?.write(textOf({ method: 'GET', path, headers: { cookie: live.group.a.secretary.cookie } }));
    await sleep(300); // nobody reads: the answer fills the buffers of both ends

    const stopping = stop(started);
    await sleep(300);
    await live.owner.query('COMMIT');
    expect((await Promise.all(writes)).map(({ outcome, status }) => [outcome, status])).toEqual(
      Array(5).fill(['answered', 201]),
    );
    await sleep(300);
    const answer: Promise<Exchange> = socket === null ? Promise.reject(new Error('refused')) : half.answer(socket);
    socket?.write(text.slice(-20));
    expect(await answer).toMatchObject({ outcome: 'answered', status: 201 });
    const document = await (slow === null ? Promise.reject(new Error('refused')) : reader.answer(slow));
    expect({ ...document, body: document.body.length }).toEqual({
      outcome: 'answered',
      status: 200,
      body: captureSize,
    });
    const { code, ms } = await stopping;
    expect(code).toBe(0);
    expect(ms).toBeLessThan(bound);
  }, 60_000);

  it('is not kept by connections that say nothing', async () => {
    const started = await live.start();
    const silent = Array.from({ length: 5 }, () => new KeepAliveClient(started.url));
    for (const client of silent) await client.open();
    const idle = new KeepAliveClient(started.url);
    expect((await idle.send({ method: 'GET', path: '/health/live', headers: {} })).status).toBe(200);
    const { code, ms } = await stop(started);
    expect(code).toBe(0);
    expect(ms).toBeLessThan(bound);
  }, 60_000);
});

describe('the end of a drain', () => {
  let server: Server;
  let drain: Drain;
  let url: string;
  beforeEach(async () => {
    server = createServer((_request, answer) => answer.end('ok'));
    drain = new Drain();
    drain.limits = { silent: 100, whole: 600 };
    drain.watch(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(() => {
    server.close();
  });

  it.each([
    ['half a head', 'GET / HTTP/1.1\r\nhost: x\r\n'],
    ['half a body', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf'],
  ])('comes for a client that stops at %s, and not before its time is over', async (_what, text) => {
    server.removeAllListeners('request').on('request', (request, answer) => {
      request.resume().once('end', () => answer.end('ok'));
    });
    drain.watch(server);
    const client = new KeepAliveClient(url);
    const socket = await client.open();
    socket?.write(text);
    await sleep(50);
    const begin = performance.now();
    await drain.beforeApplicationShutdown();
    expect(performance.now() - begin).toBeGreaterThan(600);
    expect(performance.now() - begin).toBeLessThan(2000);
  });

  it('comes at once when nothing is under way', async () => {
    const client = new KeepAliveClient(url);
    expect((await client.send({ method: 'GET', path: '/', headers: {} })).outcome).toBe('answered');
    const begin = performance.now();
    await drain.beforeApplicationShutdown();
    expect(performance.now() - begin).toBeLessThan(100);
    expect((await new KeepAliveClient(url).send({ method: 'GET', path: '/', headers: {} })).outcome).toBe('refused');
  });
});
