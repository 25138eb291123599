import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { dropAll } from './row-security.js';

const key = (side: 'a' | 'b'): string =>
  `${side}_digest text, ${side}_account uuid, ${side}_office text, ${side}_at timestamptz,
   CONSTRAINT joint_decision_${side}_key_ck CHECK ((${side}_digest IS NULL) = (${side}_account IS NULL)
     AND (${side}_digest IS NULL) = (${side}_office IS NULL) AND (${side}_digest IS NULL) = (${side}_at IS NULL))`;

/** What only both sides together can do: one row, one key a side, and neither can turn the other's. */
export class Assent1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      `CREATE TABLE joint_decision (
         id uuid NOT NULL, working_group_id uuid NOT NULL, decision text NOT NULL, subject_id uuid NOT NULL, subject_revision int NOT NULL,
         digest text NOT NULL, state text NOT NULL, opened_by text NOT NULL, opened_at timestamptz NOT NULL, effective_at timestamptz,
         ${key('a')}, ${key('b')},
         CONSTRAINT joint_decision_pk PRIMARY KEY (id),
         CONSTRAINT joint_decision_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group,
         CONSTRAINT joint_decision_state_ck CHECK (state IN ('open', 'effective', 'void')),
         CONSTRAINT joint_decision_side_ck CHECK (opened_by IN ('a', 'b')),
         CONSTRAINT joint_decision_effective_ck CHECK ((state = 'effective') = (effective_at IS NOT NULL)),
         CONSTRAINT joint_decision_two_keys_ck CHECK (state <> 'effective' OR
           (a_digest IS NOT NULL AND b_digest IS NOT NULL AND a_digest = digest AND b_digest = digest)))`,
      `CREATE UNIQUE INDEX joint_decision_open_uq ON joint_decision (subject_id, decision) WHERE state = 'open'`,
      `CREATE UNIQUE INDEX joint_decision_once_uq ON joint_decision (subject_id, decision, subject_revision) WHERE state = 'effective'`,
      `CREATE INDEX joint_decision_subject_ix ON joint_decision (subject_id, opened_at)`,
      `CREATE INDEX joint_decision_group_ix ON joint_decision (working_group_id, opened_at)`,
      `CREATE FUNCTION decision_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF OLD.state <> 'open' THEN
           RAISE EXCEPTION 'a decision that is in effect or void never changes' USING ERRCODE = '23514', CONSTRAINT = 'joint_decision_final_ck';
         END IF;
         RETURN NEW;
       END $$`,
      `CREATE TRIGGER joint_decision_final BEFORE UPDATE ON joint_decision FOR EACH ROW EXECUTE FUNCTION decision_is_final()`,
      `GRANT SELECT ON joint_decision TO concord_a, concord_b`,
      `GRANT INSERT (id, working_group_id, decision, subject_id, subject_revision, digest, state, opened_by, opened_at)
         ON joint_decision TO concord_a, concord_b`,
      ...(['a', 'b'] as const).map(
        (s) =>
          `GRANT UPDATE (${s}_digest, ${s}_account, ${s}_office, ${s}_at, state, effective_at) ON joint_decision TO concord_${s}`,
      ),
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of dropAll(['joint_decision'], ['decision_is_final()'])) await runner.query(statement);
  }
}
