import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import {
  deleteEmbeddedPostgres,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/database/embedded-postgres.js';
import { chooseAccount } from '../../src/platform/database/embedded/account.js';
import { findProcess, waitFor } from '../../src/platform/database/embedded/processes.js';
import { makeClusterFolder } from '../support/cluster-folders.js';

const fixture = fileURLToPath(new URL('./fixtures/embedded-server.mjs', import.meta.url));

let directory: string;
let started: EmbeddedPostgres[];
let parents: ChildProcess[];

beforeEach(() => {
  directory = makeClusterFolder();
  started = [];
  parents = [];
});

afterEach(async () => {
  for (const parent of parents) parent.kill('SIGKILL');
  for (const server of started) await server.stop();
  await deleteEmbeddedPostgres(directory);
});

async function start(options: { throwaway?: boolean; signal?: AbortSignal } = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ directory, throwaway: true, ...options });
  started.push(server);
  return server;
}

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const isGone = (pid: number) => waitFor(15_000, () => (findProcess(pid) ? undefined : true));

/** Starts the database from a process of its own; `lines` are what that process says. */
function startElsewhere(): { parent: ChildProcess; lines: AsyncIterator<string> } {
  const parent = spawn(process.execPath, [fixture, directory], { stdio: ['ignore', 'pipe', 'inherit'] });
  parents.push(parent);
  return { parent, lines: createInterface({ input: parent.stdout })[Symbol.asyncIterator]() };
}

async function nextLine(lines: AsyncIterator<string>): Promise<string> {
  const next = await lines.next();
  if (next.done) throw new Error('The process ended.');
  return next.value;
}

async function serverOf(lines: AsyncIterator<string>): Promise<{ url: string; pid: number; adopted: boolean }> {
  expect(await nextLine(lines)).toBe('starting');
  return JSON.parse(await nextLine(lines)) as { url: string; pid: number; adopted: boolean };
}

describe('the embedded database', () => {
  test('starts in an empty folder, for an owner who is no superuser and owns the database', async () => {
    const server = await start({ throwaway: false });

    expect(server.adopted).toBe(false);
    const [role] = await query(
      server.url,
      `SELECT rolname, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication,
              pg_get_userbyid(datdba) AS owner, datname
       FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()`,
    );
    expect(role).toEqual({
      rolname: 'concord_owner',
      rolsuper: false,
      rolcreaterole: true,
      rolcreatedb: true,
      rolbypassrls: false,
      rolreplication: false,
      owner: 'concord_owner',
      datname: 'concord',
    });
  });

  test('keeps its passwords from everybody else', async () => {
    await start();
    for (const file of ['superuser.password', 'owner.password', 'postgres.log']) {
      expect(statSync(path.join(directory, file)).mode & 0o777).toBe(0o600);
    }
  });

  test('runs in UTC, orders by code point and finds the trigrams of Chinese words', async () => {
    const { url } = await start();
    await query(url, 'CREATE EXTENSION pg_trgm');
    const [found] = await query(
      url,
      `SELECT current_setting('TimeZone') AS zone, current_setting('max_connections') AS connections,
              current_setting('shared_buffers') AS buffers, 'B' < 'a' AS "byCodePoint", lower('À') AS lower,
              cardinality(show_trgm('理事会')) AS trigrams`,
    );
    expect(found).toEqual({
      zone: 'UTC',
      connections: '100',
      buffers: '64MB',
      byCodePoint: true,
      lower: 'à',
      trigrams: 4,
    });
  });

  test('is taken up by a second start, which leaves it running for the first', async () => {
    const first = await start();
    const second = await start();

    expect(second).toMatchObject({ adopted: true, pid: first.pid, url: first.url });
    await second.stop();
    await expect(query(first.url, 'SELECT 1')).resolves.toHaveLength(1);
  });

  test('is stopped by who took it up after its keeper died', async () => {
    const first = await start();
    writeFileSync(path.join(directory, 'keeper'), '999999999');
    const second = await start();

    expect(second).toMatchObject({ adopted: true, pid: first.pid });
    await second.stop();
    expect(findProcess(first.pid)).toBeUndefined();
  });

  test('is one server for two starts at once, in one process and in two', async () => {
    const other = startElsewhere();
    const servers = [...(await Promise.all([start(), start()])), await serverOf(other.lines)];

    expect(new Set(servers.map(({ pid }) => pid)).size).toBe(1);
    expect(servers.filter(({ adopted }) => !adopted)).toHaveLength(1);
  });

  test('takes the lock of a start that died', async () => {
    writeFileSync(path.join(directory, 'start.lock'), '999999999 1');
    await expect(start()).resolves.toMatchObject({ adopted: false });
  });

  test('leaves no process behind when it stops, and what was written is there at the next start', async () => {
    const first = await start({ throwaway: false });
    await query(first.url, 'CREATE TABLE seat AS SELECT 7 AS number');
    await first.stop();
    expect(findProcess(first.pid)).toBeUndefined();

    const second = await start({ throwaway: false });
    expect(second.adopted).toBe(false);
    expect(await query(second.url, 'SELECT number FROM seat')).toEqual([{ number: 7 }]);
  });

  test('keeps what was committed before its server was killed', async () => {
    const first = await start({ throwaway: false });
    await query(first.url, 'CREATE TABLE seat AS SELECT 7 AS number');
    process.kill(first.pid, 'SIGKILL');

    const second = await start({ throwaway: false });
    expect(second.pid).not.toBe(first.pid);
    expect(await query(second.url, 'SELECT number FROM seat')).toEqual([{ number: 7 }]);
  });

  test('ends when the process that started it is killed', async () => {
    const account = await chooseAccount();
    if (!account.wrap([], 'INT').includes('setpriv')) {
      console.warn('SKIPPED: without setpriv (util-linux) the server outlives its parent; the next start takes it up.');
      return;
    }
    const { parent, lines } = startElsewhere();
    const { pid } = await serverOf(lines);
    parent.kill('SIGKILL');
    expect(await isGone(pid)).toBe(true);
  });

  test.each([0, 30, 150, 400, 800])('a start that is stopped after %i ms leaves nothing behind', async (wait) => {
    const { parent, lines } = startElsewhere();
    expect(await nextLine(lines)).toBe('starting');
    await new Promise((resolve) => setTimeout(resolve, wait));
    const ended = new Promise((resolve) => parent.once('close', resolve));
    parent.kill('SIGTERM');

    const line = await nextLine(lines);
    if (line !== 'aborted') {
      const { pid } = JSON.parse(line) as { pid: number }; // the start was quicker
      parent.kill('SIGKILL');
      expect(await isGone(pid)).toBe(true);
      return;
    }
    await ended;
    const leftovers = readdirSync(directory);
    expect(leftovers.filter((name) => !/^(pgdata|postgres\.log|.*\.password)$/.test(name))).toEqual([]);
    expect(leftovers).not.toContain('pgdata.password');
    expect(existsSync(path.join(directory, 'pgdata', 'postmaster.pid'))).toBe(false);
  });

  test('refuses the data of another major version in plain words', async () => {
    mkdirSync(path.join(directory, 'pgdata'));
    writeFileSync(path.join(directory, 'pgdata', 'PG_VERSION'), '15\n');
    await expect(start()).rejects.toThrow(/was written by PostgreSQL 15, but PostgreSQL 18 is installed/);
  });

  test('does not start once it is aborted', async () => {
    await expect(start({ signal: AbortSignal.abort(new Error('stopped')) })).rejects.toThrow('stopped');
    expect(readdirSync(directory)).toEqual([]);
  });
});
