import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import supertest, { type Agent } from 'supertest';
import { Clock } from '../../src/platform/clock.js';
import { cloneDatabase } from './database.js';
import { type ConcordProcess, startConcord } from './process.js';
import { aWorkingGroup, type TestGroup } from './world.js';

/** A process of its own that serves a working group, on a database that outlives it. */
export interface LiveGroup {
  readonly group: TestGroup;
  readonly owner: pg.Client;
  /** The owner's URL of its database. */
  readonly databaseUrl: string;
  /** Starts the application; `environment` says what is special about it. */
  start(environment?: Record<string, string>): Promise<{ concord: ConcordProcess; url: string }>;
  close(): Promise<void>;
}

/** Makes the world behind the application's back; processes come and go. */
export async function aLiveGroup(): Promise<LiveGroup> {
  const cloned = await cloneDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-live-'));
  const secretFile = path.join(folder, 'secret');
  writeFileSync(secretFile, process.env['CONCORD_TEST_SECRET'] ?? '', { mode: 0o600 });
  const owner = new pg.Client({ connectionString: cloned.url });
  await owner.connect();
  const clock = new Clock();
  const http = supertest('http://127.0.0.1:9') as unknown as Agent;
  const group = await aWorkingGroup({ owner, http, now: () => clock.now() }, { seats: 2 });
  const started: ConcordProcess[] = [];
  return {
    ...{ group, owner, databaseUrl: cloned.url },
    start: async (environment = {}) => {
      const concord = startConcord(folder, { DATABASE_URL: cloned.url, SECRET_FILE: secretFile, ...environment });
      started.push(concord);
      return { concord, url: await concord.listening };
    },
    close: async () => {
      for (const { child, ended } of started) {
        child.kill('SIGKILL');
        await ended;
      }
      await owner.end();
      await cloned.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
