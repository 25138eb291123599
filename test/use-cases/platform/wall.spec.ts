import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { system } from '../../../src/platform/actor.js';
import { Statement } from '../../../src/platform/database/statement.js';
import { newId } from '../../../src/platform/id.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';

/** Tables whose rows are one side's alone. */
const sideOwned = [
  'person_contact',
  'attestation_evidence',
  'officer_nomination',
  'paper',
  'contributor',
  'statement',
  'capture',
  'source',
  'citation',
  'review',
  'review_statement',
  'agenda_draft',
  'topic_draft',
  'source_editor',
  'minutes_section',
];

describe('the wall between the sides', () => {
  let app: TestApp;
  let group: TestGroup;
  const paperId = newId();

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    await app.owner.query(
      `INSERT INTO paper (id, side, working_group_id, kind, state, language, title_en, created_by, created_at)
       VALUES ($1, 'a', $2, 'agenda-item', 'draft', 'en', 'A secret', $3, now())`,
      [paperId, group.id, group.a.delegate.accountId],
    );
    await app.owner.query(`INSERT INTO person_contact (side, person_id, email) VALUES ('a', $1, 'secret@a.example')`, [
      group.a.delegate.personId,
    ]);
  });
  afterAll(() => app.close());

  it('shows a side its own rows and none of the other, even to an injected statement', async () => {
    const actor = (side: 'a' | 'b') => ({ ...system, side });
    const injected = new Statement<{ title: string }>(
      'test.injected',
      `SELECT title_en AS title FROM paper WHERE id = $1 OR true`,
    );
    expect(await app.database.read(actor('a'), injected, [paperId])).toHaveLength(1);
    expect(await app.database.read(actor('b'), injected, [paperId])).toHaveLength(0);
  });

  it.each(['SET ROLE concord_a', 'SET SESSION AUTHORIZATION concord_a', 'SET row_security = off; SELECT * FROM paper'])(
    'is not left by %s',
    async (statement) => {
      const b = await app.connectAs('concord_b');
      await expect(b.query(statement)).rejects.toThrow();
    },
  );

  it('stands in these tables because each side reads its own rows there by policy, and in no other', async () => {
    const { rows } = await app.owner.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_policies p ON p.tablename = c.relname
       WHERE c.relrowsecurity AND p.permissive = 'PERMISSIVE' AND p.cmd IN ('SELECT', 'ALL') GROUP BY c.relname
       HAVING array_agg(p.roles::text || p.qual ORDER BY p.roles::text)
         = $1::text[]`,
      [["{concord_a}(side = 'a'::text)", "{concord_b}(side = 'b'::text)"]],
    );
    expect(rows.map(({ name }) => name).sort()).toEqual([...sideOwned].sort());
  });

  it.each(sideOwned)('keeps %s from the public, the application and the other side', async (table) => {
    const { rows } = await app.owner.query<{ relrowsecurity: boolean }>(
      'SELECT relrowsecurity FROM pg_class WHERE relname = $1',
      [table],
    );
    expect(rows[0]?.relrowsecurity).toBe(true);
    for (const role of ['concord_public', 'concord_system'] as const) {
      const client = await app.connectAs(role);
      await expect(client.query(`SELECT 1 FROM ${table}`)).rejects.toThrow(/permission denied/);
    }
    const b = await app.connectAs('concord_b');
    expect((await b.query(`SELECT 1 FROM ${table} WHERE side = 'a'`)).rowCount).toBe(0);
  });

  it('lets no side write a row in the name of the other', async () => {
    const b = await app.connectAs('concord_b');
    const write = b.query(`INSERT INTO person_contact (side, person_id) VALUES ('a', $1)`, [group.a.coChair.personId]);
    await expect(write).rejects.toThrow(/row-level security/);
  });

  it('tells a side by no unique or foreign key what the other holds', async () => {
    const { rows } = await app.owner.query<{ name: string }>(
      `SELECT c.conname AS name FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
       WHERE t.relname = ANY ($1) AND c.contype IN ('u', 'f') AND NOT EXISTS (
         SELECT 1 FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attnum = ANY (c.conkey) AND a.attname = 'side')`,
      [sideOwned],
    );
    // What remains points to rows that both sides read anyway.
    const shared = ['working_group', 'meeting', 'topic', 'minutes', 'agenda_item', 'offer'];
    const { rows: targets } = await app.owner.query<{ target: string }>(
      `SELECT DISTINCT confrelid::regclass::text AS target FROM pg_constraint WHERE conname = ANY ($1)`,
      [rows.map((row) => row.name)],
    );
    expect(targets.map((row) => row.target).filter((target) => !shared.includes(target))).toEqual([]);
  });

  it('is served by no connection of the owner of the schema', async () => {
    const { rows } = await app.owner.query<{ name: string }>(
      `SELECT DISTINCT application_name AS name FROM pg_stat_activity
       WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()`,
    );
    expect(rows).toEqual([]);
    const { rows: owner } = await app.owner.query<{ super: boolean }>(
      'SELECT rolsuper AS super FROM pg_roles WHERE rolname = current_user',
    );
    expect(owner[0]?.super).toBe(false);
  });
});
