import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { dropAll, sideCheck, sideOwned } from './row-security.js';

/** What crosses the gate tells nothing of how a side worked on it, and nobody is counsel for any part of it that is his. */
export class Gate1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...numbering, ...sourceEditors, ...cleared, ...topics]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of [...withoutTopics, ...withoutCleared, ...withoutSourceEditors, ...edited])
      await runner.query(statement);
  }
}

const separation = (
  also: string,
): string => `CREATE OR REPLACE FUNCTION counsel_is_no_contributor() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT 1 FROM contributor WHERE side = NEW.side AND paper_id = NEW.paper_id AND account_id = NEW.released_by)${also} THEN
       RAISE EXCEPTION 'nobody is counsel for his own text' USING ERRCODE = '23514', CONSTRAINT = 'offer_separation_ck';
     END IF;
     RETURN NEW;
   END $$`;

// Title and publisher of a source cross with the text that cites it: they are somebody's words as well.
const sourceEditors = [
  `CREATE TABLE source_editor (
     side text NOT NULL, source_id uuid NOT NULL, account_id uuid NOT NULL,
     CONSTRAINT source_editor_pk PRIMARY KEY (side, source_id, account_id), ${sideCheck('source_editor')},
     CONSTRAINT source_editor_source_fk FOREIGN KEY (side, source_id) REFERENCES source (side, id),
     CONSTRAINT source_editor_account_fk FOREIGN KEY (side, account_id) REFERENCES account (side, id))`,
  ...sideOwned('source_editor'),
  separation(`
        OR EXISTS (SELECT 1 FROM statement s JOIN citation c ON c.side = s.side AND c.statement_id = s.id
                   JOIN source so ON so.side = c.side AND so.id = c.source_id
                   LEFT JOIN source_editor e ON e.side = so.side AND e.source_id = so.id AND e.account_id = NEW.released_by
                   WHERE s.side = NEW.side AND s.paper_id = NEW.paper_id AND NEW.released_by IN (so.attested_by, e.account_id))`),
];
const withoutSourceEditors = [separation(''), ...dropAll(['source_editor'])];

// What is released is counted by itself: the count of edits stays with the side. What crossed before keeps its number.
const numbering = [
  `ALTER TABLE paper ADD COLUMN released int NOT NULL DEFAULT 0, ADD CONSTRAINT paper_released_ck CHECK (released >= 0)`,
  `UPDATE paper p SET released = o.last FROM (SELECT side, paper_id, max(revision) AS last FROM offer GROUP BY side, paper_id) o
   WHERE o.side = p.side AND o.paper_id = p.id`,
  `CREATE FUNCTION offer_is_next() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.revision <> 1 + coalesce((SELECT max(revision) FROM offer WHERE side = NEW.side AND paper_id = NEW.paper_id), 0) THEN
       RAISE EXCEPTION 'releases are counted one by one' USING ERRCODE = '23514', CONSTRAINT = 'offer_revision_ck';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER offer_counted BEFORE INSERT ON offer FOR EACH ROW EXECUTE FUNCTION offer_is_next()`,
  // A review names the offer that it made or decided; its own number is the paper's, which the offer no longer bears.
  `ALTER TABLE review ADD COLUMN offer_id uuid, ADD CONSTRAINT review_offer_fk FOREIGN KEY (offer_id) REFERENCES offer`,
  `UPDATE review r SET offer_id = o.id FROM offer o WHERE o.paper_id = r.paper_id AND o.revision = r.revision
     AND (r.direction = 'inward' OR r.outcome = 'released')`,
  `ALTER TABLE review ADD CONSTRAINT review_offer_ck CHECK ((direction = 'outward' AND outcome = 'returned') = (offer_id IS NULL))`,
  `CREATE INDEX review_offer_ix ON review (offer_id)`,
  // Ids that cross no longer tell their time: lists are in the order of what their own side wrote down.
  `DROP INDEX source_group_ix`,
  `CREATE INDEX source_group_ix ON source (working_group_id, created_at, id)`,
];

const serving = `session_user IN ('concord_a', 'concord_b', 'concord_public', 'concord_system')`;

