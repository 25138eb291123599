import { register } from 'node:module';
import { dropDatabases, makeTemplate, ownerOf, testSecret } from './test-server.mjs';

/**
 * One PostgreSQL server for the whole run (TEST_DATABASE_URL, or an embedded one that is thrown away) and in it one
 * migrated template, which `cloneDatabase` copies for each test file.
 */
export default async function globalSetup() {
  register('./ts-loader.mjs', import.meta.url);
  const { clearAbandonedClusters } = await import('./cluster-folders.ts');
  const { migrateDatabase } = await import('../../src/database-setup.ts');

  const { bundleScripts } = await import('../../src/pages/browser/bundle.mjs');

  await bundleScripts();
  await clearAbandonedClusters();
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? await useServer(given) : await startServer();
  globalThis.concordTestServer = server;
  try {
    process.env.CONCORD_TEST_SERVER = server.url;
    process.env.CONCORD_TEST_TEMPLATE = await makeTemplate(server.url, migrateDatabase);
    process.env.CONCORD_TEST_SECRET = testSecret;
  } catch (error) {
    await server.tearDown(); // Jest calls no teardown after a setup that failed
    throw error;
  }
}

/** A server that others use as well: only this run's databases, and those of runs that were killed, are ours. */
async function useServer(given) {
  const { findProcess } = await import('../../src/platform/database/embedded/processes.ts');
  const url = await ownerOf(given);
  await dropDatabases(url, (pid) => findProcess(pid) === undefined);
  return { url, tearDown: () => dropDatabases(url, (pid) => pid === process.pid) };
}

async function startServer() {
  const { makeClusterFolder } = await import('./cluster-folders.ts');
  const { deleteEmbeddedPostgres, startEmbeddedPostgres } =
    await import('../../src/platform/database/embedded-postgres.ts');
  const directory = makeClusterFolder();
  const tearDown = () => deleteEmbeddedPostgres(directory);
  try {
    const { url } = await startEmbeddedPostgres({ directory, throwaway: true });
    return { url, tearDown };
  } catch (error) {
    await tearDown();
    throw error;
  }
}
