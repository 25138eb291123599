import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { loadDataSet } from './data-set.mjs';

const secret = 'a secret for measuring, nowhere else';
const built = (file) => import(new URL(`../../dist/${file}`, import.meta.url).href);

/** A durable PostgreSQL of our own, with one database for each data set. */
export async function openStage() {
  const { startEmbeddedPostgres, deleteEmbeddedPostgres } = await built('src/platform/database/embedded-postgres.js');
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-bench-'));
  const directory = path.join(folder, 'postgres');
  const server = await startEmbeddedPostgres({ directory });
  return {
    folder,
    postmaster: server.pid,
    /** Makes a database, loads so many groups into it, and opens sessions. */
    dataSet: async (name, sizes) => {
      const url = new URL(server.url);
      url.pathname = `/concord_${name.toLowerCase()}`;
      await as(server.url, (owner) => owner.query(`CREATE DATABASE concord_${name.toLowerCase()}`));
      const { migrateDatabase } = await built('src/database-setup.js');
      await migrateDatabase({ url: url.href, secret });
      await as(url.href, async (owner) => {
        await loadDataSet(owner, sizes);
        await openAccounts(owner);
      });
      await as(url.href, (owner) => owner.query('VACUUM ANALYZE'));
      return { name, url: url.href };
    },
    environment: (dataSet) => ({ DATABASE_URL: dataSet.url, DATA_DIR: folder }),
    secret,
    close: () => deleteEmbeddedPostgres(directory),
  };
}

async function as(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const password = 'a password for measuring';

/** The people who send requests, all of the first side: of the first group to the API, of the second to the pages. */
export const people = {
  delegate: { person: '1-a-1', signInName: 'delegate@bench.example', password },
  secretary: { person: '1-a-11', signInName: 'secretary@bench.example', password },
};
export const readers = {
  delegate: { person: '2-a-1', signInName: 'reading-delegate@bench.example', password },
  secretary: { person: '2-a-11', signInName: 'reading-secretary@bench.example', password },
  'co-chair': { person: '2-a-12', signInName: 'reading-co-chair@bench.example', password },
  counsel: { person: '2-a-13', signInName: 'reading-counsel@bench.example', password },
};
const isOfficer = ({ person }) => !person.endsWith('-1');

/**
 * Each who is in the data set has an account and a session that outlasts the measuring; officers have a second factor,
 * as they must.
 */
async function openAccounts(owner) {
  const { passwords } = await built('src/identity/accounts/passwords.js');
  const hash = await passwords.hash(password);
  for (const one of [...Object.values(people), ...Object.values(readers)]) {
    const { person, signInName } = one;
    const made = await owner.query(
      `INSERT INTO account (id, kind, side, person_id, sign_in_name, password_hash, state, created_at)
       SELECT md5('account-' || $1)::uuid, 'person', side, id, $2, $3, 'active', now() FROM person WHERE id = md5('person-' || $1)::uuid`,
      [person, signInName, hash],
    );
    if (made.rowCount === 0) continue;
    await owner.query(
      `INSERT INTO session (id, account_id, token_digest, created_at, last_seen_at, expires_at, user_agent)
       VALUES (gen_random_uuid(), md5('account-' || $1)::uuid, encode(sha256($2::text::bytea), 'hex'), now(), now(), now() + interval '12 hours', 'bench')`,
      [person, signInName],
    );
    if (!isOfficer(one)) continue;
    await owner.query(
      `INSERT INTO totp_factor (account_id, sealed_secret, created_at, confirmed_at)
       VALUES (md5('account-' || $1)::uuid, 'sealed', now(), now())`,
      [person],
    );
  }
}

/** CPU in ms of one comparison with a stored password, of four at a time as the server makes them. */
export async function hashCpu(times = 40) {
  const { passwords } = await built('src/identity/accounts/passwords.js');
  const hash = await passwords.hash(people.delegate.password);
  const before = process.cpuUsage();
  const compare = () => passwords.matches(hash, people.delegate.password);
  for (let i = 0; i < times; i += 4) await Promise.all([compare(), compare(), compare(), compare()]);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

/** The statements of the screens, as the application runs them. */
export async function screens() {
  const { agendaStatement } = await built('src/agenda/order/order.views.js');
  const { meetingsStatement } = await built('src/meetings/schedule/schedule.views.js');
  return {
    agenda: { text: agendaStatement.text, values: ['$id', '$groups'] },
    meetings: { text: meetingsStatement.text, values: ['$id', null, null, null, null, null, 21] },
  };
}
