import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { root } from './files.js';

/** Concord as a process, with everything it printed. */
export interface ConcordProcess {
  readonly child: ChildProcess;
  /** Where it listens; rejects when it ends before it does. */
  readonly listening: Promise<string>;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  output(): string;
}

/** Starts the application from the sources, on a free port, with its data in one folder. */
export function startConcord(
  dataDir: string,
  environment: Record<string, string> = {},
  args: string[] = [],
): ConcordProcess {
  const fixture = path.join(root, 'test/faults/fixtures/concord.mjs');
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    PORT: '0',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    DRAIN_MS: '0',
    ...environment,
  };
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', fixture, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = new Promise<number | string>((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'gone')),
  );
  const listening = (async () => {
    let over = false;
    void ended.then(() => (over = true));
    for (;;) {
      const url = /Concord listens on (\S+)/.exec(text)?.[1];
      if (url !== undefined) return url.replace('[::1]', '127.0.0.1');
      if (over) throw new Error(`Concord ended: ${text}`);
      await sleep(20);
    }
  })();
  listening.catch(() => undefined);
  return { child, listening, ended, output: () => text };
}

/** Lets Concord end as an operator does. */
export async function stopConcord({ child, ended }: ConcordProcess): Promise<void> {
  child.kill('SIGTERM');
  await ended;
}

/** The processes of one test file, which keep what they write in one folder. */
export interface ConcordProcesses {
  readonly folder: string;
  readonly start: typeof startConcord;
  /** Kills those that are left, waits for their servers to be gone too, and removes the folder. */
  readonly clear: () => Promise<void>;
}

export function concordProcesses(name: string): ConcordProcesses {
  const folder = mkdtempSync(path.join(tmpdir(), `concord-${name}-`));
  const started: ConcordProcess[] = [];
  return {
    folder,
    start: (...args) => {
      const concord = startConcord(...args);
      started.push(concord);
      return concord;
    },
    clear: async () => {
      for (const { child, ended } of started) {
        child.kill('SIGKILL');
        await ended;
      }
      if (process.platform === 'linux') await until(() => processesOf(folder).length === 0);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A connection as the owner to the embedded server that keeps its data in this folder. */
export async function embeddedOwner(dataDir: string): Promise<pg.Client> {
  const file = (...names: string[]): string => readFileSync(path.join(dataDir, 'postgres', ...names), 'utf8');
  const port = Number(file('pgdata', 'postmaster.pid').split('\n')[3]);
  const password = file('owner.password').trim();
  const owner = new pg.Client({ host: '127.0.0.1', port, user: 'concord_owner', password, database: 'concord' });
  owner.on('error', () => undefined); // it dies with the server
  await owner.connect();
  return owner;
}

/** The processes whose command line names a folder (Linux). */
export const processesOf = (folder: string): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return pid !== process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
      } catch {
        return false;
      }
    });

/** Waits until something holds. */
export async function until(holds: () => boolean | Promise<boolean>, withinMs = 15_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('it did not come to hold in time');
    await sleep(50);
  }
}
