import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { dropAll, joint, ownWriteSharedRead, sideCheck, sideOwned, toSystem } from './row-security.js';

/** Valid time and known time: a row holds from a date until a date, and was known from an instant until it was superseded. */
const dated = (
  table: string,
): string => `valid_from date NOT NULL, valid_to date, recorded_at timestamptz NOT NULL, superseded_at timestamptz,
  CONSTRAINT ${table}_period_ck CHECK (valid_to IS NULL OR valid_to > valid_from),
  CONSTRAINT ${table}_known_ck CHECK (superseded_at IS NULL OR superseded_at >= recorded_at)`;
const period = `daterange(valid_from, valid_to)`;
const keepHistory = (table: string): string =>
  `CREATE TRIGGER ${table}_history BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION keep_history()`;
const onlySupersede = { update: 'UPDATE (superseded_at)' };
const history = ['association_name', 'company_name', 'person_name', 'term', 'appointment'];

const violation = (constraint: string, message: string): string =>
  `RAISE EXCEPTION '${message}' USING ERRCODE = '23514', CONSTRAINT = '${constraint}'`;

const functions = [
  // What is known is superseded once, and nothing else of it ever changes.
  `CREATE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.superseded_at IS NOT NULL THEN ${violation('history_is_kept_ck', 'a superseded row never changes')}; END IF;
     RETURN NEW;
   END $$`,
  `CREATE FUNCTION seat_within_group() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.number > (SELECT seats FROM working_group WHERE id = NEW.working_group_id) THEN
       ${violation('seat_number_ck', 'the group has fewer seats')}; END IF;
     RETURN NEW;
   END $$`,
  // An appointment to a seat lies inside one current term of that seat; checked when the transaction ends.
  `CREATE FUNCTION appointment_inside_term() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE seat uuid := NEW.seat_id;
   BEGIN
     IF seat IS NOT NULL AND EXISTS (
       SELECT 1 FROM appointment a WHERE a.seat_id = seat AND a.superseded_at IS NULL AND NOT EXISTS (
         SELECT 1 FROM term t WHERE t.seat_id = seat AND t.company_id = a.company_id AND t.superseded_at IS NULL
           AND daterange(a.valid_from, a.valid_to) <@ daterange(t.valid_from, t.valid_to))) THEN
       ${violation('appointment_inside_term_ck', 'an appointment lies outside the term of its company')}; END IF;
     RETURN NULL;
   END $$`,
];

/** Groups, charters, associations, companies, seats, terms, people, appointments, attestations. */
export class Roster1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      ...functions,
      ...groupTables,
      ...peopleTables,
      ...history.map(keepHistory),
      `CREATE TRIGGER seat_number BEFORE INSERT ON seat FOR EACH ROW EXECUTE FUNCTION seat_within_group()`,
      `CREATE CONSTRAINT TRIGGER appointment_in_term AFTER INSERT OR UPDATE ON appointment DEFERRABLE INITIALLY DEFERRED
         FOR EACH ROW EXECUTE FUNCTION appointment_inside_term()`,
      `CREATE CONSTRAINT TRIGGER term_holds_appointments AFTER INSERT OR UPDATE ON term DEFERRABLE INITIALLY DEFERRED
         FOR EACH ROW EXECUTE FUNCTION appointment_inside_term()`,
    ]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE working_group DROP CONSTRAINT working_group_charter_fk');
    const names = ['appointment_inside_term()', 'seat_within_group()', 'keep_history()'];
    for (const statement of dropAll(tables, names)) await runner.query(statement);
  }
}

const tables = [
  'association',
  'association_name',
  'working_group',
  'charter',
  'seat',
  'company',
  'company_name',
  'term',
  'person',
  'person_name',
  'person_contact',
  'attestation',
  'attestation_evidence',
  'appointment',
  'officer_nomination',
];

