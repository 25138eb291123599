import { register } from 'node:module';
import {
  clearAbandonedClusters,
  dropDatabases,
  makeClusterFolder,
  makeTemplate,
  ownerOf,
  testSecret,
} from './test-server.mjs';

/**
 * One PostgreSQL server for the whole run (TEST_DATABASE_URL, or an embedded one that is thrown away) and in it one
 * migrated template, which `cloneDatabase` copies for each test file.
 */
export default async function globalSetup() {
  register('./ts-loader.mjs', import.meta.url);
  const { startEmbeddedPostgres, deleteEmbeddedPostgres } =
    await import('../../src/platform/database/embedded-postgres.ts');
  const { findProcess } = await import('../../src/platform/database/embedded/processes.ts');
  const { migrateDatabase } = await import('../../src/database-setup.ts');
  const isAlive = (pid) => findProcess(pid) !== undefined;

  await clearAbandonedClusters(isAlive, deleteEmbeddedPostgres);
  const cleanups = [];
  const tearDown = async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  };
  globalThis.concordTestTearDown = tearDown;
  try {
    const serverUrl = await openServer({ startEmbeddedPostgres, deleteEmbeddedPostgres }, isAlive, cleanups);
    process.env.CONCORD_TEST_SERVER = serverUrl;
    process.env.CONCORD_TEST_TEMPLATE = await makeTemplate(serverUrl, migrateDatabase);
    process.env.CONCORD_TEST_SECRET = testSecret;
  } catch (error) {
    await tearDown(); // Jest calls no teardown after a setup that failed
    throw error;
  }
}

/** The owner's URL of the server's maintenance database. */
async function openServer({ startEmbeddedPostgres, deleteEmbeddedPostgres }, isAlive, cleanups) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    const url = await ownerOf(given);
    await dropDatabases(url, (pid) => !isAlive(pid));
    cleanups.push(() => dropDatabases(url, (pid) => pid === process.pid));
    return url;
  }
  const directory = makeClusterFolder();
  cleanups.push(() => deleteEmbeddedPostgres(directory));
  return (await startEmbeddedPostgres({ directory, throwaway: true })).url;
}
