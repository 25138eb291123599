import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type ConcordProcess, startConcord } from '../support/process.js';

const april = '2027-04-13T00:45:00Z';

describe('a trial', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-trial-'));
  const real = path.join(folder, 'real');
  const trial = path.join(folder, 'trial');
  const started: ConcordProcess[] = [];
  const start = (...args: Parameters<typeof startConcord>): ConcordProcess => {
    const concord = startConcord(...args);
    started.push(concord);
    return concord;
  };
  const stop = async ({ child, ended }: ConcordProcess): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  const clockOf = async (concord: ConcordProcess): Promise<string | null> =>
    (await fetch(`${await concord.listening}/api/v1/public/working-groups`)).headers.get('x-concord-trial-clock');
  afterAll(async () => {
    for (const concord of started) await stop(concord);
    rmSync(folder, { recursive: true, force: true });
  });

  it('is refused where a real record is kept, and so is the demonstration', async () => {
    const first = start(real);
    expect(await clockOf(first)).toBeNull();
    await stop(first);
    const moved = start(real, { TRIAL_CLOCK: april });
    expect(await Promise.race([moved.ended, moved.listening])).toBe(1);
    expect(moved.output()).toContain('This installation holds a real record');
    const opened = start(real, {}, ['--demo']);
    expect(await Promise.race([opened.ended, opened.listening])).toBe(1);
    expect(opened.output()).toContain('This installation holds a real record');
    const again = start(real);
    expect(await clockOf(again)).toBeNull();
    await stop(again);
  }, 180_000);

  it('begins at its own time, says so in every answer, and never goes back', async () => {
    const first = start(trial, { TRIAL_CLOCK: april });
    expect(await clockOf(first)).toMatch(/^2027-04-13T00:45:/);
    expect(first.output()).toContain('nothing in it is a record');
    await stop(first);
    const earlier = start(trial, { TRIAL_CLOCK: '2027-01-11T09:00:00Z' });
    expect(await clockOf(earlier)).toMatch(/^2027-04-13T00:47:/);
    await stop(earlier);
    const later = start(trial, { TRIAL_CLOCK: '2027-05-03T09:00:00Z' });
    expect(await clockOf(later)).toMatch(/^2027-05-03T09:00:/);
    await stop(later);
  }, 180_000);
});