// The words that both delegations read are those of the accepted bytes, down to the single statement.
const cleared = [
  `CREATE FUNCTION cleared_paper_as_accepted() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NOT EXISTS (SELECT 1 FROM offer o, LATERAL (SELECT o.content::jsonb AS said) c WHERE o.id = NEW.offer_id
         AND (o.side, o.working_group_id, o.kind) = (NEW.side, NEW.working_group_id, NEW.kind)
         AND ROW (said #>> '{title,en}', said #>> '{title,zh}', said #>> '{abstract,en}', said #>> '{abstract,zh}')
           IS NOT DISTINCT FROM ROW (NEW.title_en, NEW.title_zh, NEW.abstract_en, NEW.abstract_zh)) THEN
       RAISE EXCEPTION 'a heading is cleared as it was accepted' USING ERRCODE = '23514', CONSTRAINT = 'cleared_paper_words_ck';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER cleared_paper_words BEFORE INSERT ON cleared_paper FOR EACH ROW WHEN (${serving})
   EXECUTE FUNCTION cleared_paper_as_accepted()`,
  // Once for all statements of an insertion: the accepted text is read once.
  `CREATE FUNCTION cleared_statements_as_accepted() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (
       SELECT 1 FROM added a LEFT JOIN (
         SELECT p.paper_id, p.revision, p.side, p.working_group_id, s.value AS said, s.ordinality AS place
         FROM cleared_paper p, jsonb_array_elements(p.content::jsonb -> 'statements') WITH ORDINALITY s
         WHERE (p.paper_id, p.revision) IN (SELECT paper_id, revision FROM added)) w
         ON (w.paper_id, w.revision, w.side, w.working_group_id, w.place) = (a.paper_id, a.revision, a.side, a.working_group_id, a.position)
         AND (w.said ->> 'id', w.said ->> 'kind', w.said ->> 'language', w.said #>> '{text,en}', w.said #>> '{text,zh}', w.said -> 'citations')
           = (a.statement_id::text, a.kind, a.language, a.text_en, a.text_zh, a.citations)
       WHERE w.paper_id IS NULL) THEN
       RAISE EXCEPTION 'a statement is cleared as it was accepted' USING ERRCODE = '23514', CONSTRAINT = 'cleared_statement_words_ck';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER cleared_statement_words AFTER INSERT ON cleared_statement REFERENCING NEW TABLE AS added FOR EACH STATEMENT
   WHEN (${serving}) EXECUTE FUNCTION cleared_statements_as_accepted()`,
];
const withoutCleared = ['cleared_paper', 'cleared_statement'].flatMap((table) => [
  `DROP TRIGGER ${table}_words ON ${table}`,
  `DROP FUNCTION ${table === 'cleared_paper' ? table : `${table}s`}_as_accepted()`,
]);

const kindsOf = (table: string, kinds: string): string =>
  `ALTER TABLE ${table} DROP CONSTRAINT ${table}_kind_ck, ADD CONSTRAINT ${table}_kind_ck CHECK (kind IN (${kinds}))`;
const kinds = `'agenda-item', 'minutes-section', 'position'`;

