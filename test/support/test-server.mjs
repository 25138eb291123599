import pg from 'pg';

/** What every test run of one server shares: its roles and their passwords. */
export const testSecret = 'test-secret-test-secret-test-secret';
const ownerRole = 'concord_owner';

export const templateName = (pid) => `concord_t${pid}_template`;

export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, application_name: 'concord-test-setup' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The URL of a role like production's: not a superuser, whom the walls of the database would not stop. */
export async function ownerOf(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query('SELECT rolsuper FROM pg_roles WHERE rolname = current_user');
    const owner = new URL(url);
    owner.port ||= '5432'; // what stands between a test and the server must know where it listens
    if (!rows[0]?.rolsuper) return owner.href;
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [ownerRole]);
    const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
    await client.query(`${verb} ROLE ${ownerRole} LOGIN NOSUPERUSER CREATEROLE CREATEDB PASSWORD '${testSecret}'`);
    owner.username = ownerRole;
    owner.password = testSecret;
    return owner.href;
  });
}

/** Drops the databases of test runs for which `isOver` holds. */
export async function dropDatabases(serverUrl, isOver) {
  await withClient(serverUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT datname AS name FROM pg_database
       WHERE datname ~ '^concord_t[0-9]+_' AND pg_has_role(datdba, 'USAGE')`,
    );
    for (const { name } of rows) {
      const pid = Number(/^concord_t(\d+)_/.exec(name)?.[1]);
      if (isOver(pid)) await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
    }
  });
}

/** Makes the database that every test file gets a copy of. */
export async function makeTemplate(serverUrl, migrateDatabase) {
  const name = templateName(process.pid);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await withClient(serverUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  await migrateDatabase({ url: url.href, secret: testSecret });
  await withClient(serverUrl, (client) => client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`));
  return name;
}
