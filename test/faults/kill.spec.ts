import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import supertest, { type Agent } from 'supertest';
import { Clock } from '../../src/platform/clock.js';
import { KeepAliveClient } from '../support/keep-alive-client.js';
import { type ConcordProcess, embeddedOwner, processesOf, startConcord, until } from '../support/process.js';
import { aWorkingGroup, type TestGroup } from '../support/world.js';
import { Load } from './load.js';

const linux = process.platform === 'linux';

describe('a process that is killed with -9 under load, and its database server with it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-kill-'));
  const started: ConcordProcess[] = [];
  let group: TestGroup;

  const start = async (): Promise<{ concord: ConcordProcess; url: string; owner: pg.Client }> => {
    const concord = startConcord(folder);
    started.push(concord);
    const url = await concord.listening;
    const owner = await embeddedOwner(folder);
    return { concord, url, owner };
  };
  const clock = new Clock();

  beforeAll(async () => {
    const { concord, owner } = await start();
    const http = supertest('http://127.0.0.1:9') as unknown as Agent;
    group = await aWorkingGroup({ owner, http, now: () => clock.now() }, { seats: 2 });
    await owner.end();
    concord.child.kill('SIGTERM');
    await concord.ended;
  }, 60_000);
  afterAll(async () => {
    for (const { child, ended } of started) {
      child.kill('SIGKILL');
      await ended;
    }
    if (linux) await until(() => processesOf(folder).length === 0);
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['first', 'second'])(
    'has every acknowledged write after the %s restart, and no half of an act',
    async (label) => {
      const { concord, url } = await start();
      const load = new Load(url, group, 20, label);
      const running = load.run();
      await until(() => load.written().length > 30);
      concord.child.kill('SIGKILL');
      await concord.ended;
      await running;

      const again = await start();
      const stored = await load.stored(again.owner);
      const written = load.written();
      expect(written.filter((name) => !stored.includes(name))).toEqual([]);
      // What got no answer was done or was not; nothing else is there.
      expect(stored.filter((name) => !load.sent().includes(name))).toEqual([]);
      const { rowCount: halves } = await again.owner.query(
        `SELECT 1 FROM company c WHERE NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE e.subject_id = c.id)
       AND EXISTS (SELECT 1 FROM company_name n WHERE n.company_id = c.id AND n.name_en LIKE $1 || ' %')`,
        [label],
      );
      expect(halves).toBe(0);
      const headers = { cookie: group.a.secretary.cookie };
      const roster = { method: 'GET' as const, path: `/api/v1/working-groups/${group.id}/roster`, headers };
      expect((await new KeepAliveClient(again.url).send(roster)).status).toBe(200);
      await again.owner.end();
      again.concord.child.kill('SIGTERM');
      expect(await again.concord.ended).toBe(0);
    },
    90_000,
  );
});
