import { connect, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ensureSupported, migrate } from '../../src/platform/database/migrate.js';
import { migrations } from '../../migrations/index.js';
import { cloneDatabase } from '../support/database.js';

type Cloned = Awaited<ReturnType<typeof cloneDatabase>>;

/** Stands before a real server and gives it an older version number, of the same length, in every answer. */
function pretendedVersion(target: URL, from: string, to: string): Server {
  const server = createServer((client) => {
    const real = connect(Number(target.port), target.hostname);
    real.on('data', (chunk: Buffer) =>
      client.write(Buffer.from(chunk.toString('latin1').replaceAll(from, to), 'latin1')),
    );
    client.pipe(real);
    for (const [one, other] of [[client, real] as const, [real, client] as const]) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  });
  return server;
}

describe('a PostgreSQL that is too old', () => {
  let cloned: Cloned;
  let owner: pg.Client;
  let server: Server;

  beforeAll(async () => {
    cloned = await cloneDatabase();
    owner = new pg.Client({ connectionString: cloned.url });
    await owner.connect();
  });
  afterAll(async () => {
    server.close();
    await owner.end();
    await cloned.drop();
  });

  it('is refused with a sentence that names its version, and nothing is changed', async () => {
    const { rows } = await owner.query<{ number: string }>(`SELECT current_setting('server_version_num') AS number`);
    server = pretendedVersion(new URL(cloned.url), rows[0]?.number ?? '', '149999');
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const old = new URL(cloned.url);
    old.hostname = '127.0.0.1';
    old.port = String((server.address() as { port: number }).port);
    await owner.query('CREATE SCHEMA elsewhere');
    await owner.query('ALTER TABLE migrations SET SCHEMA elsewhere'); // everything would have to be done anew
    const schema = `SELECT oid, relname, relnamespace, relkind FROM pg_class ORDER BY oid`;
    const roles = `SELECT * FROM pg_roles WHERE rolname LIKE 'concord%' ORDER BY rolname`;
    const before = [(await owner.query(schema)).rows, (await owner.query(roles)).rows];
    let asked = false;
    const first = (): Promise<void> => Promise.resolve(void (asked = true));
    const starting = migrate(old.href, process.env['CONCORD_TEST_SECRET'] ?? '', migrations, first);
    await expect(starting).rejects.toThrow(/^Concord needs PostgreSQL 15 or newer; this server is \d+\.\d+/);
    expect(asked).toBe(false);
    expect([(await owner.query(schema)).rows, (await owner.query(roles)).rows]).toEqual(before);
  });

  it.each([
    [90624, '9.6.24', false],
    [140020, '14.20', false],
    [149999, '14.99', false],
    [150000, '15.0', true],
    [180004, '18.4', true],
  ])('is known by its number: %s', (number, name, supported) => {
    const check = () => ensureSupported({ number, name });
    if (supported) expect(check).not.toThrow();
    else expect(check).toThrow(`this server is ${name}`);
  });
});
