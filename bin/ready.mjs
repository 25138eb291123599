// Makes a checkout ready to run: dependencies installed, and built unless --no-build. Silent when nothing is to do.
// Only Node's own modules: this runs before the install.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const inRoot = (...parts) => path.join(root, ...parts);
const lock = inRoot('.concord', 'ready.lock');
const lockPid = path.join(lock, 'pid');
const stamp = inRoot('node_modules', '.concord-lock');
const entry = inRoot('dist', 'main.js');

/** A failure that the message alone explains. */
class NotReady extends Error {}

function checkNodeVersion() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new NotReady(
    `Concord needs Node.js 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org/.`,
  );
}

function isAlive(pid) {
  if (!(pid > 0) || pid === process.pid) return false; // a stamp from before a restart of the machine or container
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The lock names this process and, while npm runs, npm, which goes on when this one is killed. */
const isHeld = (pids) => pids.split(' ').some((pid) => isAlive(Number(pid)));

const readOr = (file, fallback) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : fallback);

function takeLock() {
  try {
    mkdirSync(lock);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(lockPid, String(process.pid));
  return true;
}

/** Moves a dead owner's lock away; puts it back if someone alive was quicker between the look and the move. */
function clearDeadLock() {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return; // released or taken meanwhile
  }
  if (isHeld(readOr(path.join(aside, 'pid'), '0'))) renameSync(aside, lock);
  else rmSync(aside, { recursive: true });
}

async function acquireLock() {
  mkdirSync(path.dirname(lock), { recursive: true });
  let nameless = 0;
  for (let waits = 0; !takeLock(); waits++) {
    const pids = readOr(lockPid, '');
    nameless = pids === '' ? nameless + 1 : 0; // its owner died, or is about to write its id
    if (nameless > 20 || (pids !== '' && !isHeld(pids))) {
      clearDeadLock();
      continue;
    }
    if (waits === 10)
      console.error(`Process ${pids} prepares this checkout already; waiting. If it does not, delete ${lock}.`);
    await sleep(100);
  }
}

const releaseLock = () => rmSync(lock, { recursive: true, force: true });

/** Runs npm; a signal ends it as well, so that it does not work on behind the next start's back. */
async function npm(...args) {
  const env = { ...process.env };
  delete env.NODE_ENV; // "production" would leave out what the build needs
  const script = process.env.npm_execpath ?? '';
  const [program, first] = path.basename(script) === 'npm-cli.js' ? [process.execPath, [script]] : ['npm', []];
  const child = spawn(program, [...first, ...args], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
  if (child.pid) writeFileSync(lockPid, `${process.pid} ${child.pid}`);
  let stoppedBy;
  const stop = (signal) => {
    stoppedBy = signal;
    child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  const result = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, stop);
  if (stoppedBy) throw new NotReady(`Stopped by ${stoppedBy}.`);
  if (result !== 0) throw new NotReady(`"npm ${args.join(' ')}" failed (${result}); what it says above is the reason.`);
}

async function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  if (readOr(stamp, '') === wanted) return;
  console.error('Installing dependencies …');
  await npm('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error');
  writeFileSync(stamp, `${wanted}\n`);
}

/** When this file, or anything in this folder, changed last; a deletion changes its folder. */
function lastChange(target) {
  const found = statSync(target, { throwIfNoEntry: false });
  if (!found) return 0;
  const inside = found.isDirectory() ? readdirSync(target).map((name) => lastChange(path.join(target, name))) : [];
  return Math.max(found.mtimeMs, ...inside);
}

async function build() {
  const settings = readdirSync(root).filter((name) => /^(tsconfig.*|nest-cli|package-lock)\.json$/.test(name));
  const newest = Math.max(...['src', 'migrations', ...settings].map((name) => lastChange(inRoot(name))));
  if (existsSync(entry) && lastChange(entry) >= newest) return;
  console.error('Building …');
  try {
    await npm('run', '-s', 'build');
  } catch (error) {
    rmSync(entry, { force: true }); // a compiler may write files in spite of errors: the next start must try again
    throw error;
  }
}

async function makeReady() {
  checkNodeVersion();
  await acquireLock();
  try {
    await install();
    if (!process.argv.includes('--no-build')) await build();
  } finally {
    releaseLock();
  }
}

try {
  await makeReady();
} catch (error) {
  if (!(error instanceof NotReady)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
