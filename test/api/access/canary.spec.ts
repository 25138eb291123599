import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RouteTable } from '../../../src/platform/http/route-table.js';
import { newId } from '../../../src/platform/id.js';
import { startApp, type TestApp } from '../../support/app.js';
import { everybody, type Principal } from '../../support/principals.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { plant, type Planted } from './canaries.js';

/** A planned meeting to which the planted item belongs. */
async function aMeeting(app: TestApp, group: TestGroup): Promise<string> {
  const [cycleId, id] = [newId(), newId()];
  await app.owner.query(
    `INSERT INTO cycle (id, working_group_id, year, half, host_side, state) VALUES ($1, $2, 2027, 1, 'a', 'open')`,
    [cycleId, group.id],
  );
  await app.owner.query(
    `INSERT INTO meeting (id, working_group_id, cycle_id, host_side, format, state, created_at) VALUES ($1, $2, $3, 'a', 'online', 'planned', now())`,
    [id, group.id, cycleId],
  );
  return id;
}

describe('a secret of one side', () => {
  let app: TestApp;
  let group: TestGroup;
  let planted: Planted;
  let all: Principal[];
  let ids: string[];

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    const meetingId = await aMeeting(app, group);
    planted = await plant(app, group, 'a', meetingId);
    all = await everybody(app, group);
    ids = [...new Set([group.id, meetingId, ...planted.ids])].filter((id) => /^[0-9a-f-]{36}$/.test(id));
  });
  afterAll(() => app.close());

  /** Every answer that a principal can get by reading, with every id there is in every place for one. */
  async function read(who: Principal, found: (text: string, where: string) => void): Promise<number> {
    let requests = 0;
    for (const route of app.app.get(RouteTable).routes.filter((one) => one.method === 'GET')) {
      const places = route.path.match(/:\w*[iI]d\b/g) ?? [];
      const paths = places.length === 0 ? [route.path] : ids.map((id) => route.path.replace(/:\w*[iI]d\b/g, id));
      const answers = paths.map(async (path) => {
        // A list refuses what it does not know: each is asked in every way that any of them understands.
        const of = `workingGroupId=${group.id}&limit=100`;
        const queries = ['', `?${of}`, `?${of}&direction=inward`, `?${of}&book=own`];
        const addresses = places.length === 0 ? queries.map((query) => `${path}${query}`) : [path];
        for (const address of addresses.map((one) => one.replace(/:\w+/g, 'x'))) {
          const answer = await fetch(`${app.url}${address}`, { headers: who.headers });
          found(`${JSON.stringify([...answer.headers])}${await answer.text()}`, `${address} as ${who.name}`);
          requests++;
        }
      });
      await Promise.all(answers);
    }
    return requests;
  }

  it('is found by nobody of the other side, no reader, no operator and no key of theirs', async () => {
    const leaks: string[] = [];
    const others = all.filter((who) => who.side !== 'a' && (who.fresh || who.kind === 'key' || who.kind === 'public'));
    for (const who of others) {
      await read(who, (text, where) => {
        for (const word of planted.words) if (text.includes(word)) leaks.push(`${word} in ${where}`);
        for (const id of [planted.paperId, planted.itemId])
          if (text.includes(id)) if (!where.includes(id)) leaks.push(`${id} in ${where}`);
      });
    }
    expect(leaks).toEqual([]);
  }, 300_000);

  it('is found by its own side, or the search would prove nothing', async () => {
    const seen = new Set<string>();
    const counsel = all.find((who) => who.name === 'counsel of a');
    const secretary = all.find((who) => who.name === 'secretary of a');
    for (const who of [counsel, secretary]) {
      if (who !== undefined)
        await read(who, (text) =>
          planted.words.filter((word) => text.includes(word)).forEach((word) => seen.add(word)),
        );
    }
    for (const field of [
      'title-en',
      'abstract-en',
      'statement',
      'translation',
      'source-title',
      'publisher',
      'locator',
      'quote',
      'note',
      'capture',
    ]) {
      expect([...seen].join()).toContain(`canary-${field}-`);
    }
  }, 120_000);

  it('stands in no ledger, job, idempotency record or sign-in limit', async () => {
    for (const table of ['ledger_entry', 'job', 'idempotency_record', 'sign_in_limit', 'publication']) {
      const { rowCount } = await app.owner.query(`SELECT 1 FROM ${table} t WHERE t::text LIKE '%canary-%'`);
      expect({ table, rowCount }).toEqual({ table, rowCount: 0 });
    }
  });
});
