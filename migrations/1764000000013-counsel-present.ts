import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Those who serve; the owner, who migrates and restores, opens no sittings. */
const serving = `session_user IN ('concord_a', 'concord_b', 'concord_public', 'concord_system')`;

const statements = [
  // The sides whose counsel are not in a sitting at a moment: of each counsel the latest that was recorded counts.
  `CREATE FUNCTION counsel_missing(sitting uuid, moment timestamptz) RETURNS text[] LANGUAGE sql STABLE AS $$
   SELECT array_agg(s.side ORDER BY s.side) FILTER (WHERE NOT EXISTS (
     SELECT 1 FROM (
       SELECT DISTINCT ON (e.person_id) e.kind FROM conduct_event e
       WHERE e.sitting_id = sitting AND e.side = s.side AND e.kind IN ('counsel-arrived', 'counsel-left') AND e.at <= moment
       ORDER BY e.person_id, e.at DESC, e.id DESC) latest
     WHERE latest.kind = 'counsel-arrived'))
   FROM (VALUES ('a'), ('b')) AS s (side) $$`,
  `CREATE FUNCTION sitting_opens_before_counsel() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF (TG_OP = 'INSERT' OR OLD.opened_at IS DISTINCT FROM NEW.opened_at) AND counsel_missing(NEW.id, NEW.opened_at) IS NOT NULL THEN
       RAISE EXCEPTION 'a sitting opens before counsel of both sides' USING ERRCODE = '23514', CONSTRAINT = 'sitting_counsel_ck';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER sitting_counsel BEFORE INSERT OR UPDATE ON sitting FOR EACH ROW
   WHEN (NEW.opened_at IS NOT NULL AND ${serving}) EXECUTE FUNCTION sitting_opens_before_counsel()`,
];

/** A sitting opens before counsel of both sides, as the record of who was there tells. */
export class CounselPresent1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER sitting_counsel ON sitting');
    for (const name of ['sitting_opens_before_counsel()', 'counsel_missing(uuid, timestamptz)'])
      await runner.query(`DROP FUNCTION ${name}`);
  }
}
