import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { dropAll, toSystem } from './row-security.js';

/** Extensions, the jobs, the idempotency records, the sign-in limits, the installation itself. */
export class Platform1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `CREATE EXTENSION IF NOT EXISTS btree_gist`,
      `CREATE EXTENSION IF NOT EXISTS pg_trgm`,
      `REVOKE ALL ON SCHEMA public FROM PUBLIC`,
      `GRANT USAGE ON SCHEMA public TO concord_a, concord_b, concord_public, concord_system`,
      `CREATE FUNCTION rfc3339(moment timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
         AS $$ SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$`,
      `CREATE TABLE installation (
         id uuid NOT NULL, single boolean NOT NULL DEFAULT true, demo boolean NOT NULL, story text, created_at timestamptz NOT NULL,
         CONSTRAINT installation_story_ck CHECK (story IS NULL OR (demo AND story IN ('telling', 'told'))),
         CONSTRAINT installation_pk PRIMARY KEY (id),
         CONSTRAINT installation_single_uq UNIQUE (single), CONSTRAINT installation_single_ck CHECK (single))`,
      toSystem('installation', 'SELECT, INSERT'),
      `GRANT UPDATE (story) ON installation TO concord_system`,
      `GRANT SELECT ON installation TO concord_a, concord_b, concord_public`,
      `CREATE TABLE job (
         id uuid NOT NULL, kind text NOT NULL, side text, payload jsonb NOT NULL, unique_key text, run_at timestamptz NOT NULL,
         state text NOT NULL DEFAULT 'ready', attempts int NOT NULL DEFAULT 0, locked_by text, locked_until timestamptz, last_error text,
         CONSTRAINT job_pk PRIMARY KEY (id), CONSTRAINT job_unique_key_uq UNIQUE (unique_key),
         CONSTRAINT job_side_ck CHECK (side IN ('a', 'b')),
         CONSTRAINT job_state_ck CHECK (state IN ('ready', 'running', 'done', 'dead')),
         CONSTRAINT job_lease_ck CHECK ((state = 'running') = (locked_until IS NOT NULL)))`,
      `CREATE INDEX job_due_ix ON job (run_at, id) WHERE state IN ('ready', 'running')`,
      `ALTER TABLE job ENABLE ROW LEVEL SECURITY`,
      `CREATE POLICY job_system ON job TO concord_system USING (true) WITH CHECK (true)`,
      `CREATE POLICY job_insert_a ON job FOR INSERT TO concord_a WITH CHECK (side = 'a')`,
      `CREATE POLICY job_insert_b ON job FOR INSERT TO concord_b WITH CHECK (side = 'b')`,
      toSystem('job', 'SELECT, INSERT, UPDATE, DELETE'),
      // A side adds work and never reads it; only the application adds work that stands once under a key.
      `GRANT INSERT ON job TO concord_a, concord_b`,
      `CREATE TABLE idempotency_record (
         side text NOT NULL, principal_id uuid NOT NULL, route text NOT NULL, key_digest text NOT NULL, request_digest text NOT NULL,
         answer jsonb, created_at timestamptz NOT NULL DEFAULT now(),
         CONSTRAINT idempotency_record_pk PRIMARY KEY (side, principal_id, route, key_digest),
         CONSTRAINT idempotency_record_side_ck CHECK (side IN ('a', 'b', 'system')))`,
      `CREATE INDEX idempotency_record_age_ix ON idempotency_record (created_at)`,
      `ALTER TABLE idempotency_record ENABLE ROW LEVEL SECURITY`,
      `CREATE POLICY idempotency_record_a ON idempotency_record TO concord_a USING (side = 'a') WITH CHECK (side = 'a')`,
      `CREATE POLICY idempotency_record_b ON idempotency_record TO concord_b USING (side = 'b') WITH CHECK (side = 'b')`,
      `CREATE POLICY idempotency_record_system ON idempotency_record TO concord_system USING (true) WITH CHECK (side = 'system')`,
      `GRANT SELECT, INSERT, UPDATE (answer) ON idempotency_record TO concord_a, concord_b, concord_system`,
      `GRANT DELETE ON idempotency_record TO concord_system`,
      `CREATE TABLE sign_in_limit (key text NOT NULL, points int NOT NULL DEFAULT 0, expire bigint,
         CONSTRAINT sign_in_limit_pk PRIMARY KEY (key))`,
      toSystem('sign_in_limit', 'SELECT, INSERT, UPDATE, DELETE'),
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['installation', 'job', 'idempotency_record', 'sign_in_limit'];
    for (const statement of dropAll(tables, ['rfc3339(timestamptz)'])) await runner.query(statement);
    await runner.query(`REVOKE USAGE ON SCHEMA public FROM concord_a, concord_b, concord_public, concord_system`);
    await runner.query(`DROP EXTENSION pg_trgm`);
    await runner.query(`DROP EXTENSION btree_gist`);
  }
}
