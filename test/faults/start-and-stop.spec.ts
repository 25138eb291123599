import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { concordProcesses, processesOf, stopConcord, until } from '../support/process.js';

const linux = process.platform === 'linux';

describe('the application as a process', () => {
  const { folder, start, clear } = concordProcesses('process');
  afterAll(clear);

  const ready = async (url: string): Promise<number> =>
    (await fetch(`${url}/health/ready`).catch(() => ({ status: 0 }))).status;

  it('does not start with a bad configuration, and lists every problem', async () => {
    const concord = start(folder, { PORT: 'many', LOG_LEVEL: 'loud', DATABASE_URL: 'nonsense' });
    expect(await concord.ended).toBe(1);
    for (const name of ['PORT', 'LOG_LEVEL', 'DATABASE_URL']) expect(concord.output()).toContain(name);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'starts, stops on %s with exit code 0, and leaves no server process',
    async (signal) => {
      const concord = start(folder);
      expect(await ready(await concord.listening)).toBe(200);
      concord.child.kill(signal);
      expect(await concord.ended).toBe(0);
      if (linux) await until(() => processesOf(folder).length === 0, 3000);
    },
    60_000,
  );

  it('keeps its secret to itself', async () => {
    const secret = path.join(folder, 'secret');
    expect(existsSync(secret)).toBe(true);
    expect(statSync(secret).mode & 0o077).toBe(0);
    const before = readFileSync(secret, 'utf8');
    const concord = start(folder);
    await concord.listening;
    expect(readFileSync(secret, 'utf8')).toBe(before);
    concord.child.kill('SIGTERM');
    await concord.ended;
  }, 60_000);

  it('says so when its secret is gone, once, and serves with another', async () => {
    const lost = 'The secret was missing';
    const first = start(path.join(folder, 'lost'));
    await first.listening;
    await until(() => first.output().includes('One-time set-up tokens'));
    expect(first.output()).not.toContain(lost);
    await stopConcord(first);
    rmSync(path.join(folder, 'lost', 'secret'));
    const without = start(path.join(folder, 'lost'));
    expect(await ready(await without.listening)).toBe(200);
    await until(() => without.output().includes('One-time set-up tokens'));
    expect(without.output()).toContain(lost);
    await stopConcord(without);
    const after = start(path.join(folder, 'lost'));
    await after.listening;
    await until(() => after.output().includes('One-time set-up tokens'));
    expect(after.output()).not.toContain(lost);
    await stopConcord(after);
  }, 60_000);

  it('says which setting to change when something listens at its address already', async () => {
    const first = start(folder);
    const { port } = new URL(await first.listening);
    const second = start(folder, { PORT: port });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`Something listens at PORT ${port} of 127.0.0.1 already`);
    expect(await ready(await first.listening)).toBe(200);
    await stopConcord(first);
  }, 60_000);

  it('killed with -9 takes its database server along, and starts again', async () => {
    const concord = start(folder);
    await concord.listening;
    concord.child.kill('SIGKILL');
    await concord.ended;
    if (linux) await until(() => processesOf(folder).length === 0);
    const again = start(folder);
    expect(await ready(await again.listening)).toBe(200);
    again.child.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  }, 60_000);

  it('answers 503 while its database is dead, and serves again without a restart', async () => {
    const concord = start(folder);
    const url = await concord.listening;
    const pid = Number(readFileSync(path.join(folder, 'postgres', 'pgdata', 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    let sawOutage = false;
    await until(async () => {
      const answer = await fetch(`${url}/health/ready`);
      if (answer.status !== 200) {
        sawOutage = true;
        expect(answer.status).toBe(503);
        expect(answer.headers.get('retry-after')).not.toBeNull();
        return false;
      }
      return sawOutage;
    }, 30_000);
    expect(await (await fetch(`${url}/health/live`)).json()).toEqual({ status: 'live' });
    concord.child.kill('SIGTERM');
    expect(await concord.ended).toBe(0);
  }, 60_000);
});
