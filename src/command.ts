import 'reflect-metadata';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { ConfigurationError, type Config } from './platform/config/config.js';
import { configFromEnvironment } from './platform/config/environment.js';
import { readOrMakeSecret } from './platform/config/secret.js';
import { startEmbeddedPostgres } from './platform/database/embedded-postgres.js';
import { DomainError } from './platform/domain-error.js';

const usage = `Usage: concord <command>
  migrate          bring the database up to date
  operator <name>  make the host's operator an account; the password is the first line of the standard input

Configured by the same environment variables as the server.`;

/** What the person at the terminal did wrong. */
class Misuse extends Error {}

const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });

/** The first line of the standard input; at a terminal it is asked for and not shown. */
async function secretLine(prompt: string): Promise<string> {
  const terminal = process.stdin.isTTY;
  if (terminal) process.stderr.write(prompt);
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal });
  try {
    for await (const line of lines) return line;
    throw new Misuse('There was no password on the standard input.');
  } finally {
    lines.close();
    if (terminal) process.stderr.write('\n');
  }
}

/** Does something with the migrated database: the configured one, or the embedded one, started if it is not running. */
async function withDatabase(work: (config: Config, url: string, secret: string) => Promise<void>): Promise<void> {
  const config = configFromEnvironment({ demo: false });
  const secret = readOrMakeSecret(config.secretFile);
  const embedded =
    config.databaseUrl === null ? await startEmbeddedPostgres({ directory: `${config.dataDir}/postgres` }) : null;
  try {
    const url = embedded?.url ?? config.databaseUrl ?? '';
    const { migrateDatabase } = await import('./database-setup.js');
    await migrateDatabase({ url, secret });
    await work(config, url, secret);
  } finally {
    await embedded?.stop();
  }
}

async function makeOperator(signInName: string): Promise<void> {
  const password = await secretLine(`Password for ${signInName}: `);
  await withDatabase(async (config, url, secret) => {
    const { makeApplication } = await import('./application.js');
    const { makeLogger } = await import('./platform/logging.js');
    const { MakeOperator } = await import('./identity/index.js');
    const app = await makeApplication({ ...config, jobs: false }, { url, secret }, makeLogger('error'));
    try {
      await app.init();
      await app.get(MakeOperator).execute({ signInName, password });
    } finally {
      await app.close();
    }
  });
  process.stdout.write(`${signInName} can sign in now.\n`);
}

async function run([command, ...rest]: readonly string[]): Promise<void> {
  const [name] = rest;
  if (command === 'migrate' && rest.length === 0) {
    await withDatabase(() => Promise.resolve());
    process.stdout.write('The database is up to date.\n');
  } else if (command === 'operator' && name !== undefined && rest.length === 1) await makeOperator(name);
  else throw new Misuse(usage);
}

run(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    const told = error instanceof DomainError ? error.detail : (error as Error).message;
    const known = error instanceof Misuse || error instanceof ConfigurationError || error instanceof DomainError;
    process.stderr.write(`${known ? told : `The command failed: ${told}`}\n`);
    process.exit(error instanceof Misuse ? 2 : 1);
  },
);