const groupTables = [
  `CREATE TABLE association (
     side text NOT NULL, slug text NOT NULL, calendar text NOT NULL, zone text NOT NULL, set_up_at timestamptz,
     CONSTRAINT association_pk PRIMARY KEY (side), CONSTRAINT association_slug_uq UNIQUE (slug), ${sideCheck('association')},
     CONSTRAINT association_slug_ck CHECK (slug ~ '^[a-z][a-z0-9-]{1,30}$'))`,
  ...joint('association', 'SELECT'),
  toSystem('association', 'SELECT, INSERT, UPDATE'),
  `GRANT SELECT ON association TO concord_public`,
  `CREATE TABLE association_name (
     id uuid NOT NULL, side text NOT NULL, name_en text NOT NULL, name_zh text NOT NULL, ${dated('association_name')},
     CONSTRAINT association_name_pk PRIMARY KEY (id), ${sideCheck('association_name')},
     CONSTRAINT association_name_one_ex EXCLUDE USING gist (side WITH =, ${period} WITH &&) WHERE (superseded_at IS NULL))`,
  ...ownWriteSharedRead('association_name', onlySupersede),
  toSystem('association_name', 'SELECT, INSERT'),
  `CREATE TABLE working_group (
     id uuid NOT NULL, slug text NOT NULL, name_en text NOT NULL, name_zh text NOT NULL, state text NOT NULL, seats int NOT NULL,
     meetings_per_year int NOT NULL, quorum int NOT NULL, first_host text NOT NULL, charter_id uuid, revision int NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     CONSTRAINT working_group_pk PRIMARY KEY (id), CONSTRAINT working_group_slug_uq UNIQUE (slug),
     CONSTRAINT working_group_state_ck CHECK (state IN ('forming', 'active', 'suspended', 'closed')),
     CONSTRAINT working_group_charter_ck CHECK (state = 'forming' OR charter_id IS NOT NULL),
     CONSTRAINT working_group_seats_ck CHECK (seats BETWEEN 1 AND 50),
     CONSTRAINT working_group_quorum_ck CHECK (quorum BETWEEN 1 AND seats),
     CONSTRAINT working_group_meetings_ck CHECK (meetings_per_year BETWEEN 1 AND 2),
     CONSTRAINT working_group_host_ck CHECK (first_host IN ('a', 'b')))`,
  ...joint('working_group', 'SELECT, UPDATE'),
  toSystem('working_group', 'SELECT, INSERT'),
  `CREATE TABLE charter (
     id uuid NOT NULL, working_group_id uuid NOT NULL, number int NOT NULL, content text NOT NULL, salt text NOT NULL, digest text NOT NULL,
     state text NOT NULL, drafted_by text NOT NULL, revision int NOT NULL DEFAULT 1, created_at timestamptz NOT NULL, in_force_at timestamptz,
     CONSTRAINT charter_pk PRIMARY KEY (id), CONSTRAINT charter_number_uq UNIQUE (working_group_id, number),
     CONSTRAINT charter_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group,
     CONSTRAINT charter_state_ck CHECK (state IN ('draft', 'in-force', 'superseded')),
     CONSTRAINT charter_in_force_ck CHECK ((state = 'draft') = (in_force_at IS NULL)),
     CONSTRAINT charter_side_ck CHECK (drafted_by IN ('a', 'b')))`,
  `CREATE UNIQUE INDEX charter_one_in_force_uq ON charter (working_group_id) WHERE state = 'in-force'`,
  `CREATE UNIQUE INDEX charter_one_draft_uq ON charter (working_group_id) WHERE state = 'draft'`,
  `ALTER TABLE working_group ADD CONSTRAINT working_group_charter_fk FOREIGN KEY (charter_id) REFERENCES charter`,
  ...joint('charter'),
  toSystem('charter', 'SELECT, INSERT'),
  `CREATE TABLE seat (
     id uuid NOT NULL, working_group_id uuid NOT NULL, side text NOT NULL, number int NOT NULL,
     CONSTRAINT seat_pk PRIMARY KEY (id), CONSTRAINT seat_number_uq UNIQUE (working_group_id, side, number),
     CONSTRAINT seat_own_uq UNIQUE (side, id), ${sideCheck('seat')},
     CONSTRAINT seat_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group,
     CONSTRAINT seat_first_ck CHECK (number >= 1))`,
  ...joint('seat', 'SELECT, INSERT'),
  toSystem('seat', 'SELECT, INSERT'),
  `CREATE TABLE company (
     id uuid NOT NULL, side text NOT NULL, website text, ticker text, lei text, credit_code text, revision int NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     CONSTRAINT company_pk PRIMARY KEY (id), CONSTRAINT company_own_uq UNIQUE (side, id), ${sideCheck('company')},
     CONSTRAINT company_lei_uq UNIQUE (side, lei), CONSTRAINT company_credit_code_uq UNIQUE (side, credit_code),
     CONSTRAINT company_lei_ck CHECK (lei ~ '^[A-Z0-9]{18}[0-9]{2}$'),
     CONSTRAINT company_credit_code_ck CHECK (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'))`,
  ...ownWriteSharedRead('company', { update: 'UPDATE' }),
  toSystem('company', 'SELECT'),
  `CREATE TABLE company_name (
     id uuid NOT NULL, side text NOT NULL, company_id uuid NOT NULL, kind text NOT NULL, name_en text, name_zh text, ${dated('company_name')},
     CONSTRAINT company_name_pk PRIMARY KEY (id), ${sideCheck('company_name')},
     CONSTRAINT company_name_company_fk FOREIGN KEY (side, company_id) REFERENCES company (side, id),
     CONSTRAINT company_name_kind_ck CHECK (kind IN ('official', 'other')),
     CONSTRAINT company_name_some_ck CHECK (CASE kind WHEN 'official' THEN name_en IS NOT NULL AND name_zh IS NOT NULL ELSE coalesce(name_en, name_zh) IS NOT NULL END),
     CONSTRAINT company_name_one_ex EXCLUDE USING gist (company_id WITH =, ${period} WITH &&) WHERE (superseded_at IS NULL AND kind = 'official'))`,
  `CREATE INDEX company_name_company_ix ON company_name (company_id)`,
  ...ownWriteSharedRead('company_name', onlySupersede),
  toSystem('company_name', 'SELECT'),
  `CREATE TABLE term (
     id uuid NOT NULL, side text NOT NULL, working_group_id uuid NOT NULL, seat_id uuid NOT NULL, company_id uuid NOT NULL,
     end_code text, ${dated('term')},
     CONSTRAINT term_pk PRIMARY KEY (id), CONSTRAINT term_own_uq UNIQUE (side, id), ${sideCheck('term')},
     CONSTRAINT term_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group,
     CONSTRAINT term_seat_fk FOREIGN KEY (side, seat_id) REFERENCES seat (side, id),
     CONSTRAINT term_company_fk FOREIGN KEY (side, company_id) REFERENCES company (side, id),
     CONSTRAINT term_end_ck CHECK (end_code IN ('resigned', 'replaced', 'merged', 'ineligible', 'expired', 'correction')),
     CONSTRAINT term_seat_ex EXCLUDE USING gist (seat_id WITH =, ${period} WITH &&) WHERE (superseded_at IS NULL),
     CONSTRAINT term_company_ex EXCLUDE USING gist (working_group_id WITH =, company_id WITH =, ${period} WITH &&) WHERE (superseded_at IS NULL))`,
  `CREATE INDEX term_group_ix ON term (working_group_id, seat_id)`,
  ...ownWriteSharedRead('term', onlySupersede),
  toSystem('term', 'SELECT'),
];

