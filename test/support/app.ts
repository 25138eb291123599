import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import supertest, { type Agent } from 'supertest';
import { Temporal } from 'temporal-polyfill';
import { makeApplication } from '../../src/application.js';
import { Clock } from '../../src/platform/clock.js';
import { type Config, readConfig } from '../../src/platform/config/config.js';
import { Database } from '../../src/platform/database/database.js';
import { roleUrl, type DatabaseRole } from '../../src/platform/database/roles.js';
import { JobWorker } from '../../src/platform/jobs/job-worker.js';
import { makeLogger } from '../../src/platform/logging.js';
import { cloneDatabase } from './database.js';
import { ObservedAnswers } from './observed-answers.js';

/** The application on a database of its own, with a clock that the test sets. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly http: Agent;
  /** Where it listens, for many clients at once. */
  readonly url: string;
  readonly database: Database;
  /** The owner's connection: sees every row, for making worlds and for looking behind the wall. */
  readonly owner: pg.Client;
  readonly config: Config;
  /** Sets the application's clock; sessions stay alive and fresh. */
  setTime(instant: string): Promise<void>;
  now(): Temporal.Instant;
  /** Runs every due background job. */
  runJobs(): Promise<number>;
  /** A connection as one of the serving roles. */
  connectAs(role: DatabaseRole): Promise<pg.Client>;
  /** Ends it. @throws Error when an answer was not as docs/openapi.json describes it. */
  close(): Promise<void>;
}

/** The moment at which tests begin unless they say otherwise. */
export const startOfTests = '2027-01-11T03:00:00.000Z';

const secret = process.env['CONCORD_TEST_SECRET'] ?? '';

/**
 * Starts the application for one test file. Jobs run when the test says so.
 * @param options `described: false` where planted content answers otherwise than real content would
 */
export async function startApp(
  options: { demo?: boolean; environment?: Record<string, string>; described?: boolean } = {},
): Promise<TestApp> {
  const cloned = await cloneDatabase();
  const environment = {
    PORT: '0',
    JOBS: 'off',
    FLOOD_LIMIT: '0',
    DRAIN_MS: '0',
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    POOL_SIDE: '5',
    POOL_SYSTEM: '5',
  };
  const config = readConfig({ ...environment, ...options.environment }, { demo: options.demo ?? false });
  const app = await makeApplication(config, { url: cloned.url, secret }, makeLogger(config.logLevel));
  const answers = new ObservedAnswers();
  if (options.described ?? true) answers.observe(app.getHttpAdapter().getInstance());
  const clock = app.get(Clock);
  let now = Temporal.Instant.from(startOfTests);
  clock.now = () => now;
  await app.listen(0, '127.0.0.1');
  const owner = new pg.Client({ connectionString: cloned.url });
  await owner.connect();
  const connections: pg.Client[] = [];
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return {
    app,
    http: supertest(url) as unknown as Agent,
    url,
    database: app.get(Database),
    owner,
    config,
    now: () => now,
    setTime: async (instant) => {
      now = Temporal.Instant.from(instant);
      await owner.query(
        `UPDATE session SET last_seen_at = $1, expires_at = $1::timestamptz + interval '12 hours', second_factor_at =
         CASE WHEN second_factor_at IS NULL THEN NULL ELSE $1::timestamptz END`,
        [instant],
      );
    },
    runJobs: () => app.get(JobWorker).runDue(),
    connectAs: async (role) => {
      const client = new pg.Client({ connectionString: roleUrl(cloned.url, secret, role) });
      await client.connect();
      connections.push(client);
      return client;
    },
    close: async () => {
      for (const client of connections) await client.end();
      await owner.end();
      await app.close();
      await cloned.drop();
      answers.settle();
    },
  };
}
