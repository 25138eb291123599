import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { dropAll, sideCheck, toSystem } from './row-security.js';

/** Accounts, invitations, sessions, second factors, keys. The application reads them; a side manages its own. */
export class Identity1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...accounts, ...factors, ...keys, ...setUp]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE UPDATE (superseded_at) ON association_name FROM concord_system`);
    await runner.query(`DROP POLICY association_name_set_up ON association_name`);
    for (const statement of dropAll(['account', 'invitation', 'session', 'totp_factor', 'recovery_code', 'api_key'])) {
      await runner.query(statement);
    }
  }
}

const bothSides = 'concord_a, concord_b';
/** The system role reads and writes all rows of the table; each side's role those of its side, within column grants. */
const systemAndOwnSide = (table: string): string[] => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY ${table}_system ON ${table} TO concord_system USING (true) WITH CHECK (true)`,
  ...(['a', 'b'] as const).map(
    (s) => `CREATE POLICY ${table}_${s} ON ${table} TO concord_${s} USING (side = '${s}') WITH CHECK (side = '${s}')`,
  ),
];

const accounts = [
  `CREATE TABLE account (
     id uuid NOT NULL, kind text NOT NULL, side text, person_id uuid, sign_in_name text NOT NULL, password_hash text, state text NOT NULL,
     created_at timestamptz NOT NULL,
     CONSTRAINT account_pk PRIMARY KEY (id), CONSTRAINT account_own_uq UNIQUE (side, id),
     CONSTRAINT account_sign_in_name_uq UNIQUE NULLS NOT DISTINCT (side, sign_in_name), ${sideCheck('account')},
     CONSTRAINT account_kind_ck CHECK (kind IN ('person', 'operator')),
     CONSTRAINT account_person_ck CHECK ((kind = 'person') = (side IS NOT NULL AND person_id IS NOT NULL)),
     CONSTRAINT account_person_uq UNIQUE (side, person_id),
     CONSTRAINT account_person_fk FOREIGN KEY (side, person_id) REFERENCES person (side, id),
     CONSTRAINT account_state_ck CHECK (state IN ('invited', 'active', 'closed')),
     CONSTRAINT account_password_ck CHECK (state <> 'active' OR password_hash IS NOT NULL))`,
  `CREATE INDEX account_sign_in_name_ix ON account (sign_in_name)`,
  ...systemAndOwnSide('account'),
  toSystem('account', 'SELECT, INSERT, UPDATE'),
  `GRANT SELECT (id, kind, side, person_id, sign_in_name, state, created_at) ON account TO ${bothSides}`,
  `GRANT INSERT (id, kind, side, person_id, sign_in_name, state, created_at) ON account TO ${bothSides}`,
  `GRANT UPDATE (sign_in_name, state) ON account TO ${bothSides}`,
  `CREATE TABLE invitation (
     id uuid NOT NULL, kind text NOT NULL, side text NOT NULL, account_id uuid, token_digest text NOT NULL, created_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL, used_at timestamptz, revoked_at timestamptz,
     CONSTRAINT invitation_pk PRIMARY KEY (id), CONSTRAINT invitation_token_uq UNIQUE (token_digest), ${sideCheck('invitation')},
     CONSTRAINT invitation_kind_ck CHECK (kind IN ('association', 'account')),
     CONSTRAINT invitation_account_ck CHECK ((kind = 'account') = (account_id IS NOT NULL)),
     CONSTRAINT invitation_account_fk FOREIGN KEY (side, account_id) REFERENCES account (side, id),
     CONSTRAINT invitation_end_ck CHECK (used_at IS NULL OR revoked_at IS NULL))`,
  ...systemAndOwnSide('invitation'),
  toSystem('invitation', 'SELECT, INSERT, UPDATE'),
  `GRANT SELECT (id, kind, side, account_id, created_at, expires_at, used_at, revoked_at) ON invitation TO ${bothSides}`,
  `GRANT INSERT, UPDATE (revoked_at) ON invitation TO ${bothSides}`,
  `CREATE TABLE session (
     id uuid NOT NULL, account_id uuid NOT NULL, token_digest text NOT NULL, created_at timestamptz NOT NULL, last_seen_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL, second_factor_at timestamptz, user_agent text NOT NULL, revoked_at timestamptz,
     CONSTRAINT session_pk PRIMARY KEY (id), CONSTRAINT session_token_uq UNIQUE (token_digest),
     CONSTRAINT session_account_fk FOREIGN KEY (account_id) REFERENCES account)`,
  `CREATE INDEX session_account_ix ON session (account_id)`,
  toSystem('session', 'SELECT, INSERT, UPDATE, DELETE'),
];

const factors = [
  `CREATE TABLE totp_factor (
     account_id uuid NOT NULL, sealed_secret text, pending_secret text, created_at timestamptz NOT NULL, confirmed_at timestamptz,
     last_step bigint,
     CONSTRAINT totp_factor_pk PRIMARY KEY (account_id),
     CONSTRAINT totp_factor_confirmed_ck CHECK ((confirmed_at IS NULL) = (sealed_secret IS NULL)),
     CONSTRAINT totp_factor_account_fk FOREIGN KEY (account_id) REFERENCES account)`,
  toSystem('totp_factor', 'SELECT, INSERT, UPDATE, DELETE'),
  `CREATE TABLE recovery_code (
     account_id uuid NOT NULL, digest text NOT NULL, used_at timestamptz,
     CONSTRAINT recovery_code_pk PRIMARY KEY (account_id, digest),
     CONSTRAINT recovery_code_account_fk FOREIGN KEY (account_id) REFERENCES account)`,
  toSystem('recovery_code', 'SELECT, INSERT, UPDATE, DELETE'),
];

const keys = [
  `CREATE TABLE api_key (
     id uuid NOT NULL, side text NOT NULL, working_group_id uuid NOT NULL, account_id uuid NOT NULL, person_id uuid NOT NULL,
     appointment_office text NOT NULL, seat_id uuid, company_id uuid, name text NOT NULL, token_digest text NOT NULL, prefix text NOT NULL,
     scopes text[] NOT NULL, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, last_used_at timestamptz, revoked_at timestamptz,
     CONSTRAINT api_key_pk PRIMARY KEY (id), CONSTRAINT api_key_token_uq UNIQUE (token_digest), ${sideCheck('api_key')},
     CONSTRAINT api_key_account_fk FOREIGN KEY (side, account_id) REFERENCES account (side, id),
     CONSTRAINT api_key_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group,
     CONSTRAINT api_key_expiry_ck CHECK (expires_at <= created_at + interval '366 days'),
     CONSTRAINT api_key_scopes_ck CHECK (cardinality(scopes) >= 1))`,
  `CREATE INDEX api_key_side_ix ON api_key (side, account_id)`,
  ...systemAndOwnSide('api_key'),
  toSystem('api_key', 'SELECT, UPDATE (last_used_at)'),
  `GRANT SELECT, INSERT, UPDATE (revoked_at) ON api_key TO ${bothSides}`,
];

/** With its link an association says what it is called, in place of the name it was founded with. */
const setUp = [
  `CREATE POLICY association_name_set_up ON association_name FOR UPDATE TO concord_system USING (true) WITH CHECK (true)`,
  `GRANT UPDATE (superseded_at) ON association_name TO concord_system`,
];