const peopleTables = [
  `CREATE TABLE person (
     id uuid NOT NULL, side text NOT NULL, created_at timestamptz NOT NULL,
     CONSTRAINT person_pk PRIMARY KEY (id), CONSTRAINT person_own_uq UNIQUE (side, id), ${sideCheck('person')})`,
  ...ownWriteSharedRead('person'),
  toSystem('person', 'SELECT, INSERT'),
  `CREATE TABLE person_name (
     id uuid NOT NULL, side text NOT NULL, person_id uuid NOT NULL, name_en text NOT NULL, name_zh text, function_en text NOT NULL,
     function_zh text, ${dated('person_name')},
     CONSTRAINT person_name_pk PRIMARY KEY (id), ${sideCheck('person_name')},
     CONSTRAINT person_name_person_fk FOREIGN KEY (side, person_id) REFERENCES person (side, id),
     CONSTRAINT person_name_one_ex EXCLUDE USING gist (person_id WITH =, ${period} WITH &&) WHERE (superseded_at IS NULL))`,
  ...ownWriteSharedRead('person_name', onlySupersede),
  toSystem('person_name', 'SELECT, INSERT'),
  `CREATE TABLE person_contact (
     side text NOT NULL, person_id uuid NOT NULL, email text, phone text,
     CONSTRAINT person_contact_pk PRIMARY KEY (side, person_id), ${sideCheck('person_contact')},
     CONSTRAINT person_contact_person_fk FOREIGN KEY (side, person_id) REFERENCES person (side, id))`,
  ...sideOwned('person_contact', { update: 'UPDATE' }),
  `CREATE TABLE attestation (
     id uuid NOT NULL, side text NOT NULL, person_id uuid NOT NULL, technical_function boolean NOT NULL, no_executive_role boolean NOT NULL,
     no_government_body boolean NOT NULL, attested_by uuid NOT NULL, attested_at timestamptz NOT NULL, valid_from date NOT NULL,
     valid_until date NOT NULL, revoked_at timestamptz, revoked_by uuid,
     CONSTRAINT attestation_pk PRIMARY KEY (id), CONSTRAINT attestation_own_uq UNIQUE (side, id), ${sideCheck('attestation')},
     CONSTRAINT attestation_person_fk FOREIGN KEY (side, person_id) REFERENCES person (side, id),
     CONSTRAINT attestation_eligible_ck CHECK (technical_function AND no_executive_role AND no_government_body),
     CONSTRAINT attestation_period_ck CHECK (valid_until > valid_from),
     CONSTRAINT attestation_revoked_ck CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)))`,
  `CREATE INDEX attestation_person_ix ON attestation (person_id)`,
  ...ownWriteSharedRead('attestation', { update: 'UPDATE (revoked_at, revoked_by)' }),
  toSystem('attestation', 'SELECT, INSERT'),
  `CREATE TABLE attestation_evidence (
     side text NOT NULL, attestation_id uuid NOT NULL, evidence text NOT NULL, revocation_reason text,
     CONSTRAINT attestation_evidence_pk PRIMARY KEY (side, attestation_id), ${sideCheck('attestation_evidence')},
     CONSTRAINT attestation_evidence_fk FOREIGN KEY (side, attestation_id) REFERENCES attestation (side, id))`,
  ...sideOwned('attestation_evidence', { update: 'UPDATE (revocation_reason)' }),
  `CREATE TABLE appointment (
     id uuid NOT NULL, side text NOT NULL, working_group_id uuid NOT NULL, person_id uuid NOT NULL, office text NOT NULL,
     deputy boolean NOT NULL DEFAULT false, seat_id uuid, company_id uuid, alternate boolean NOT NULL DEFAULT false,
     appointed_by uuid, second_appointed_by uuid, ${dated('appointment')},
     CONSTRAINT appointment_pk PRIMARY KEY (id), CONSTRAINT appointment_own_uq UNIQUE (side, id), ${sideCheck('appointment')},
     CONSTRAINT appointment_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group,
     CONSTRAINT appointment_person_fk FOREIGN KEY (side, person_id) REFERENCES person (side, id),
     CONSTRAINT appointment_seat_fk FOREIGN KEY (side, seat_id) REFERENCES seat (side, id),
     CONSTRAINT appointment_company_fk FOREIGN KEY (side, company_id) REFERENCES company (side, id),
     CONSTRAINT appointment_office_ck CHECK (office IN ('secretary', 'co-chair', 'counsel', 'delegate', 'interpreter', 'staff', 'expert', 'auditor')),
     CONSTRAINT appointment_seat_ck CHECK ((office = 'delegate') = (seat_id IS NOT NULL) AND (seat_id IS NULL) = (company_id IS NULL)),
     CONSTRAINT appointment_two_ck CHECK (second_appointed_by IS DISTINCT FROM appointed_by OR appointed_by IS NULL),
     CONSTRAINT appointment_once_ex EXCLUDE USING gist (working_group_id WITH =, person_id WITH =, ${period} WITH &&) WHERE (superseded_at IS NULL),
     CONSTRAINT appointment_one_office_ex EXCLUDE USING gist (person_id WITH =, office WITH <>, ${period} WITH &&) WHERE (superseded_at IS NULL))`,
  `CREATE INDEX appointment_group_ix ON appointment (working_group_id, side)`,
  `CREATE INDEX appointment_seat_ix ON appointment (seat_id)`,
  ...ownWriteSharedRead('appointment', onlySupersede),
  toSystem('appointment', 'SELECT, INSERT'),
  `CREATE TABLE officer_nomination (
     id uuid NOT NULL, side text NOT NULL, working_group_id uuid NOT NULL, person_id uuid NOT NULL, office text NOT NULL, deputy boolean NOT NULL,
     valid_from date NOT NULL, valid_to date, nominated_by uuid NOT NULL, nominated_at timestamptz NOT NULL, confirmed_by uuid, confirmed_at timestamptz,
     appointment_id uuid, state text NOT NULL,
     CONSTRAINT officer_nomination_pk PRIMARY KEY (id), ${sideCheck('officer_nomination')},
     CONSTRAINT officer_nomination_person_fk FOREIGN KEY (side, person_id) REFERENCES person (side, id),
     CONSTRAINT officer_nomination_state_ck CHECK (state IN ('open', 'confirmed', 'withdrawn')),
     CONSTRAINT officer_nomination_two_ck CHECK (confirmed_by IS DISTINCT FROM nominated_by),
     CONSTRAINT officer_nomination_confirmed_ck CHECK ((state = 'confirmed') = (confirmed_by IS NOT NULL AND appointment_id IS NOT NULL)))`,
  ...sideOwned('officer_nomination', { update: 'UPDATE (confirmed_by, confirmed_at, appointment_id, state)' }),
];
