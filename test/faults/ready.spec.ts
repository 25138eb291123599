import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { root } from '../support/files.js';
import { until } from '../support/process.js';

/** An npm that installs and builds nothing, and writes down what it was asked for. */
const fakeNpm = `#!/bin/sh
echo "$* NODE_ENV=$NODE_ENV" >> "$CALLS"
case "$1" in
  ci) mkdir -p node_modules ;;
  run) mkdir -p dist && echo built > dist/main.js ;;
esac
`;
const ci = 'ci --include=dev --no-audit --no-fund --loglevel=error NODE_ENV=';
const build = 'run -s build NODE_ENV=';

describe('making a checkout ready', () => {
  let checkout: string;
  const inside = (...parts: string[]) => path.join(checkout, ...parts);
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(inside(file)), { recursive: true });
    writeFileSync(inside(file), text);
  };
  const calls = (): string[] =>
    existsSync(inside('calls')) ? readFileSync(inside('calls'), 'utf8').trim().split('\n') : [];

  beforeEach(() => {
    checkout = mkdtempSync(path.join(tmpdir(), 'concord-ready-'));
    write('package-lock.json', '{}');
    write('src/main.ts', '');
    write('migrations/index.ts', '');
    write('path/npm', fakeNpm);
    chmodSync(inside('path/npm'), 0o755);
    mkdirSync(inside('bin'));
    copyFileSync(path.join(root, 'bin/ready.mjs'), inside('bin/ready.mjs'));
  });
  afterEach(() => rmSync(checkout, { recursive: true, force: true }));

  /** Runs it; `first` is loaded before. */
  function ready(args: string[] = [], first?: string) {
    const env = {
      PATH: `${inside('path')}:${process.env['PATH'] ?? ''}`,
      CALLS: inside('calls'),
      NODE_ENV: 'production',
    };
    const before = first === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(first)}`];
    const child = spawn(process.execPath, [...before, inside('bin/ready.mjs'), ...args], { env });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
    return { child, ended, said: () => said };
  }
  const isReady = async (args: string[] = []): Promise<void> => expect(await ready(args).ended).toBe(0);

  it('refuses an old Node with a sentence, before anything is done', async () => {
    for (const version of ['18.20.4', '20.18.3']) {
      const old = `Object.defineProperty(process.versions, 'node', { value: '${version}' });`;
      const refused = ready([], old);
      expect(await refused.ended).toBe(1);
      expect(refused.said()).toBe(
        `Concord needs Node.js 20.19 or newer; this is ${version}. See https://nodejs.org/.\n`,
      );
    }
    expect(calls()).toEqual([]);
  });

  it('installs and builds without NODE_ENV, once, and then is silent', async () => {
    await isReady();
    expect(calls()).toEqual([ci, build]);
    const again = ready();
    expect([await again.ended, again.said(), calls().length]).toEqual([0, '', 2]);
    expect(existsSync(inside('.concord/ready.lock'))).toBe(false);
  });

  it('installs again when the lock file is another', async () => {
    await isReady(['--no-build']);
    await isReady(['--no-build']);
    expect(calls()).toEqual([ci]);
    write('package-lock.json', '{ "name": "changed" }');
    await isReady(['--no-build']);
    expect(calls()).toEqual([ci, ci]);
    const digest = createHash('sha256').update('{ "name": "changed" }').digest('hex');
    expect(readFileSync(inside('node_modules/.concord-lock'), 'utf8').trim()).toBe(digest);
  });

  it.each(['src/main.ts', 'migrations/index.ts', 'package-lock.json'])(
    'builds when %s is newer than the build',
    async (file) => {
      await isReady();
      const later = Date.now() / 1000 + 60;
      utimesSync(inside(file), later, later);
      await isReady();
      expect(calls()).toEqual([ci, build, build]);
    },
  );

  it("takes a dead owner's lock over", async () => {
    const gone = spawn(process.execPath, ['--version']);
    await new Promise((resolve) => gone.once('close', resolve));
    write('.concord/ready.lock/pid', String(gone.pid));
    await isReady();
    expect(calls()).toEqual([ci, build]);
  });

  it('waits for a living owner', async () => {
    const owner = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    write('.concord/ready.lock/pid', String(owner.pid));
    const waiting = ready();
    try {
      await until(() => waiting.said().includes(`Process ${owner.pid} prepares this checkout already; waiting.`));
      expect(calls()).toEqual([]);
    } finally {
      owner.kill('SIGKILL');
    }
    expect(await waiting.ended).toBe(0);
    expect(calls()).toEqual([ci, build]);
  });
});
