import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../../support/files.js';

/** A built Concord with its own database in a folder that is thrown away. */
export interface RunningConcord {
  readonly url: string;
  readonly output: () => string;
  /** Ends it and starts it again on the same port, with what is added to its environment. */
  readonly restart: (environment?: Record<string, string>) => Promise<void>;
  readonly stop: () => Promise<void>;
}

async function started(dataDir: string, port: string, args: string[], environment: Record<string, string>) {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], LOG_LEVEL: 'error', DRAIN_MS: '0' };
  const child: ChildProcess = spawn(process.execPath, [path.join(root, 'dist/main.js'), ...args], {
    cwd: root,
    env: { ...env, FLOOD_LIMIT: '0', PORT: port, DATA_DIR: dataDir, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const over = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (let tries = 0; tries < 2400; tries++) {
    const url = /Concord listens on (\S+)/.exec(text)?.[1];
    if (url !== undefined) {
      const stop = async (): Promise<void> => {
        child.kill('SIGTERM');
        await over;
      };
      return { url: url.replace('[::1]', '127.0.0.1'), stop, output: () => text };
    }
    if (child.exitCode !== null) break;
    await sleep(50);
  }
  throw new Error(`Concord did not start: ${text}`);
}

/** Starts what `npm run build` made: with `--demo` the demonstration, else an installation of its own. */
export async function runConcord(args: string[], environment: Record<string, string> = {}): Promise<RunningConcord> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'concord-pages-'));
  let running = await started(dataDir, '0', args, environment);
  const { url } = running;
  return {
    url,
    output: () => running.output(),
    restart: async (added = {}) => {
      await running.stop();
      running = await started(dataDir, new URL(url).port, args, { ...environment, ...added });
    },
    stop: async () => {
      await running.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
