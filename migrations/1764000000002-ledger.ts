import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { dropAll, joint, toPublic, toSystem } from './row-security.js';

const feedIndex = `CREATE INDEX publication_kind_ix ON publication (working_group_id, kind, published_at DESC, id DESC)`;

/** The three books of each group, and the record that the public reads. */
export class Ledger1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const policies = (table: string): string[] => [
      `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
      `CREATE POLICY ${table}_a ON ${table} TO concord_a USING (book IN ('a', 'joint')) WITH CHECK (book IN ('a', 'joint'))`,
      `CREATE POLICY ${table}_b ON ${table} TO concord_b USING (book IN ('b', 'joint')) WITH CHECK (book IN ('b', 'joint'))`,
    ];
    for (const statement of [
      `CREATE TABLE ledger_book (
         working_group_id uuid NOT NULL, book text NOT NULL, size bigint NOT NULL,
         CONSTRAINT ledger_book_pk PRIMARY KEY (working_group_id, book),
         CONSTRAINT ledger_book_book_ck CHECK (book IN ('a', 'b', 'joint')))`,
      ...policies('ledger_book'),
      `CREATE POLICY ledger_book_system ON ledger_book TO concord_system USING (true) WITH CHECK (true)`,
      `GRANT SELECT, INSERT, UPDATE ON ledger_book TO concord_a, concord_b, concord_system`,
      `CREATE TABLE ledger_entry (
         working_group_id uuid NOT NULL, book text NOT NULL, number bigint NOT NULL, id uuid NOT NULL, name text NOT NULL,
         subject_id uuid NOT NULL, recorded_at timestamptz NOT NULL, canonical text NOT NULL,
         CONSTRAINT ledger_entry_pk PRIMARY KEY (working_group_id, book, number),
         CONSTRAINT ledger_entry_id_uq UNIQUE (book, id),
         CONSTRAINT ledger_entry_book_ck CHECK (book IN ('a', 'b', 'joint')))`,
      `CREATE INDEX ledger_entry_subject_ix ON ledger_entry (working_group_id, subject_id)`,
      ...policies('ledger_entry'),
      `CREATE POLICY ledger_entry_system ON ledger_entry FOR INSERT TO concord_system WITH CHECK (true)`,
      `GRANT SELECT, INSERT ON ledger_entry TO concord_a, concord_b`,
      toSystem('ledger_entry', 'INSERT'),
      `CREATE TABLE publication_feed (working_group_id uuid NOT NULL, size bigint NOT NULL,
         CONSTRAINT publication_feed_pk PRIMARY KEY (working_group_id))`,
      ...joint('publication_feed'),
      toSystem('publication_feed', 'SELECT, INSERT, UPDATE'),
      `CREATE TABLE publication (
         id uuid NOT NULL, working_group_id uuid NOT NULL, kind text NOT NULL, subject_id uuid NOT NULL, revision int NOT NULL,
         change bigint NOT NULL, meeting_id uuid, content text NOT NULL, rendered text NOT NULL, etag text NOT NULL, published_at timestamptz NOT NULL,
         CONSTRAINT publication_pk PRIMARY KEY (id),
         CONSTRAINT publication_subject_uq UNIQUE (kind, subject_id, revision),
         CONSTRAINT publication_change_uq UNIQUE (working_group_id, change),
         CONSTRAINT publication_meeting_ck CHECK ((kind IN ('working-group', 'meeting')) = (meeting_id IS NULL)),
         CONSTRAINT publication_kind_ck CHECK (kind IN ('working-group', 'meeting', 'agenda', 'minutes', 'follow-up')))`,
      feedIndex,
      ...joint('publication', 'SELECT, INSERT'),
      toPublic('publication'),
      `CREATE TABLE published_term (
         term_id uuid NOT NULL, working_group_id uuid NOT NULL, side text NOT NULL, seat_number int NOT NULL, company jsonb,
         valid_from date NOT NULL, valid_to date,
         CONSTRAINT published_term_pk PRIMARY KEY (term_id),
         CONSTRAINT published_term_side_ck CHECK (side IN ('a', 'b')),
         CONSTRAINT published_term_period_ck CHECK (valid_to IS NULL OR valid_to > valid_from))`,
      `CREATE INDEX published_term_group_ix ON published_term (working_group_id, valid_from)`,
      ...joint('published_term', 'SELECT, INSERT, DELETE'),
      toPublic('published_term'),
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['ledger_book', 'ledger_entry', 'publication_feed', 'publication', 'published_term'];
    for (const statement of dropAll(tables)) await runner.query(statement);
  }
}
