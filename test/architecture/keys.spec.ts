import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import supertest, { type Agent } from 'supertest';
import { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import { Clock } from '../../src/platform/clock.js';
import { ownerOptions } from '../../src/platform/database/migrate.js';
import { plant } from '../api/access/canaries.js';
import { aHeldMeeting } from '../api/minutes/held-meeting.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { aWorkingGroup } from '../support/world.js';

const anySubject = 'points to a thing of many kinds, which the name beside it tells';
const history = 'tells what was decided on a statement, which may be gone from the draft; the digest says which text';
/** Each column that ends in `_id` and has no key, with the reason why. */
const keyless: Readonly<Record<string, string>> = {
  'cleared_statement.statement_id': 'is the copy’s own name; the draft may lose what was cleared',
  'idempotency_record.principal_id': 'is an account or an API key; both live as long as they like',
  'joint_decision.subject_id': anySubject,
  'ledger_book.working_group_id': 'is zero for the installation’s books; group_id beside it has the key',
  'ledger_entry.subject_id': anySubject,
  'publication.subject_id': anySubject,
  'published_text.meeting_id': 'is that of its publication, to which it has its key',
  'published_text.subject_id': anySubject,
  'review.paper_id': 'has its key in own_paper_id where it is an own paper, and by offer_id where it was offered',
  'review_statement.statement_id': history,
};

/** The tables that carry their group since they grow with meetings and papers. */
const carriers = ['sitting', 'rsvp', 'attendance', 'conduct_event', 'agenda_order', 'statement', 'citation'];

/** Tables of no group, and those that ADR 9 leaves without it. */
const groupless = {
  'of an installation or a side': [
    ...['installation', 'job', 'idempotency_record', 'sign_in_limit', 'association', 'association_name'],
    ...['company', 'company_name', 'person', 'person_name', 'person_contact', 'attestation', 'attestation_evidence'],
    ...['account', 'invitation', 'session', 'totp_factor', 'recovery_code'],
  ],
  'named in ADR 9': [
    'joining_details',
    'contributor',
    'review_statement',
    'source_editor',
    'capture',
    'offered_capture',
  ],
};

describe('the keys of the schema', () => {
  let database: TestDatabase;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  const names = async (query: string): Promise<string[]> =>
    (await owner.query<{ name: string }>(query)).rows.map((row) => row.name);
  const inKey = (kinds: string): string =>
    `EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype IN (${kinds}) AND a.attnum = ANY (k.conkey))`;
  const columns = `FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'migrations'`;

  it('are there for each id of another row, or there is a reason', async () => {
    const found = await names(
      `SELECT c.relname || '.' || a.attname AS name ${columns} AND a.atttypid = 'uuid'::regtype AND a.attname LIKE '%\\_id'
         AND NOT ${inKey(`'f'`)} ORDER BY 1`,
    );
    expect(found).toEqual(Object.keys(keyless).sort());
    expect(Object.values(keyless).every((reason) => reason.length > 20)).toBe(true);
  });

  it('point to what a side owns by side and id', async () => {
    const byIdAlone = await names(
      `SELECT k.conname AS name FROM pg_constraint k WHERE k.contype = 'f' AND array_length(k.confkey, 1) = 1 AND EXISTS (
         SELECT 1 FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attname = 'side') ORDER BY 1`,
    );
    // Both sides read offers and paragraphs of minutes; a session is there before it is known whose account it has.
    expect(byIdAlone).toEqual([
      ...['cleared_paper_offer_fk', 'follow_up_paragraph_fk', 'joint_text_paragraph_fk', 'offered_capture_offer_fk'],
      ...['recovery_code_account_fk', 'review_offer_fk', 'session_account_fk', 'totp_factor_account_fk'],
    ]);
  });

  it('carry the group wherever a table grows with groups', async () => {
    const without = await names(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
         AND c.relname NOT IN ('migrations', 'working_group') AND NOT EXISTS (
           SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'working_group_id' AND a.attnotnull) ORDER BY 1`,
    );
    expect(without).toEqual(Object.values(groupless).flat().sort());
    const outside = await names(
      `SELECT c.relname AS name ${columns} AND a.attname = 'working_group_id' AND NOT ${inKey(`'p', 'u', 'f'`)} ORDER BY 1`,
    );
    expect(outside).toEqual([]);
  });

  it('have an index where rows that others point to are deleted', async () => {
    const deletable = ['sitting', 'statement', 'minutes_paragraph', 'citation', 'agenda_order', 'published_term'];
    const granted = await names(
      `SELECT DISTINCT table_name AS name FROM information_schema.role_table_grants
       WHERE grantee IN ('concord_a', 'concord_b') AND privilege_type = 'DELETE' ORDER BY 1`,
    );
    expect(granted).toEqual([...deletable].sort());
    const slow = await names(
      `SELECT k.conname AS name FROM pg_constraint k WHERE k.contype = 'f' AND k.confrelid::regclass::text = ANY ('{${deletable.join(',')}}')
         AND NOT EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indkey[0] = ANY (k.conkey)
           AND k.conkey[cardinality(k.conkey)] = ANY ((i.indkey::int2[])[0:cardinality(k.conkey) - 1])) ORDER BY 1`,
    );
    expect(slow).toEqual([]);
  });
});

describe('rows that were there before they carried their group', () => {
  let database: TestDatabase;
  let owner: pg.Client;

  beforeAll(async () => {
    database = await cloneDatabase();
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    const clock = new Clock();
    const ground = { owner, http: supertest('http://127.0.0.1:9') as unknown as Agent, now: () => clock.now() };
    for (const half of [1, 2] as const) {
      const group = await aWorkingGroup(ground, { seats: 2 });
      const meeting = await aHeldMeeting(ground, group, { half });
      if (half === 1) await plant(ground, group, 'b', meeting.id);
      const of = `FROM sitting s WHERE s.meeting_id = '${meeting.id}'`;
      await owner.query(`INSERT INTO rsvp (working_group_id, meeting_id, side, person_id, reply, attends, sequence, replied_at)
        SELECT working_group_id, meeting_id, 'a', '${group.a.delegate.personId}', 'yes', 'remote', 1, now() ${of}`);
      await owner.query(`INSERT INTO conduct_event (id, working_group_id, sitting_id, side, kind, at, recorded_by)
        SELECT gen_random_uuid(), working_group_id, id, 'a', 'departure', now(), gen_random_uuid() ${of}`);
      await owner.query(`INSERT INTO agenda_order (working_group_id, meeting_id, position, item_id, sitting_id, minutes)
        SELECT working_group_id, meeting_id, 1, '${meeting.item}', id, 20 ${of}`);
    }
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  const rowsOf = async (table: string): Promise<unknown[]> =>
    (await owner.query<{ row: object }>(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY 1`)).rows;

  it('have it from the row that they belong to', async () => {
    const before = new Map<string, unknown[]>();
    for (const table of carriers) before.set(table, await rowsOf(table));
    expect([...before.values()].every((rows) => rows.length > 0)).toBe(true);
    const source = await new DataSource(ownerOptions(database.url, migrations)).initialize();
    await source.undoLastMigration();
    await source.runMigrations();
    await source.destroy();
    for (const table of carriers) expect([table, await rowsOf(table)]).toEqual([table, before.get(table)]);
  });
});