// A topic's name is text that the other side could read: it passes the gate as a paper that has a heading alone.
const topics = [
  kindsOf('paper', `${kinds}, 'topic'`),
  kindsOf('offer', `${kinds}, 'topic'`),
  `ALTER TABLE paper ADD COLUMN aliases text[], ADD CONSTRAINT paper_aliases_ck CHECK ((kind = 'topic') = (aliases IS NOT NULL)),
     ADD CONSTRAINT paper_topic_ck CHECK (kind <> 'topic' OR (abstract_en IS NULL AND abstract_zh IS NULL AND seat_id IS NULL))`,
  `CREATE TABLE topic_draft (
     id uuid NOT NULL, side text NOT NULL, working_group_id uuid NOT NULL, number int NOT NULL, paper_id uuid NOT NULL, parent_id uuid,
     CONSTRAINT topic_draft_pk PRIMARY KEY (id), ${sideCheck('topic_draft')},
     CONSTRAINT topic_draft_number_uq UNIQUE (side, working_group_id, number), CONSTRAINT topic_draft_paper_uq UNIQUE (side, paper_id),
     CONSTRAINT topic_draft_group_fk FOREIGN KEY (working_group_id) REFERENCES working_group,
     CONSTRAINT topic_draft_paper_fk FOREIGN KEY (side, paper_id) REFERENCES paper (side, id),
     CONSTRAINT topic_draft_parent_fk FOREIGN KEY (working_group_id, parent_id) REFERENCES topic (working_group_id, id))`,
  ...sideOwned('topic_draft'),
  `ALTER TABLE topic ADD COLUMN paper_id uuid, ADD COLUMN paper_revision int, ADD CONSTRAINT topic_paper_uq UNIQUE (paper_id),
     ADD CONSTRAINT topic_paper_ck CHECK ((paper_id IS NULL) = (paper_revision IS NULL)),
     ADD CONSTRAINT topic_paper_fk FOREIGN KEY (paper_id, paper_revision) REFERENCES cleared_paper (paper_id, revision)`,
  // Words that both counsel cleared, or both co-chairs put into the charter: there is no third way, and none is renamed.
  `CREATE FUNCTION topic_is_cleared() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NOT (CASE WHEN NEW.paper_id IS NULL
       THEN EXISTS (SELECT 1 FROM charter c WHERE c.working_group_id = NEW.working_group_id AND c.state = 'in-force'
              AND c.content::jsonb -> 'topics' @> jsonb_build_array(jsonb_build_object('slug', NEW.slug, 'en', NEW.name_en, 'zh', NEW.name_zh)))
       ELSE NEW.state = 'proposed' AND EXISTS (SELECT 1 FROM cleared_paper p WHERE p.paper_id = NEW.paper_id AND p.revision = NEW.paper_revision
              AND p.working_group_id = NEW.working_group_id AND p.kind = 'topic' AND (p.title_en, p.title_zh) = (NEW.name_en, NEW.name_zh)
              AND p.content::jsonb -> 'aliases' = to_jsonb(NEW.aliases)) END) THEN
       RAISE EXCEPTION 'a topic has the words that were cleared' USING ERRCODE = '23514', CONSTRAINT = 'topic_cleared_ck';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER topic_cleared BEFORE INSERT ON topic FOR EACH ROW
   WHEN (${serving}) EXECUTE FUNCTION topic_is_cleared()`,
  `REVOKE UPDATE ON topic FROM concord_a, concord_b`,
  `GRANT UPDATE (state, revision) ON topic TO concord_a, concord_b`,
];

const ofTopics = (table: string): string =>
  `DELETE FROM ${table} WHERE paper_id IN (SELECT id FROM paper WHERE kind = 'topic')`;

/** Topics that were accepted stay; what they were made of has no place any more. */
const withoutTopics = [
  `REVOKE UPDATE (state, revision) ON topic FROM concord_a, concord_b`,
  `GRANT UPDATE ON topic TO concord_a, concord_b`,
  `DROP TRIGGER topic_cleared ON topic`,
  `DROP FUNCTION topic_is_cleared()`,
  `ALTER TABLE topic DROP COLUMN paper_id, DROP COLUMN paper_revision`,
  ...dropAll(['topic_draft']),
  `DELETE FROM review_statement WHERE review_id IN (SELECT r.id FROM review r JOIN offer o ON o.paper_id = r.paper_id WHERE o.kind = 'topic'
     UNION SELECT r.id FROM review r JOIN paper p ON p.id = r.paper_id WHERE p.kind = 'topic')`,
  ...['review', 'cleared_paper', 'offer', 'contributor'].map(ofTopics),
  `DELETE FROM paper WHERE kind = 'topic'`,
  `ALTER TABLE paper DROP COLUMN aliases, DROP CONSTRAINT paper_topic_ck`,
  kindsOf('offer', kinds),
  kindsOf('paper', kinds),
];

/** The offers' numbers become the papers' again: none is given twice. */
const edited = [
  `DROP INDEX source_group_ix`,
  `CREATE INDEX source_group_ix ON source (working_group_id, id)`,
  `UPDATE review r SET revision = o.revision FROM offer o WHERE o.id = r.offer_id`,
  `ALTER TABLE review DROP COLUMN offer_id`,
  `DROP TRIGGER offer_counted ON offer`,
  `DROP FUNCTION offer_is_next()`,
  `UPDATE paper SET revision = CASE state WHEN 'offered' THEN released ELSE greatest(revision, released + 1) END WHERE released > 0`,
  `ALTER TABLE paper DROP COLUMN released`,
];
