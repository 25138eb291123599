import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/platform/id.js';
import { startApp, type TestApp } from '../../support/app.js';
import { everybody, type Principal } from '../../support/principals.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { plant, type Planted } from './canaries.js';
import { readAll, wordsFoundBy } from './scan.js';

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

  const known = () => ({
    workingGroupId: group.id,
    ids,
    digests: planted.ids.filter((id) => /^[0-9a-f]{64}$/.test(id)),
  });

  it('is found by nobody of the other side, no reader, no operator and no key of theirs', async () => {
    const leaks: string[] = [];
    const others = all.filter((who) => who.side !== 'a' && (who.fresh || who.kind === 'key' || who.kind === 'public'));
    for (const who of others) {
      await readAll(app, who, known(), (text, where) => {
        for (const word of planted.words) if (text.includes(word)) leaks.push(`${word} in ${where}`);
        for (const id of [planted.paperId, planted.itemId, planted.topicId])
          if (text.includes(id)) if (!where.includes(id)) leaks.push(`${id} in ${where}`);
      });
    }
    expect(leaks).toEqual([]);
  }, 300_000);

  it('is found by its own side, or the search would prove nothing', async () => {
    const owners = all.filter((who) => ['counsel of a', 'secretary of a'].includes(who.name));
    const seen = await Promise.all(owners.map((who) => wordsFoundBy(app, who, known(), planted.words)));
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
      'topic-en',
      'topic-zh',
      'topic-alias',
    ]) {
      expect(seen.join()).toContain(`canary-${field}-`);
    }
  }, 120_000);

  it('stands in no ledger, job, idempotency record or sign-in limit', async () => {
    for (const table of ['ledger_entry', 'job', 'idempotency_record', 'sign_in_limit', 'publication']) {
      const { rowCount } = await app.owner.query(`SELECT 1 FROM ${table} t WHERE t::text LIKE '%canary-%'`);
      expect({ table, rowCount }).toEqual({ table, rowCount: 0 });
    }
  });
});
