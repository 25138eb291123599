import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What crosses the gate tells nothing of how a side worked on it. */
export class Gate1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of numbering) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of edited) await runner.query(statement);
  }
}

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
