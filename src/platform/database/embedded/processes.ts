import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** All that the server's programs see of the environment: nothing of ours, no locale, no time zone of the machine. */
export const serverEnvironment = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  TZ: 'UTC',
  LC_ALL: 'C',
};

/** A running process: its program's name and the moment of its start, both empty where the system does not tell. */
export interface RunningProcess {
  readonly program: string;
  readonly startedAt: string;
}

function acceptsSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The process with this id, or undefined when there is none; a dead process that nobody has reaped counts as none. */
export function findProcess(pid: number): RunningProcess | undefined {
  if (!Number.isInteger(pid) || pid <= 0 || !acceptsSignals(pid)) return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8'); // pid (program) state ppid …, field 22 is the start
    const end = stat.lastIndexOf(')');
    const fields = stat.slice(end + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
    return { program: stat.slice(stat.indexOf('(') + 1, end), startedAt: fields[19] ?? '' };
  } catch {
    return acceptsSignals(pid) ? { program: '', startedAt: '' } : undefined;
  }
}

/** What names this process in a file: its id and, since ids are used again, when it started. */
export const ownStamp = (): string => `${process.pid} ${findProcess(process.pid)?.startedAt ?? ''}`.trim();

/** Whether the process that wrote this stamp still runs. */
export function isStampAlive(stamp: string): boolean {
  const [pid = '', startedAt = ''] = stamp.trim().split(' ');
  const found = findProcess(Number(pid));
  if (!found) return false;
  return startedAt === '' || found.startedAt === '' || startedAt === found.startedAt;
}

/** Polls until `probe` answers; undefined after `milliseconds`. */
export async function waitFor<T>(
  milliseconds: number,
  probe: () => T | undefined | Promise<T | undefined>,
  signal?: AbortSignal,
): Promise<T | undefined> {
  const deadline = performance.now() + milliseconds;
  for (;;) {
    signal?.throwIfAborted();
    const answer = await probe();
    if (answer !== undefined || performance.now() > deadline) return answer;
    await sleep(20);
  }
}

const ended = (pid: number) => (findProcess(pid) ? undefined : true);

/** Shuts a PostgreSQL server down: first orderly, then, if it hangs, by force. Returns when it is gone. */
export async function stopServer(pid: number): Promise<void> {
  const steps = [
    ['SIGINT', 30_000], // disconnects clients, writes everything
    ['SIGQUIT', 5_000], // recovers at the next start
    ['SIGKILL', 5_000],
  ] as const;
  for (const [signal, patience] of steps) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
      throw error;
    }
    if (await waitFor(patience, () => ended(pid))) return;
  }
  throw new Error(`The database server (process ${pid}) does not end.`);
}

export interface RunOptions {
  readonly uid?: number;
  readonly gid?: number;
  readonly signal?: AbortSignal | undefined;
}

/** Runs a program to its end, with its children; an abort ends them all and throws. */
export async function run(
  command: readonly string[],
  options: RunOptions = {},
): Promise<{ ok: boolean; output: string }> {
  const { signal, ...account } = options;
  signal?.throwIfAborted();
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    ...account,
    cwd: '/',
    env: serverEnvironment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const endGroup = () => {
    if (child.pid !== undefined && findProcess(child.pid)) process.kill(-child.pid, 'SIGKILL');
  };
  signal?.addEventListener('abort', endGroup, { once: true });
  const ok = await new Promise<boolean>((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
  signal?.removeEventListener('abort', endGroup);
  signal?.throwIfAborted();
  return { ok, output };
}
