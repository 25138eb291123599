import { type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { missingPrograms, runInBash, type ShellBlock, shellBlocks } from '../support/documented.js';
import { type ConcordProcess, startConcord, until } from '../support/process.js';

const blocks = shellBlocks('docs/one-cycle.md');
const inFirst = ({ where }: ShellBlock): boolean => where === 'first-terminal';
const starts = blocks.filter(inFirst).map(({ text }) => text.trim());
const pause = 'the first terminal has its turn';

/** What the second terminal is given: it stops at the first thing that fails, and waits wherever the first one acts. */
const inSecond = blocks
  .slice(blocks.findIndex(inFirst) + 1)
  .map((block) => (inFirst(block) ? `echo '${pause}'; read -r _` : block.text));

/** The environment that the first terminal's line sets; nothing else may stand in it. */
function environmentOf(line: string): Record<string, string> {
  const [, clock] = /^DATA_DIR=\.concord\/trial TRIAL_CLOCK=(\S+) npm start$/.exec(line) ?? [];
  if (clock === undefined) throw new Error(`the first terminal is told something else: ${line}`);
  return { TRIAL_CLOCK: clock };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const missing = missingPrograms();

describe('the page that leads through one cycle', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-documented-'));
  const running: { child: ChildProcess; ended: Promise<unknown> }[] = [];
  afterAll(async () => {
    for (const { child, ended } of running) {
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(port: number, line: string | undefined): Promise<ConcordProcess> {
    const concord = startConcord(path.join(folder, 'trial'), { PORT: String(port), ...environmentOf(line ?? '') });
    running.push(concord);
    await concord.listening;
    return concord;
  }

  async function followThePage(): Promise<{ out: string; errors: string; code: number | null }> {
    const port = await freePort();
    const first = await start(port, starts[0]);
    await until(() => /^ {2}sia: \S+$/m.test(first.output()));
    const tokenOf = (slug: string): string => new RegExp(`^  ${slug}: (\\S+)$`, 'm').exec(first.output())?.[1] ?? '';
    const terminal = runInBash(inSecond, folder, `http://127.0.0.1:${port}/api/v1`);
    running.push(terminal);
    const { child, shown, ended } = terminal;
    child.stdin?.write(`${tokenOf('csia')}\n${tokenOf('sia')}\n`);
    await until(() => shown.out.includes(pause) || child.exitCode !== null, 150_000);
    first.child.kill('SIGTERM');
    await first.ended;
    if (child.exitCode === null) {
      await start(port, starts[1]);
      child.stdin?.write('\n');
    }
    return { code: await ended, ...shown };
  }

  if (missing.length > 0) {
    it(`is not tried here, where there is no ${missing.join(' and no ')}`, () => {
      process.stderr.write(`docs/one-cycle.md was not followed: ${missing.join(', ')} missing.\n`);
    });
    return;
  }

  it('works as it is written, from two tokens to minutes that anyone can read', async () => {
    expect(starts).toHaveLength(2);
    const { out, errors, code } = await followThePage();
    expect(errors.replace(/^Token of .*: $/gm, '')).toBe('');
    expect(code).toBe(0);
    const [proof, notModified, published] = out.trimEnd().split('\n').slice(-3);
    expect(notModified).toBe('304');
    const record = JSON.parse(published ?? '');
    expect(proof).toBe(`These are the bytes to which both sides assented: ${record.digest}`);
    expect(published).toContain('The published regulations state a time limit');
    expect(published).toContain('已公布的条例规定了许可申请的审查时限');
  }, 240_000);
});
