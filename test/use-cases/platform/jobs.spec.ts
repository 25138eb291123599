import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Temporal } from 'temporal-polyfill';
import { system } from '../../../src/platform/actor.js';
import { Clock } from '../../../src/platform/clock.js';
import { newId } from '../../../src/platform/id.js';
import { JobWorker } from '../../../src/platform/jobs/job-worker.js';
import { Jobs } from '../../../src/platform/jobs/jobs.js';
import { PurgeJobs } from '../../../src/platform/jobs/purge-jobs.job.js';
import { startApp, type TestApp } from '../../support/app.js';
import { until } from '../../support/process.js';

describe('background work', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const add = (kind: string, more: { uniqueKey?: string } = {}) =>
    app.database.transaction(system, (tx) =>
      app.app.get(Jobs).add(tx, { kind, side: null, payload: { n: 1 }, runAt: app.now(), ...more }),
    );

  const clock = () => app.app.get(Clock);
  /** Waits until a job's lease lasts to a moment. */
  const leaseOf = (kind: string, end: Temporal.Instant) =>
    until(async () => {
      const same = 'SELECT 1 FROM job WHERE kind = $1 AND locked_until = $2';
      return (await app.owner.query(same, [kind, end.toString()])).rowCount === 1;
    }, 3000);

  it('is done once, even when two workers take it', async () => {
    let runs = 0;
    app.app.get(JobWorker).handle('test.once', () => {
      runs++;
      return Promise.resolve();
    });
    for (let i = 0; i < 20; i++) await add('test.once');
    await Promise.all([app.runJobs(), app.runJobs()]);
    expect(runs).toBe(20);
  });

  it('stands once under one key, whoever adds it', async () => {
    await Promise.all(Array.from({ length: 10 }, () => add('test.unique', { uniqueKey: 'test.unique.2027-01-11' })));
    const { rowCount } = await app.owner.query(`SELECT 1 FROM job WHERE kind = 'test.unique'`);
    expect(rowCount).toBe(1);
  });

  it.each(['a', 'b'] as const)('stands once under one key, added in an act of side %s', async (side) => {
    const kind = `test.unique-${side}`;
    const addAsSide = () =>
      app.database.transaction({ kind: 'system', side }, async (tx) => {
        const job = { kind, side, payload: { n: 1 }, runAt: app.now(), uniqueKey: `${kind}.2027-01-11` };
        await app.app.get(Jobs).add(tx, job);
      });
    await Promise.all(Array.from({ length: 10 }, addAsSide));
    await addAsSide();
    const { rows } = await app.owner.query('SELECT side, state FROM job WHERE kind = $1', [kind]);
    expect(rows).toEqual([{ side, state: 'ready' }]);
  });

  it('that a side has added is done once, for that side', async () => {
    const sides: unknown[] = [];
    app.app.get(JobWorker).handle('test.of-a-side', ({ actor }) => {
      sides.push(actor.side);
      return Promise.resolve();
    });
    for (const side of ['a', 'b'] as const) {
      const job = { kind: 'test.of-a-side', side, payload: {}, runAt: app.now(), uniqueKey: `test.of-a-side.${side}` };
      for (let n = 0; n < 3; n++) {
        await app.database.transaction({ kind: 'system', side }, (tx) => app.app.get(Jobs).add(tx, job));
      }
    }
    await app.runJobs();
    expect(sides.sort()).toEqual(['a', 'b']);
  });

  it('that fails is tried again later, and says nothing of what it read', async () => {
    app.app.get(JobWorker).handle('test.fails', () => Promise.reject(new TypeError('a secret')));
    await add('test.fails');
    await app.runJobs();
    const { rows } = await app.owner.query<{ state: string; error: string; later: boolean }>(
      `SELECT state, last_error AS error, run_at > $1 AS later FROM job WHERE kind = 'test.fails'`,
      [app.now().toString()],
    );
    expect(rows).toEqual([{ state: 'ready', error: 'TypeError', later: true }]);
  });

  it('of a dead worker is taken over when its lease is over', async () => {
    let runs = 0;
    app.app.get(JobWorker).handle('test.lease', () => {
      runs++;
      return Promise.resolve();
    });
    await add('test.lease');
    await app.owner.query(
      `UPDATE job SET state = 'running', locked_by = 'gone', locked_until = $1 WHERE kind = 'test.lease'`,
      [app.now().add({ seconds: 30 }).toString()],
    );
    await app.runJobs();
    expect(runs).toBe(0);
    await app.setTime(app.now().add({ seconds: 31 }).toString());
    await app.runJobs();
    expect(runs).toBe(1);
  });

  it('that takes long stays with its worker, and those behind it are free for others meanwhile', async () => {
    const { slow, other } = { slow: app.app.get(JobWorker), other: new JobWorker(app.database, clock(), app.config) };
    const ran: string[] = [];
    let finish = (): void => undefined;
    slow.renewEvery = 20;
    slow.handle('test.slow', () => {
      ran.push('slow');
      return new Promise((resolve) => (finish = resolve));
    });
    const quick = (name: string) => () => Promise.resolve(void ran.push(name));
    slow.handle('test.behind', quick('behind, by the slow worker'));
    other.handle('test.slow', quick('slow, again'));
    other.handle('test.behind', quick('behind'));
    await add('test.slow');
    await add('test.behind');
    const working = slow.runDue();
    try {
      await until(() => ran.length === 1);
      for (let step = 0; step < 3; step++) {
        await app.setTime(app.now().add({ seconds: 20 }).toString());
        await leaseOf('test.slow', app.now().add({ seconds: 30 }));
      }
      expect(await other.runDue()).toBe(1);
    } finally {
      finish();
      await working;
    }
    expect(ran).toEqual(['slow', 'behind']);
  });

  it('waits until the worker is told to begin', async () => {
    const worker = new JobWorker(app.database, clock(), { ...app.config, jobs: true });
    let runs = 0;
    worker.handle('test.begin', () => Promise.resolve(void runs++));
    await add('test.begin');
    await worker.poll();
    expect(runs).toBe(0);
    worker.begin();
    await worker.poll();
    expect(runs).toBe(1);
  });

  it('is purged 30 days after it was done, 400 after it died, and never while it waits', async () => {
    const plant = (state: string, days: number) =>
      app.owner.query(
        `INSERT INTO job (id, kind, payload, state, run_at) VALUES ($1, 'test.old', '{}', $2, $3::timestamptz - make_interval(days => $4))`,
        [newId(), state, app.now().toString(), days],
      );
    for (const days of [29, 31, 399, 401]) for (const state of ['done', 'dead', 'ready']) await plant(state, days);
    await app.app.get(PurgeJobs).schedule();
    await app.app.get(PurgeJobs).schedule();
    expect(await app.runJobs()).toBe(1);
    const { rows } = await app.owner.query<{ state: string; days: number }>(
      `SELECT state, extract(day FROM $1::timestamptz - run_at)::int AS days FROM job WHERE kind = 'test.old' ORDER BY state, run_at DESC`,
      [app.now().toString()],
    );
    expect(rows.map(({ state, days }) => `${state} ${days}`)).toEqual([
      ...['dead 29', 'dead 31', 'dead 399', 'done 29'],
      ...['ready 29', 'ready 31', 'ready 399', 'ready 401'],
    ]);
  });

  it('is not added when its act is undone', async () => {
    const undone = app.database.transaction(system, async (tx) => {
      await app.app.get(Jobs).add(tx, { kind: 'test.undone', side: null, payload: {}, runAt: app.now() });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const { rowCount } = await app.owner.query(`SELECT 1 FROM job WHERE kind = 'test.undone'`);
    expect(rowCount).toBe(0);
  });
});
