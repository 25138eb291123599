import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { dropAll, joint, ownWriteSharedRead, sideCheck } from './row-security.js';

/** Cycles, meetings, sittings, replies, attendance, conduct. */
export class Meetings1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...schedule, ...people]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['cycle', 'meeting', 'joining_details', 'sitting', 'rsvp', 'attendance', 'conduct_event'];
    for (const statement of dropAll(tables, ['sitting_uid_stays()'])) await runner.query(statement);
  }
}

const schedule = [
  `CREATE TABLE cycle (
     id uuid NOT NULL, working_group_id uuid NOT NULL, year int NOT NULL, half int NOT NULL, host_side text NOT NULL, state text NOT NULL,
     not_held_code text,
     CONSTRAINT cycle_pk PRIMARY KEY (id), CONSTRAINT cycle_half_uq UNIQUE (working_group_id, year, half),
     CONSTRAINT cycle_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group,
     CONSTRAINT cycle_half_ck CHECK (half IN (1, 2)), CONSTRAINT cycle_year_ck CHECK (year BETWEEN 2000 AND 2200),
     CONSTRAINT cycle_host_ck CHECK (host_side IN ('a', 'b')),
     CONSTRAINT cycle_state_ck CHECK (state IN ('open', 'not-held')),
     CONSTRAINT cycle_not_held_ck CHECK ((state = 'not-held') = (not_held_code IS NOT NULL)))`,
  ...joint('cycle'),
  `CREATE TABLE meeting (
     id uuid NOT NULL, working_group_id uuid NOT NULL, cycle_id uuid NOT NULL, host_side text NOT NULL, format text NOT NULL, state text NOT NULL,
     place_en text, place_zh text, starts_at timestamptz, ends_at timestamptz, call_at timestamptz, submissions_close_at timestamptz,
     freeze_at timestamptz, minutes_due_at timestamptz, sequence int NOT NULL DEFAULT 0, revision int NOT NULL DEFAULT 1, held_at timestamptz,
     closed_at timestamptz, created_at timestamptz NOT NULL,
     CONSTRAINT meeting_pk PRIMARY KEY (id), CONSTRAINT meeting_group_uq UNIQUE (working_group_id, id),
     CONSTRAINT meeting_cycle_fk FOREIGN KEY (cycle_id) REFERENCES cycle,
     CONSTRAINT meeting_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group,
     CONSTRAINT meeting_host_ck CHECK (host_side IN ('a', 'b')),
     CONSTRAINT meeting_format_ck CHECK (format IN ('online', 'on-site', 'hybrid')),
     CONSTRAINT meeting_state_ck CHECK (state IN ('planned', 'proposed', 'confirmed', 'held', 'closed', 'cancelled')),
     CONSTRAINT meeting_dated_ck CHECK (state IN ('planned', 'cancelled') OR (starts_at IS NOT NULL AND ends_at IS NOT NULL
       AND submissions_close_at IS NOT NULL AND freeze_at IS NOT NULL AND minutes_due_at IS NOT NULL)),
     CONSTRAINT meeting_held_ck CHECK ((state IN ('held', 'closed')) = (held_at IS NOT NULL)),
     CONSTRAINT meeting_closed_ck CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
     CONSTRAINT meeting_period_ck CHECK (ends_at > starts_at))`,
  `CREATE UNIQUE INDEX meeting_live_uq ON meeting (cycle_id) WHERE state <> 'cancelled'`,
  `CREATE INDEX meeting_group_ix ON meeting (working_group_id, starts_at)`,
  ...joint('meeting'),
  `CREATE TABLE joining_details (
     meeting_id uuid NOT NULL, details text NOT NULL, revision int NOT NULL DEFAULT 1,
     CONSTRAINT joining_details_pk PRIMARY KEY (meeting_id),
     CONSTRAINT joining_details_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting)`,
  ...joint('joining_details'),
  `CREATE TABLE sitting (
     id uuid NOT NULL, meeting_id uuid NOT NULL, position int NOT NULL, starts_wall timestamp NOT NULL, ends_wall timestamp NOT NULL, zone text NOT NULL,
     starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, uid text NOT NULL, sequence int NOT NULL DEFAULT 0, opened_at timestamptz,
     closed_at timestamptz, companies_a int, companies_b int, quorate boolean,
     CONSTRAINT sitting_pk PRIMARY KEY (id), CONSTRAINT sitting_position_uq UNIQUE (meeting_id, position) DEFERRABLE INITIALLY DEFERRED,
     CONSTRAINT sitting_uid_uq UNIQUE (uid),
     CONSTRAINT sitting_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting,
     CONSTRAINT sitting_period_ck CHECK (ends_at > starts_at),
     CONSTRAINT sitting_opened_ck CHECK ((opened_at IS NULL) = (quorate IS NULL) AND (opened_at IS NULL) = (companies_a IS NULL)
       AND (opened_at IS NULL) = (companies_b IS NULL)),
     CONSTRAINT sitting_closed_ck CHECK (closed_at IS NULL OR opened_at IS NOT NULL),
     CONSTRAINT sitting_apart_ex EXCLUDE USING gist (meeting_id WITH =, tstzrange(starts_at, ends_at) WITH &&) DEFERRABLE INITIALLY DEFERRED)`,
  ...joint('sitting', 'SELECT, INSERT, UPDATE, DELETE'),
  // An identifier that calendars hold never changes, and its sequence only grows.
  `CREATE FUNCTION sitting_uid_stays() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.uid <> OLD.uid OR NEW.sequence < OLD.sequence THEN
       RAISE EXCEPTION 'UID and SEQUENCE of a sitting' USING ERRCODE = '23514', CONSTRAINT = 'sitting_uid_ck';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER sitting_uid BEFORE UPDATE ON sitting FOR EACH ROW EXECUTE FUNCTION sitting_uid_stays()`,
];

