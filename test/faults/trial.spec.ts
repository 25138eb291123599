import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/id.js';
import { aLiveGroup } from '../support/live-group.js';
import { type ConcordProcess, concordProcesses, stopConcord, until } from '../support/process.js';

const april = '2027-04-13T00:45:00Z';

describe('a trial', () => {
  const { folder, start, clear } = concordProcesses('trial');
  const real = path.join(folder, 'real');
  const trial = path.join(folder, 'trial');
  const clockOf = async (concord: ConcordProcess): Promise<string | null> =>
    (await fetch(`${await concord.listening}/api/v1/public/working-groups`)).headers.get('x-concord-trial-clock');
  afterAll(clear);

  it('is refused where a real record is kept, and so is the demonstration', async () => {
    const first = start(real);
    expect(await clockOf(first)).toBeNull();
    await stopConcord(first);
    const moved = start(real, { TRIAL_CLOCK: april });
    expect(await Promise.race([moved.ended, moved.listening])).toBe(1);
    expect(moved.output()).toContain('This installation holds a real record');
    const opened = start(real, {}, ['--demo']);
    expect(await Promise.race([opened.ended, opened.listening])).toBe(1);
    expect(opened.output()).toContain('This installation holds a real record');
    const again = start(real);
    expect(await clockOf(again)).toBeNull();
    await stopConcord(again);
  }, 180_000);

  it('begins at its own time, says so in every answer, and never goes back', async () => {
    const first = start(trial, { TRIAL_CLOCK: april });
    expect(await clockOf(first)).toMatch(/^2027-04-13T00:45:/);
    expect(first.output()).toContain('nothing in it is a record');
    await stopConcord(first);
    const earlier = start(trial, { TRIAL_CLOCK: '2027-01-11T09:00:00Z' });
    expect(await clockOf(earlier)).toMatch(/^2027-04-13T00:47:/);
    await stopConcord(earlier);
    const later = start(trial, { TRIAL_CLOCK: '2027-05-03T09:00:00Z' });
    expect(await clockOf(later)).toMatch(/^2027-05-03T09:00:/);
    await stopConcord(later);
  }, 180_000);

  it('does no background work before its clock is set', async () => {
    const { owner, ...live } = await aLiveGroup();
    try {
      await owner.query('UPDATE installation SET demo = true');
      const job = `INSERT INTO job (id, kind, payload, run_at) VALUES ($1, 'platform.purge-jobs', '{}', '2026-01-01Z')`;
      await owner.query(job, [newId()]);
      const holds = async (sql: string) => (await owner.query(sql)).rowCount !== 0;
      await owner.query('BEGIN');
      await owner.query('LOCK TABLE installation'); // the clock waits for what the installation says
      const starting = live.start({ TRIAL_CLOCK: april });
      await until(() => holds(`SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'installation'::regclass`));
      await sleep(2500); // more than twice the time between two looks for work
      expect(await holds(`SELECT 1 FROM job WHERE state = 'ready' AND attempts = 0`)).toBe(true);
      await owner.query('COMMIT');
      await starting;
      await until(() => holds(`SELECT 1 FROM job WHERE state = 'done'`));
    } finally {
      await live.close();
    }
  }, 60_000);
});
