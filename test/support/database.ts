import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** A database of one test file alone, as the migrations leave it. */
export interface TestDatabase {
  /** Connects as the owner. */
  readonly url: string;
  drop(): Promise<void>;
}

function fromSetup(name: 'CONCORD_TEST_SERVER' | 'CONCORD_TEST_TEMPLATE'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: tests with a database run with test/support/global-setup.mjs.`);
  return value;
}

async function onServer(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: fromSetup('CONCORD_TEST_SERVER') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** A connection that a test has closed lives on in the server for a moment, and the owner may not end it. */
async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      return;
    } catch (error) {
      const inUse = ['42501', '55006'].includes((error as { code?: string }).code ?? '');
      if (!inUse) throw error;
      if (tries === 50) throw new Error(`${name} is still in use: a test left a connection open.`, { cause: error });
      await sleep(100);
    }
  }
}

/** Copies the migrated template, with the grants on the database itself, which PostgreSQL does not copy. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const template = fromSetup('CONCORD_TEST_TEMPLATE');
  const name = template.replace(/template$/, randomBytes(6).toString('hex'));
  await onServer(async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    await client.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${name} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${name} TO concord_a, concord_b, concord_public, concord_system`);
  });
  const url = new URL(fromSetup('CONCORD_TEST_SERVER'));
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer((client) => dropDatabase(client, name)) };
}
