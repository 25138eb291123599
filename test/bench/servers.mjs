import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const root = path.resolve(import.meta.dirname, '../..');
const base = { PATH: process.env.PATH, HOME: process.env.HOME };

/** A server as a process of its own: where it listens, and how long that took. */
async function startServer(args, environment, listens) {
  const begun = performance.now();
  const env = { ...base, ...environment };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'ignore'] });
  let text = '';
  child.stdout.on('data', (chunk) => (text += chunk));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (!listens.test(text)) {
    if (child.exitCode !== null) throw new Error(`${args.join(' ')} ended: ${text}`);
    await sleep(2);
  }
  const stop = () => (child.kill('SIGTERM'), ended);
  return { url: listens.exec(text)[1], pid: child.pid, readyMs: performance.now() - begun, stop };
}

/** The flags with which `npm start` runs Node. */
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const flags = scripts.start.match(/--max\S+/g);

/** Concord as it is served, without the flood guard: the load comes from one address. */
export const startConcord = (environment) =>
  startServer(
    [...flags, 'dist/main.js'],
    { PORT: '0', FLOOD_LIMIT: '0', LOG_LEVEL: 'error', DRAIN_MS: '0', ...environment },
    /Concord listens on (\S+)\n/,
  );

export const startLimit = (databaseUrl, statements) =>
  startServer(
    ['test/bench/limit-server.mjs'],
    { DATABASE_URL: databaseUrl, LIMIT_OPTIONS: JSON.stringify({ statements }) },
    /Limit listens on (\S+)\n/,
  );

/** Fields of `/proc/<pid>/stat` after the command's name; undefined where there is no such process, or no Linux. */
function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return undefined;
  }
}

const tickMs = 10;
const cpuOf = (pid) => {
  const stat = statOf(pid);
  return stat === undefined ? 0 : (Number(stat[11]) + Number(stat[12])) * tickMs;
};
const childrenOf = (pid) =>
  readdirSync('/proc').filter((name) => /^\d+$/.test(name) && statOf(name)?.[1] === String(pid));

/** Milliseconds of CPU that a process has used. */
export const serverCpu = cpuOf;
/** Milliseconds of CPU that the processes of a database server have used, those that ended included. */
export function databaseCpu(postmaster) {
  const stat = statOf(postmaster) ?? [];
  const ended = (Number(stat[13]) + Number(stat[14])) * tickMs;
  return childrenOf(postmaster).reduce((sum, pid) => sum + cpuOf(pid), ended);
}

/** Resident memory now and at its highest, in MB. */
export function memoryOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (field) => Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  return { now: megabytes('VmRSS'), highest: megabytes('VmHWM') };
}