const people = [
  `CREATE TABLE rsvp (
     meeting_id uuid NOT NULL, side text NOT NULL, person_id uuid NOT NULL, reply text NOT NULL, attends text NOT NULL, sequence int NOT NULL,
     replied_at timestamptz NOT NULL, revision int NOT NULL DEFAULT 1,
     CONSTRAINT rsvp_pk PRIMARY KEY (meeting_id, side, person_id), ${sideCheck('rsvp')},
     CONSTRAINT rsvp_meeting_fk FOREIGN KEY (meeting_id) REFERENCES meeting,
     CONSTRAINT rsvp_person_fk FOREIGN KEY (side, person_id) REFERENCES person (side, id),
     CONSTRAINT rsvp_reply_ck CHECK (reply IN ('yes', 'tentative', 'no')),
     CONSTRAINT rsvp_attends_ck CHECK (attends IN ('on-site', 'remote')))`,
  ...ownWriteSharedRead('rsvp', { update: 'UPDATE' }),
  `CREATE TABLE attendance (
     id uuid NOT NULL, sitting_id uuid NOT NULL, side text NOT NULL, person_id uuid NOT NULL, office text NOT NULL, company_id uuid,
     came_at timestamptz NOT NULL, left_at timestamptz,
     CONSTRAINT attendance_pk PRIMARY KEY (id), ${sideCheck('attendance')},
     CONSTRAINT attendance_sitting_fk FOREIGN KEY (sitting_id) REFERENCES sitting,
     CONSTRAINT attendance_person_fk FOREIGN KEY (side, person_id) REFERENCES person (side, id),
     CONSTRAINT attendance_company_fk FOREIGN KEY (side, company_id) REFERENCES company (side, id),
     CONSTRAINT attendance_period_ck CHECK (left_at IS NULL OR left_at >= came_at),
     CONSTRAINT attendance_once_ex EXCLUDE USING gist (sitting_id WITH =, person_id WITH =, tstzrange(came_at, left_at) WITH &&))`,
  ...ownWriteSharedRead('attendance', { update: 'UPDATE (left_at)' }),
  `CREATE TABLE conduct_event (
     id uuid NOT NULL, sitting_id uuid NOT NULL, side text NOT NULL, kind text NOT NULL, category text, person_id uuid, at timestamptz NOT NULL,
     recorded_by uuid NOT NULL,
     CONSTRAINT conduct_event_pk PRIMARY KEY (id), ${sideCheck('conduct_event')},
     CONSTRAINT conduct_event_sitting_fk FOREIGN KEY (sitting_id) REFERENCES sitting,
     CONSTRAINT conduct_event_kind_ck CHECK (kind IN ('counsel-arrived', 'counsel-left', 'guidelines-acknowledged', 'objection',
       'discussion-stopped', 'departure')),
     CONSTRAINT conduct_event_category_ck CHECK ((kind IN ('objection', 'discussion-stopped')) = (category IS NOT NULL)
       AND category IN ('prices', 'capacity', 'customers', 'technology', 'government', 'off-agenda', 'other')))`,
  `CREATE INDEX conduct_event_sitting_ix ON conduct_event (sitting_id, at)`,
  ...ownWriteSharedRead('conduct_event'),
];
