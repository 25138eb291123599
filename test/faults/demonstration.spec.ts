import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { concordProcesses, embeddedOwner, stopConcord, until } from '../support/process.js';

const { folder, start, clear } = concordProcesses('demonstration');

/** Waits until the story has come so far that both sides act in it, and is not at its end. */
async function midStory(dataDir: string): Promise<pg.Client> {
  let owner: pg.Client | undefined;
  await until(async () => {
    owner ??= await embeddedOwner(dataDir).catch(() => undefined);
    const asked = owner?.query<{ story: string; entries: number }>(
      'SELECT story, (SELECT count(*)::int FROM ledger_entry) AS entries FROM installation',
    );
    const [row] = (await asked?.catch(() => undefined))?.rows ?? [];
    return row?.story === 'telling' && row.entries > 30;
  }, 60_000);
  if (owner === undefined) throw new Error('there is no server');
  return owner;
}

async function installationOf(dataDir: string): Promise<unknown> {
  const owner = await embeddedOwner(dataDir);
  try {
    const { rows } = await owner.query<object>('SELECT id, demo, story FROM installation');
    return rows[0];
  } finally {
    await owner.end();
  }
}

async function publishedMinutes(url: string): Promise<number> {
  const answer = await fetch(`${url}/api/v1/public/minutes`);
  return ((await answer.json()) as { items: unknown[] }).items.length;
}

/** The sign-ins that a start printed: association, name, office. */
const signInsIn = (output: string): { association: string; name: string; office: string }[] =>
  [...output.matchAll(/^ {2}(\S+) +(\S+@\S+) +(\S+)$/gm)].map(([, association = '', name = '', office = '']) => ({
    association,
    name,
    office,
  }));

const signIn = async (url: string, association: string, signInName: string, password: string): Promise<number> => {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ association, signInName, password });
  return (await fetch(`${url}/api/v1/session`, { method: 'POST', headers, body })).status;
};

describe('a demonstration', () => {
  const demo = path.join(folder, 'demo');
  const trial = path.join(folder, 'trial');
  afterAll(clear);

  it('whose story was cut short with -9 tells it from its beginning at the next start', async () => {
    const cut = start(demo, {}, ['--demo']);
    const owner = await midStory(demo);
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM installation');
    cut.child.kill('SIGKILL');
    await cut.ended;
    expect(cut.output()).not.toContain('listens');

    const whole = start(demo, {}, ['--demo']);
    const url = await whole.listening;
    expect(await publishedMinutes(url)).toBe(1);
    expect(await installationOf(demo)).toMatchObject({ demo: true, story: 'told' });
    expect(await installationOf(demo)).not.toMatchObject(rows[0] ?? {});
    await stopConcord(whole);
  }, 180_000);

  it('prints where it listens and a sign-in for each office of each side, and each signs in', async () => {
    const concord = start(demo, {}, ['--demo']);
    const url = await concord.listening;
    await until(() => concord.output().includes('/api/docs'));
    const offices = ['secretary', 'co-chair', 'counsel', 'auditor', 'delegate', 'interpreter', 'staff', 'expert'];
    const signIns = signInsIn(concord.output());
    expect(signIns.map(({ association, office }) => `${office} of ${association}`)).toEqual(
      ['csia', 'sia'].flatMap((slug) => offices.map((office) => `${office} of ${slug}`)),
    );
    const password = /with the password (\S+) as/.exec(concord.output())?.[1] ?? '';
    for (const { association, name } of signIns)
      expect([name, await signIn(url, association, name, password)]).toEqual([name, 201]);
    await stopConcord(concord);
  }, 60_000);

  it('that is told stays as it is at each later start', async () => {
    const before = start(demo);
    await before.listening;
    await until(() => before.output().includes('Go on with "npm run demo"')); // no sign-in is printed by such a start
    const told = await installationOf(demo);
    await stopConcord(before);
    const again = start(demo, {}, ['--demo']);
    expect(await publishedMinutes(await again.listening)).toBe(1);
    expect(await installationOf(demo)).toEqual(told);
    await stopConcord(again);
  }, 60_000);

  it('is not made of a trial, which stays as it is', async () => {
    const first = start(trial, { TRIAL_CLOCK: '2027-04-13T00:45:00Z' });
    await first.listening;
    const made = await installationOf(trial);
    expect(made).toMatchObject({ demo: true, story: null });
    await stopConcord(first);
    const opened = start(trial, {}, ['--demo']);
    expect(await publishedMinutes(await opened.listening)).toBe(0);
    expect(await installationOf(trial)).toEqual(made);
    await until(() => opened.output().includes('One-time set-up tokens'));
    await stopConcord(opened);
  }, 60_000);

  it('is left alone while another process serves it and tells its story', async () => {
    const shared = path.join(folder, 'shared');
    const telling = start(shared, {}, ['--demo']);
    const owner = await midStory(shared);
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM installation');
    const second = start(shared, {}, ['--demo']);
    await telling.listening;
    await Promise.race([second.ended, second.listening]); // refused, or told meanwhile
    expect(await publishedMinutes(await telling.listening)).toBe(1);
    expect(await installationOf(shared)).toMatchObject({ ...rows[0], story: 'told' });
    await owner.end();
    await stopConcord(second);
    await stopConcord(telling);
  }, 180_000);
});
