import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { missingPrograms, runInBash, shellBlocks } from '../support/documented.js';
import { type ConcordProcess, startConcord } from '../support/process.js';

/** What a command's comment says will come back: a status, and for a refusal its code. */
const foretold = (text: string): { status: string; code: string | undefined }[] =>
  [...text.matchAll(/# (\d{3})(?: ([a-z-]+))?/g)].map(([, status = '', code]) => ({ status, code }));

describe('the commands of the pages, against the demonstration', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-commands-'));
  const missing = missingPrograms();
  let demo: ConcordProcess | undefined;
  beforeAll(async () => {
    if (missing.length > 0) return;
    demo = startConcord(path.join(folder, 'demo'), {}, ['--demo']);
    await demo.listening;
  }, 120_000);
  afterAll(async () => {
    demo?.child.kill('SIGTERM');
    await demo?.ended;
    rmSync(folder, { recursive: true, force: true });
  });

  if (missing.length > 0) {
    it(`are not tried here, where there is no ${missing.join(' and no ')}`, () => {
      process.stderr.write(`The commands of the pages were not tried: ${missing.join(', ')} missing.\n`);
    });
    return;
  }

  async function run(commands: string[]): Promise<string> {
    const base = `${(await demo?.listening) ?? ''}/api/v1`;
    const { shown, ended } = runInBash(commands, folder, base);
    expect({ code: await ended, errors: shown.errors }).toEqual({ code: 0, errors: '' });
    return shown.out;
  }

  it('lead through the tour of the README', async () => {
    const tour = shellBlocks('README.md').filter(({ text }) => text.includes('curl'));
    expect(tour).toHaveLength(1);
    const out = await run(tour.map(({ text }) => text));
    expect(out).toContain('"kind":"minutes"');
    expect(out).toContain('"direction":"inward","state":"waiting"');
    expect(out).not.toContain('urn:concord:problem');
  }, 30_000);

  it('answer the integrator as his page says, in its order', async () => {
    const blocks = shellBlocks('docs/integrator.md').map(({ text }) => text);
    const wanted = foretold(blocks.join('\n'));
    expect(wanted.length).toBeGreaterThan(7);
    const out = await run(blocks);
    const refused = [...out.matchAll(/"status":(\d+),"code":"([a-z-]+)"/g)].map(([, status = '', code]) => ({
      status,
      code,
    }));
    expect(refused).toEqual(
      wanted.filter(({ status }) => status !== '304').map(({ status, code }) => ({ status, code })),
    );
    expect(out).toMatch(/^304$/m);
    expect(out).toContain('etag: "1"');
  }, 30_000);
});
