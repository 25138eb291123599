import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ensureRoles } from './roles.js';

/** The key of the advisory lock under which only one instance at a time changes roles and schema. */
const migrationLock = 7001;

/** Options of the owner's data source, which migrates and never serves. */
export const ownerOptions = (
  url: string,
  migrations: NonNullable<DataSourceOptions['migrations']>,
): DataSourceOptions => ({
  type: 'postgres',
  url,
  migrations,
  migrationsTransactionMode: 'all',
  synchronize: false,
  installExtensions: false,
  applicationName: 'concord-migrate',
});

/** @param version of the server: its number, such as 150004 for 15.4, and its name */
export function ensureSupported(version: { readonly number: number; readonly name: string } | undefined): void {
  if (version !== undefined && version.number >= 150000) return;
  throw new Error(`Concord needs PostgreSQL 15 or newer; this server is ${version?.name ?? 'of an unknown version'}.`);
}

/**
 * Brings roles and schema up to date, once, whoever else starts at the same moment.
 * @param first what the owner does before, under the same lock
 * @throws when the server is older than PostgreSQL 15 or a migration fails; nothing is then changed.
 */
export async function migrate(
  url: string,
  secret: string,
  migrations: NonNullable<DataSourceOptions['migrations']>,
  first?: (owner: pg.Client) => Promise<void>,
): Promise<void> {
  const owner = new pg.Client({ connectionString: url, application_name: 'concord-migrate' });
  const source = new DataSource(ownerOptions(url, migrations));
  await owner.connect();
  try {
    const { rows } = await owner.query<{ number: number; name: string }>(
      "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name",
    );
    ensureSupported(rows[0]);
    await owner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await first?.(owner);
    await ensureRoles(owner, url, secret);
    await source.initialize();
    await source.runMigrations();
  } finally {
    if (source.isInitialized) await source.destroy();
    await owner.end();
  }
}
