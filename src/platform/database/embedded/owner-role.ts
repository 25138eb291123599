import pg from 'pg';
import { type ClusterFiles, passwordIn, superuser } from './cluster.js';

/** The role that owns the schema and may make other roles and databases; never a superuser, as in production. */
const owner = 'concord_owner';
const database = 'concord';

const urlFor = (port: number, user: string, password: string, name: string) =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${name}`;

/** The URL as which Concord connects. */
export const ownerUrl = (files: ClusterFiles, port: number): string =>
  urlFor(port, owner, passwordIn(files.ownerPassword), database);

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'concord-launcher' });
  client.on('error', () => undefined); // a server that stops meanwhile makes the query fail as well
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const refusal = (error: unknown) => (error as { code?: string }).code ?? '';

/** Whether this port answers to this cluster's superuser password: then it is this cluster's server. */
export async function answers(files: ClusterFiles, port: number): Promise<boolean> {
  try {
    await withClient(urlFor(port, superuser, passwordIn(files.superuserPassword), 'postgres'), (client) =>
      client.query('SELECT 1'),
    );
    return true;
  } catch {
    return false;
  }
}

async function ownerIsReady(url: string): Promise<boolean> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'));
    return true;
  } catch (error) {
    if (refusal(error).startsWith('28') || refusal(error) === '3D000') return false; // no such role, password, database
    throw error;
  }
}

/** Makes the owner and its database, or completes what an interrupted start left. */
export async function ensureOwner(files: ClusterFiles, port: number): Promise<void> {
  if (await ownerIsReady(ownerUrl(files, port))) return;
  await withClient(urlFor(port, superuser, passwordIn(files.superuserPassword), 'postgres'), async (client) => {
    const exists = async (question: string, name: string) => (await client.query(question, [name])).rowCount === 1;
    const verb = (await exists('SELECT 1 FROM pg_roles WHERE rolname = $1', owner)) ? 'ALTER' : 'CREATE';
    const password = client.escapeLiteral(passwordIn(files.ownerPassword));
    await client.query(`${verb} ROLE ${owner} LOGIN CREATEROLE CREATEDB PASSWORD ${password}`);
    await client.query('REVOKE CONNECT, TEMPORARY ON DATABASE postgres, template1 FROM PUBLIC');
    await client.query(`GRANT CONNECT ON DATABASE postgres TO ${owner}`);
    if (!(await exists('SELECT 1 FROM pg_database WHERE datname = $1', database))) {
      await client.query(`CREATE DATABASE ${database} OWNER ${owner}`);
    }
  });
}
