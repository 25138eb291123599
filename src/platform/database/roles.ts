import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';

/** The login roles of a serving instance; the owner of the schema is none of them and never serves. */
export const databaseRoles = ['concord_a', 'concord_b', 'concord_public', 'concord_system'] as const;
export type DatabaseRole = (typeof databaseRoles)[number];

/** A role's password, derived from the installation's one secret. */
export const rolePassword = (secret: string, role: DatabaseRole): string =>
  createHmac('sha256', secret).update(`database role ${role}`).digest('base64url');

/** The owner's URL with a serving role's name and password. */
export function roleUrl(ownerUrl: string, secret: string, role: DatabaseRole): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = rolePassword(secret, role);
  return url.href;
}

/** What ALTER ROLE takes instead of a password (RFC 5803), so that no log of statements shows one. */
function scramVerifier(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, 4096, 32, 'sha256');
  const keyOf = (name: string) => createHmac('sha256', salted).update(name).digest();
  const storedKey = createHash('sha256').update(keyOf('Client Key')).digest('base64');
  return `SCRAM-SHA-256$4096:${salt.toString('base64')}$${storedKey}:${keyOf('Server Key').toString('base64')}`;
}

async function opens(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (code.startsWith('28') || code === '42501') return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes the serving roles, or gives them the passwords of this secret. Under the migration lock. */
export async function ensureRoles(owner: pg.Client, url: string, secret: string): Promise<void> {
  for (const role of databaseRoles) {
    const { rowCount } = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    if (rowCount === 1 && (await opens(roleUrl(url, secret, role)))) continue;
    const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
    await owner.query(`${verb} ROLE ${role} LOGIN NOINHERIT PASSWORD '${scramVerifier(rolePassword(secret, role))}'`);
  }
  const { rows } = await owner.query<{ name: string }>('SELECT quote_ident(current_database()) AS name');
  const name = rows[0]?.name ?? '';
  await owner.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${name} FROM PUBLIC`);
  await owner.query(`GRANT CONNECT ON DATABASE ${name} TO ${databaseRoles.join(', ')}`);
}
