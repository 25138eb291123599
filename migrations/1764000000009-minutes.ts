import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { dropAll, joint } from './row-security.js';

const paragraphKinds = `('summary', 'procedural-decision', 'recommendation', 'study', 'action')`;

/** Minutes, their paragraphs and locked revisions, and what follows from them. */
export class Minutes1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX publication_slug_ix');
    await runner.query('DROP INDEX publication_all_ix');
    await runner.query('DROP TRIGGER publication_assented ON publication');
    const tables = [
      'minutes',
      'minutes_section',
      'minutes_cleared_section',
      'minutes_paragraph',
      'minutes_revision',
      'follow_up',
    ];
    for (const statement of dropAll(tables, [
      'minutes_published_as_assented()',
      'minutes_revision_stays()',
      'minutes_digest(text, text)',
    ]))
      await runner.query(statement);
  }
}

const statements = [
  `CREATE TABLE minutes (
     id uuid NOT NULL, working_group_id uuid NOT NULL, meeting_id uuid NOT NULL, state text NOT NULL, revision int NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL, circulated_at timestamptz, published_at timestamptz,
     CONSTRAINT minutes_pk PRIMARY KEY (id), CONSTRAINT minutes_meeting_uq UNIQUE (meeting_id),
     CONSTRAINT minutes_meeting_fk FOREIGN KEY (working_group_id, meeting_id) REFERENCES meeting (working_group_id, id),
     CONSTRAINT minutes_state_ck CHECK (state IN ('drafting', 'circulated', 'locked', 'cleared', 'published')),
     CONSTRAINT minutes_published_ck CHECK ((state = 'published') = (published_at IS NOT NULL)))`,
  ...joint('minutes'),
  // The new text of an agenda item's section passes the gate as a paper of the side that wrote it.
  `CREATE TABLE minutes_section (
     paper_id uuid NOT NULL, side text NOT NULL, working_group_id uuid NOT NULL, minutes_id uuid NOT NULL, item_id uuid NOT NULL,
     CONSTRAINT minutes_section_pk PRIMARY KEY (paper_id), CONSTRAINT minutes_section_side_ck CHECK (side IN ('a', 'b')),
     CONSTRAINT minutes_section_paper_fk FOREIGN KEY (side, paper_id) REFERENCES paper (side, id),
     CONSTRAINT minutes_section_minutes_fk FOREIGN KEY (minutes_id) REFERENCES minutes,
     CONSTRAINT minutes_section_item_fk FOREIGN KEY (item_id) REFERENCES agenda_item)`,
  `CREATE INDEX minutes_section_minutes_ix ON minutes_section (minutes_id)`,
  `ALTER TABLE minutes_section ENABLE ROW LEVEL SECURITY`,
  ...(['a', 'b'] as const).map(
    (s) =>
      `CREATE POLICY minutes_section_${s} ON minutes_section TO concord_${s} USING (side = '${s}') WITH CHECK (side = '${s}')`,
  ),
  ...joint('minutes_section', 'SELECT, INSERT'),
  // What both counsel let pass of a section: from then on both sides know to which item it belongs.
  `CREATE TABLE minutes_cleared_section (
     paper_id uuid NOT NULL, revision int NOT NULL, side text NOT NULL, working_group_id uuid NOT NULL, minutes_id uuid NOT NULL, item_id uuid NOT NULL,
     CONSTRAINT minutes_cleared_section_pk PRIMARY KEY (paper_id, revision),
     CONSTRAINT minutes_cleared_section_side_ck CHECK (side IN ('a', 'b')),
     CONSTRAINT minutes_cleared_section_paper_fk FOREIGN KEY (paper_id, revision) REFERENCES cleared_paper (paper_id, revision),
     CONSTRAINT minutes_cleared_section_minutes_fk FOREIGN KEY (minutes_id) REFERENCES minutes,
     CONSTRAINT minutes_cleared_section_item_fk FOREIGN KEY (item_id) REFERENCES agenda_item)`,
  `CREATE INDEX minutes_cleared_section_minutes_ix ON minutes_cleared_section (minutes_id, item_id)`,
  ...joint('minutes_cleared_section', 'SELECT, INSERT'),
  `CREATE TABLE minutes_paragraph (
     id uuid NOT NULL, working_group_id uuid NOT NULL, minutes_id uuid NOT NULL, item_id uuid NOT NULL, position int NOT NULL, sort text NOT NULL,
     kind text NOT NULL, side text NOT NULL, text_en text, text_zh text, paper_id uuid, statement_id uuid, statement_revision int, owner_side text,
     owner_company_id uuid, due_on date, revision int NOT NULL DEFAULT 1, written_by uuid[] NOT NULL,
     CONSTRAINT minutes_paragraph_pk PRIMARY KEY (id),
     CONSTRAINT minutes_paragraph_minutes_fk FOREIGN KEY (minutes_id) REFERENCES minutes,
     CONSTRAINT minutes_paragraph_item_fk FOREIGN KEY (item_id) REFERENCES agenda_item,
     CONSTRAINT minutes_paragraph_statement_fk FOREIGN KEY (statement_id, statement_revision) REFERENCES cleared_statement (statement_id, revision),
     CONSTRAINT minutes_paragraph_position_uq UNIQUE (minutes_id, item_id, position) DEFERRABLE INITIALLY DEFERRED,
     CONSTRAINT minutes_paragraph_side_ck CHECK (side IN ('a', 'b')),
     CONSTRAINT minutes_paragraph_sort_ck CHECK (sort IN ('reference', 'note', 'new')),
     CONSTRAINT minutes_paragraph_kind_ck CHECK (kind IN ${paragraphKinds}),
     CONSTRAINT minutes_paragraph_text_ck CHECK (CASE sort WHEN 'note' THEN paper_id IS NULL AND statement_id IS NULL AND coalesce(text_en, text_zh) IS NOT NULL
       ELSE paper_id IS NOT NULL AND statement_id IS NOT NULL AND statement_revision IS NOT NULL AND text_en IS NULL AND text_zh IS NULL END AND side IS NOT NULL),
     CONSTRAINT minutes_paragraph_owner_ck CHECK (owner_side IN ('a', 'b') AND (owner_side IS NULL) = (owner_company_id IS NULL)),
     CONSTRAINT minutes_paragraph_follow_up_ck CHECK ((owner_company_id IS NULL AND due_on IS NULL) OR kind IN ('recommendation', 'study', 'action')))`,
  ...joint('minutes_paragraph', 'SELECT, INSERT, UPDATE, DELETE'),
  // What both sides assent to, reckoned from the stored bytes: each paragraph counts by the digest of its salt and text
  // alone. Empty where a paragraph is not what its digest says; one whose salt and text are gone still has its digest.
  `CREATE FUNCTION minutes_digest(salt text, content text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT AS $$
   DECLARE
     entry json;
     head text := content;
   BEGIN
     FOR entry IN SELECT p.value FROM json_array_elements(content::json -> 'items') i, json_array_elements(i.value -> 'paragraphs') p LOOP
       IF entry -> 'paragraph' IS NOT NULL AND entry ->> 'digest' IS DISTINCT FROM encode(sha256(convert_to(
           E'concord-minutes-paragraph/v1\\n' || (entry ->> 'salt') || E'\\n' || (entry -> 'paragraph')::text, 'UTF8')), 'hex') THEN
         RETURN '';
       END IF;
       head := replace(head, entry::text, to_json(entry ->> 'digest')::text);
     END LOOP;
     RETURN encode(sha256(convert_to(E'concord-minutes-head/v1\\n' || salt || E'\\n' || head, 'UTF8')), 'hex');
   END $$`,
  `CREATE TABLE minutes_revision (
     id uuid NOT NULL, working_group_id uuid NOT NULL, minutes_id uuid NOT NULL, number int NOT NULL, content text NOT NULL, salt text NOT NULL,
     digest text NOT NULL, state text NOT NULL, locked_by uuid NOT NULL, locked_at timestamptz NOT NULL,
     CONSTRAINT minutes_revision_pk PRIMARY KEY (id), CONSTRAINT minutes_revision_number_uq UNIQUE (minutes_id, number),
     CONSTRAINT minutes_revision_minutes_fk FOREIGN KEY (minutes_id) REFERENCES minutes,
     CONSTRAINT minutes_revision_state_ck CHECK (state IN ('locked', 'unlocked', 'published')),
     CONSTRAINT minutes_revision_digest_ck CHECK (digest = minutes_digest(salt, content)))`,
  `CREATE UNIQUE INDEX minutes_revision_one_locked_uq ON minutes_revision (minutes_id) WHERE state = 'locked'`,
  ...joint('minutes_revision', 'SELECT, INSERT, UPDATE (state)'),
  `CREATE FUNCTION minutes_revision_stays() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.state <> 'locked' THEN
       RAISE EXCEPTION 'a revision that was published or unlocked never changes' USING ERRCODE = '23514', CONSTRAINT = 'minutes_revision_stays_ck';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER minutes_revision_state BEFORE UPDATE ON minutes_revision FOR EACH ROW EXECUTE FUNCTION minutes_revision_stays()`,
  // The database itself publishes no minutes but those bytes to which both sides' counsel and co-chairs turned their keys,
  // and no follow-up but in the words of such minutes.
  `CREATE FUNCTION minutes_published_as_assented() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.kind = 'minutes' AND (
       SELECT count(DISTINCT d.decision) FROM minutes_revision r JOIN joint_decision d ON d.subject_id = r.id AND d.digest = r.digest
       WHERE r.minutes_id = NEW.subject_id AND r.number = NEW.revision AND r.content = NEW.content AND d.state = 'effective'
         AND d.decision IN ('minutes.clearance', 'minutes.assent')) < 2 THEN
       RAISE EXCEPTION 'minutes need both keys of both sides' USING ERRCODE = '23514', CONSTRAINT = 'publication_assented_ck';
     END IF;
     IF NEW.kind = 'follow-up' AND NOT EXISTS (
       SELECT 1 FROM follow_up f JOIN minutes_revision r ON r.minutes_id = f.minutes_id AND r.state = 'published'
       WHERE f.id = NEW.subject_id AND f.published_revision = NEW.revision
         AND NEW.content::jsonb -> 'text' = jsonb_build_object('en', f.text_en, 'zh', f.text_zh)) THEN
       RAISE EXCEPTION 'a follow-up follows from published minutes' USING ERRCODE = '23514', CONSTRAINT = 'publication_assented_ck';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER publication_assented BEFORE INSERT ON publication FOR EACH ROW EXECUTE FUNCTION minutes_published_as_assented()`,
  `CREATE TABLE follow_up (
     id uuid NOT NULL, working_group_id uuid NOT NULL, kind text NOT NULL, text_en text NOT NULL, text_zh text NOT NULL, owner_side text,
     owner_company_id uuid, due_on date, minutes_id uuid NOT NULL, paragraph_id uuid NOT NULL, state text NOT NULL, closed_at timestamptz,
     closed_by uuid, revision int NOT NULL DEFAULT 1, published_revision int NOT NULL DEFAULT 1, opened_at timestamptz NOT NULL,
     CONSTRAINT follow_up_pk PRIMARY KEY (id), CONSTRAINT follow_up_paragraph_uq UNIQUE (paragraph_id),
     CONSTRAINT follow_up_minutes_fk FOREIGN KEY (minutes_id) REFERENCES minutes,
     CONSTRAINT follow_up_published_ck CHECK (published_revision BETWEEN 1 AND revision),
     CONSTRAINT follow_up_kind_ck CHECK (kind IN ('recommendation', 'study', 'action')),
     CONSTRAINT follow_up_side_ck CHECK (owner_side IN ('a', 'b')),
     CONSTRAINT follow_up_state_ck CHECK (state IN ('open', 'closed')),
     CONSTRAINT follow_up_closed_ck CHECK ((state = 'closed') = (closed_at IS NOT NULL)))`,
  `CREATE INDEX follow_up_group_ix ON follow_up (working_group_id, state, due_on)`,
  ...joint('follow_up'),
  // The public record across all groups, and by the address that people type.
  `CREATE INDEX publication_all_ix ON publication (kind, published_at DESC, id DESC)`,
  `CREATE INDEX publication_slug_ix ON publication ((rendered::jsonb ->> 'slug')) WHERE kind = 'working-group'`,
];
