import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { root } from '../support/files.js';
import { processesOf, startConcord, until } from '../support/process.js';

const folder = mkdtempSync(path.join(tmpdir(), 'concord-command-'));
const fixture = path.join(root, 'test/faults/fixtures/command.mjs');
const name = 'operator@host.example';
const password = 'a long password of the host';

/** Runs the command on the folder's installation; what it said, and its exit code. */
async function concord(args: string[], input = '', environment: Record<string, string> = {}) {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], DATA_DIR: folder, ...environment };
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', fixture, ...args], { env });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}

describe('the administration command', () => {
  afterAll(async () => {
    if (process.platform === 'linux') await until(() => processesOf(folder).length === 0);
    rmSync(folder, { recursive: true, force: true });
  });

  it('says how it is used when it is used otherwise', async () => {
    for (const args of [[], ['become-counsel'], ['operator'], ['migrate', 'now']]) {
      const { code, said } = await concord(args);
      expect(code).toBe(2);
      expect(said).toContain('Usage: concord');
    }
  });

  it('lists every problem of the configuration', async () => {
    const { code, said } = await concord(['migrate'], '', { PORT: 'many', LOG_LEVEL: 'loud' });
    expect(code).toBe(1);
    expect(said).toMatch(/PORT[^]*LOG_LEVEL/);
  });

  it('makes an operator once, who signs in and is shown no content', async () => {
    expect((await concord(['operator', name])).code).toBe(2); // no password
    const weak = await concord(['operator', name], 'short\n');
    expect(weak.code).toBe(1);
    expect(weak.said).not.toContain('short');

    const made = await concord(['operator', name], `${password}\n`);
    expect(made).toEqual({ code: 0, said: `${name} can sign in now.\n` });
    expect(await concord(['operator', name], `${password}\n`)).toMatchObject({
      code: 1,
      said: expect.stringContaining('This sign-in name is taken'),
    });

    const server = startConcord(folder);
    const api = `${await server.listening}/api/v1`;
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ signInName: name, password });
    const answer = await fetch(`${api}/session`, { method: 'POST', headers, body });
    expect(answer.status).toBe(201);
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await fetch(`${api}/working-groups`, { headers: { cookie } })).status).toBe(403);

    // The server keeps its database while a command uses it.
    expect((await concord(['migrate'])).code).toBe(0);
    expect((await fetch(`${api}/me`, { headers: { cookie } })).status).toBe(200);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  }, 90_000);
});
