import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { dropAll, joint, sideCheck, sideOwned, toSystem } from './row-security.js';

/** Topics, drafts of items, items that both sides cleared, the order, its versions. */
export class Agenda1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE agenda DROP CONSTRAINT agenda_circulated_fk');
    for (const statement of dropAll([
      'topic',
      'agenda_draft',
      'agenda_item',
      'agenda',
      'agenda_order',
      'agenda_version',
    ])) {
      await runner.query(statement);
    }
  }
}

const statements = [
  `CREATE TABLE topic (
     id uuid NOT NULL, working_group_id uuid NOT NULL, parent_id uuid, slug text NOT NULL, name_en text NOT NULL, name_zh text NOT NULL,
     aliases text[] NOT NULL DEFAULT '{}', state text NOT NULL, position int NOT NULL, revision int NOT NULL DEFAULT 1, created_at timestamptz NOT NULL,
     CONSTRAINT topic_pk PRIMARY KEY (id), CONSTRAINT topic_slug_uq UNIQUE (working_group_id, slug),
     CONSTRAINT topic_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group,
     CONSTRAINT topic_parent_fk FOREIGN KEY (parent_id) REFERENCES topic,
     CONSTRAINT topic_state_ck CHECK (state IN ('proposed', 'active', 'retired')))`,
  ...joint('topic'),
  toSystem('topic', 'SELECT, INSERT'),
  // A delegate's item until both counsel cleared it: nothing of it, not its existence, is the other side's.
  `CREATE TABLE agenda_draft (
     id uuid NOT NULL, side text NOT NULL, working_group_id uuid NOT NULL, meeting_id uuid NOT NULL, number int NOT NULL, paper_id uuid NOT NULL,
     topic_id uuid NOT NULL, minutes_wanted int NOT NULL, presenter_id uuid NOT NULL, seat_id uuid, created_by uuid NOT NULL,
     state text NOT NULL, return_codes jsonb, decline_code text, submitted_at timestamptz, submitted_by uuid, revision int NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     CONSTRAINT agenda_draft_pk PRIMARY KEY (id), CONSTRAINT agenda_draft_number_uq UNIQUE (side, meeting_id, number), ${sideCheck('agenda_draft')},
     CONSTRAINT agenda_draft_meeting_fk FOREIGN KEY (working_group_id, meeting_id) REFERENCES meeting (working_group_id, id),
     CONSTRAINT agenda_draft_paper_fk FOREIGN KEY (side, paper_id) REFERENCES paper (side, id),
     CONSTRAINT agenda_draft_topic_fk FOREIGN KEY (topic_id) REFERENCES topic,
     CONSTRAINT agenda_draft_presenter_fk FOREIGN KEY (side, presenter_id) REFERENCES person (side, id),
     CONSTRAINT agenda_draft_state_ck CHECK (state IN ('draft', 'submitted', 'released', 'accepted', 'returned', 'declined', 'withdrawn')),
     CONSTRAINT agenda_draft_submitted_ck CHECK (state IN ('draft', 'withdrawn') OR (submitted_at IS NOT NULL AND submitted_by IS NOT NULL)),
     CONSTRAINT agenda_draft_declined_ck CHECK ((state = 'declined') = (decline_code IS NOT NULL)),
     CONSTRAINT agenda_draft_minutes_ck CHECK (minutes_wanted BETWEEN 5 AND 240))`,
  `CREATE INDEX agenda_draft_meeting_ix ON agenda_draft (meeting_id, number)`,
  `CREATE INDEX agenda_draft_paper_ix ON agenda_draft (paper_id)`,
  ...sideOwned('agenda_draft', { update: 'UPDATE' }),
  `CREATE TABLE agenda_item (
     id uuid NOT NULL, working_group_id uuid NOT NULL, meeting_id uuid NOT NULL, standing text, side text, number int, paper_id uuid,
     paper_revision int, topic_id uuid, minutes_wanted int NOT NULL, presenter_id uuid, state text NOT NULL, accepted_at timestamptz,
     carried_from uuid, revision int NOT NULL DEFAULT 1,
     CONSTRAINT agenda_item_pk PRIMARY KEY (id), CONSTRAINT agenda_item_number_uq UNIQUE (meeting_id, number),
     CONSTRAINT agenda_item_standing_uq UNIQUE (meeting_id, standing),
     CONSTRAINT agenda_item_meeting_fk FOREIGN KEY (working_group_id, meeting_id) REFERENCES meeting (working_group_id, id),
     CONSTRAINT agenda_item_paper_fk FOREIGN KEY (paper_id, paper_revision) REFERENCES cleared_paper (paper_id, revision),
     CONSTRAINT agenda_item_topic_fk FOREIGN KEY (topic_id) REFERENCES topic,
     CONSTRAINT agenda_item_standing_ck CHECK (standing IN ('opening', 'previous-minutes', 'next-meeting')),
     CONSTRAINT agenda_item_cleared_ck CHECK ((standing IS NULL) = (side IS NOT NULL AND number IS NOT NULL AND paper_id IS NOT NULL
       AND paper_revision IS NOT NULL AND topic_id IS NOT NULL AND presenter_id IS NOT NULL AND accepted_at IS NOT NULL)),
     CONSTRAINT agenda_item_side_ck CHECK (side IN ('a', 'b')),
     CONSTRAINT agenda_item_state_ck CHECK (state IN ('accepted', 'listed', 'discussed', 'deferred', 'withdrawn', 'merged')))`,
  `CREATE INDEX agenda_item_carried_ix ON agenda_item (carried_from)`,
  ...joint('agenda_item'),
  `CREATE TABLE agenda (
     meeting_id uuid NOT NULL, working_group_id uuid NOT NULL, state text NOT NULL, revision int NOT NULL DEFAULT 1, circulated_version uuid,
     frozen_at timestamptz,
     CONSTRAINT agenda_pk PRIMARY KEY (meeting_id),
     CONSTRAINT agenda_meeting_fk FOREIGN KEY (working_group_id, meeting_id) REFERENCES meeting (working_group_id, id),
     CONSTRAINT agenda_state_ck CHECK (state IN ('open', 'frozen')),
     CONSTRAINT agenda_frozen_ck CHECK ((state = 'frozen') = (frozen_at IS NOT NULL) AND (state = 'open' OR circulated_version IS NOT NULL)))`,
  ...joint('agenda'),
  `CREATE TABLE agenda_order (
     meeting_id uuid NOT NULL, position int NOT NULL, item_id uuid NOT NULL, sitting_id uuid NOT NULL, minutes int NOT NULL,
     CONSTRAINT agenda_order_pk PRIMARY KEY (meeting_id, position), CONSTRAINT agenda_order_item_uq UNIQUE (meeting_id, item_id),
     CONSTRAINT agenda_order_item_fk FOREIGN KEY (item_id) REFERENCES agenda_item,
     CONSTRAINT agenda_order_sitting_fk FOREIGN KEY (sitting_id) REFERENCES sitting,
     CONSTRAINT agenda_order_minutes_ck CHECK (minutes BETWEEN 1 AND 480))`,
  ...joint('agenda_order', 'SELECT, INSERT, DELETE'),
  `CREATE TABLE agenda_version (
     id uuid NOT NULL, working_group_id uuid NOT NULL, meeting_id uuid NOT NULL, number int NOT NULL, content text NOT NULL, salt text NOT NULL,
     digest text NOT NULL, state text NOT NULL, proposed_by text NOT NULL, proposed_at timestamptz NOT NULL, circulated_at timestamptz,
     CONSTRAINT agenda_version_pk PRIMARY KEY (id), CONSTRAINT agenda_version_number_uq UNIQUE (meeting_id, number),
     CONSTRAINT agenda_version_meeting_fk FOREIGN KEY (working_group_id, meeting_id) REFERENCES meeting (working_group_id, id),
     CONSTRAINT agenda_version_state_ck CHECK (state IN ('proposed', 'circulated', 'void')),
     CONSTRAINT agenda_version_side_ck CHECK (proposed_by IN ('a', 'b')),
     CONSTRAINT agenda_version_circulated_ck CHECK ((state = 'circulated') = (circulated_at IS NOT NULL)))`,
  ...joint('agenda_version', 'SELECT, INSERT, UPDATE (state, circulated_at)'),
  `ALTER TABLE agenda ADD CONSTRAINT agenda_circulated_fk FOREIGN KEY (circulated_version) REFERENCES agenda_version`,
];
