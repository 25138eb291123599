import 'reflect-metadata';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { makeApplication } from './application.js';
import { migrateDatabase } from './database-setup.js';
import { describeApi } from './openapi.js';
import { environmentExample, readConfig } from './platform/config/config.js';
import { startEmbeddedPostgres } from './platform/database/embedded-postgres.js';
import { schemaText } from './platform/database/schema-text.js';
import { RouteTable } from './platform/http/route-table.js';
import { makeLogger } from './platform/logging.js';

/** Writes the generated files: the API's description, the schema, the example of an environment. */
async function generate(): Promise<void> {
  const app = await makeApplication(readConfig({}, { demo: false }), null, makeLogger('silent'));
  app.get(RouteTable).onModuleInit();
  mkdirSync('docs', { recursive: true });
  writeFileSync('docs/openapi.json', `${JSON.stringify(describeApi(app), null, 2)}\n`);
  writeFileSync('.env.example', environmentExample());
  const directory = mkdtempSync(path.join(tmpdir(), 'concord-generate-'));
  const server = await startEmbeddedPostgres({ directory, throwaway: true });
  const owner = new pg.Client({ connectionString: server.url });
  try {
    await migrateDatabase({ url: server.url, secret: 'not a secret: this database lives for one moment' });
    await owner.connect();
    writeFileSync('migrations/schema.sql', await schemaText(owner));
  } finally {
    await owner.end();
    await server.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

await generate();
process.exit(0);
