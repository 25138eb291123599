import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/platform/id.js';
import { startApp, type TestApp } from '../../support/app.js';
import { everybody, type Principal } from '../../support/principals.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { plant, plantPlans, type Planted } from './canaries.js';
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

/** Fields of a side's own tables that hold a code, a digest or a receipt, never what somebody wrote. */
const coded = new RegExp(
  `\\.(${[
    ...['code', 'decision', 'decline_code', 'direction', 'kind', 'language', 'media_type', 'office', 'outcome'],
    ...['appointment_office', 'prefix', 'relation', 'return_codes', 'role', 'route', 'scopes', 'side', 'state'],
    ...['answer', 'digest', 'capture_digest', 'key_digest', 'password_hash', 'request_digest', 'token_digest'],
  ].join('|')})$`,
);

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
    const drafts = await plant(app, group, 'a', meetingId);
    const plans = await plantPlans(app, group, 'a');
    planted = { ...drafts, words: [...drafts.words, ...plans.words], ids: [...drafts.ids, ...plans.ids] };
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
      'company-en',
      'nominee-en',
    ]) {
      expect(seen.join()).toContain(`canary-${field}-`);
    }
  }, 120_000);

  it('stands in every field of text that is a side’s own', async () => {
    const { rows } = await app.owner.query<{ field: string; planted: string }>(
      `SELECT format('%s.%s', c.table_name, c.column_name) AS field, format(
         CASE c.data_type WHEN 'bytea' THEN $f$SELECT 1 FROM %I WHERE position('canary-'::bytea IN %I) > 0$f$
           ELSE $f$SELECT 1 FROM %I WHERE %I::text LIKE '%%canary-%%'$f$ END, c.table_name, c.column_name) AS planted
       FROM information_schema.columns c JOIN pg_policies p ON p.tablename = c.table_name
       WHERE p.cmd IN ('SELECT', 'ALL') AND p.roles = '{concord_a}' AND p.qual = $q$(side = 'a'::text)$q$
         AND c.data_type IN ('text', 'ARRAY', 'bytea', 'json', 'jsonb') ORDER BY 1`,
    );
    const fields = rows.filter(({ field }) => !coded.test(field));
    expect(fields.length).toBeGreaterThan(15);
    const bare: string[] = [];
    for (const { field, planted: query } of fields) if ((await app.owner.query(query)).rowCount === 0) bare.push(field);
    expect(bare).toEqual([]);
  });

  it('stands in no ledger, job, idempotency record or sign-in limit', async () => {
    for (const table of [
      'ledger_entry',
      'job',
      'idempotency_record',
      'sign_in_limit',
      'publication',
      'published_text',
      'joint_text',
    ]) {
      const { rowCount } = await app.owner.query(`SELECT 1 FROM ${table} t WHERE t::text LIKE '%canary-%'`);
      expect({ table, rowCount }).toEqual({ table, rowCount: 0 });
    }
  });
});
