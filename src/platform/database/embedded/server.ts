import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account } from './account.js';
import { type Binaries, program } from './binaries.js';
import { type ClusterFiles, type CreateOptions } from './cluster.js';
import { answers } from './owner-role.js';
import { findProcess, serverEnvironment, stopServer, waitFor } from './processes.js';

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/** What the server writes about itself; undefined when the data directory has none. */
function readPidFile(files: ClusterFiles): (RunningServer & { ready: boolean }) | undefined {
  try {
    const lines = readFileSync(path.join(files.data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** The server process of this data directory, in whatever state; undefined when there is none. */
export function findServerProcess(files: ClusterFiles): number | undefined {
  const found = readPidFile(files);
  const running = found && findProcess(found.pid);
  return running && ['postgres', ''].includes(running.program) ? found.pid : undefined;
}

/** The server that already serves this data directory; waits for one that is starting or ending. */
export async function findServer(files: ClusterFiles, signal?: AbortSignal): Promise<RunningServer | undefined> {
  const probe = async () => {
    if (findServerProcess(files) === undefined) return 'none';
    const found = readPidFile(files);
    return found && (await answers(files, found.port)) ? found : undefined;
  };
  const answer = await waitFor(15_000, probe, signal);
  return answer === 'none' ? undefined : answer;
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

function settings(port: number, throwaway: boolean): string[] {
  const chosen: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '64MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A statement that fails is told to whoever sent it; its text, its values and the row stand in no log.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    ...(throwaway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

const lastLines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n');

/** One attempt; undefined when the server ended before it was ready. */
async function attempt(
  files: ClusterFiles,
  account: Account,
  binaries: Binaries,
  options: CreateOptions,
): Promise<RunningServer | undefined> {
  const port = options.port ?? (await freePort());
  const command = [program(binaries, 'postgres'), '-D', realpathSync(files.data), ...settings(port, options.throwaway)];
  const [first = '', ...args] = account.wrap(command, 'INT');
  const log = openSync(files.log, 'a', 0o600);
  // Detached: Ctrl-C reaches the whole group, and the application must disconnect before the server goes.
  const child = spawn(first, args, {
    ...account.ids,
    cwd: '/',
    env: serverEnvironment,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  const probe = () => {
    if (ended || child.pid === undefined) return 'ended';
    const found = readPidFile(files);
    return found?.ready && found.pid === child.pid ? found : undefined;
  };
  try {
    const answer = await waitFor(300_000, probe, options.signal);
    if (answer === undefined)
      throw new Error(`The embedded database is not ready after five minutes:\n${lastLines(files.log)}`);
    return answer === 'ended' ? undefined : { pid: answer.pid, port: answer.port };
  } catch (error) {
    if (child.pid !== undefined && !ended) await stopServer(child.pid);
    throw error;
  }
}

/**
 * Starts the server. Tries again for some seconds: the processes of a killed server hold its memory until they
 * notice, and the free port may be taken by another program before the server has it.
 */
export async function startServer(
  files: ClusterFiles,
  account: Account,
  binaries: Binaries,
  options: CreateOptions,
): Promise<RunningServer> {
  for (let tries = 0; tries < 20; tries++) {
    const server = await attempt(files, account, binaries, options);
    if (server) return server;
    await sleep(500);
  }
  throw new Error(`The embedded database does not start; its log ends with:\n${lastLines(files.log)}`);
}
