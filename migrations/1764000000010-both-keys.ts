import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Those who serve; the owner, who migrates and restores, is not asked for keys. */
const serving = `session_user IN ('concord_a', 'concord_b', 'concord_public', 'concord_system')`;

const effective = (decision: string, subject: string, more = ''): string =>
  `EXISTS (SELECT 1 FROM joint_decision d WHERE d.subject_id = ${subject} AND d.decision = ${decision} AND d.state = 'effective'${more})`;

/** One function and one trigger: rows of a table enter what takes both keys only when both were turned. */
const guard = (table: string, enters: string, decided: string): string[] => [
  `CREATE FUNCTION ${table}_takes_both_keys() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF ${enters} AND NOT (TG_OP = 'UPDATE' AND ${decided}) THEN
       RAISE EXCEPTION 'this takes both keys' USING ERRCODE = '23514', CONSTRAINT = '${table}_keys_ck';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER ${table}_keys BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW WHEN (${serving})
   EXECUTE FUNCTION ${table}_takes_both_keys()`,
];

const guards: Readonly<Record<string, readonly [enters: string, decided: string]>> = {
  meeting: [
    `NEW.state IN ('proposed', 'confirmed') AND (TG_OP = 'INSERT' OR OLD.state <> NEW.state)`,
    effective(
      `'meeting.' || CASE NEW.state WHEN 'proposed' THEN 'proposal' ELSE 'confirmation' END`,
      'NEW.id',
      ' AND d.subject_revision = OLD.revision',
    ),
  ],
  agenda: [
    `NEW.state = 'frozen' AND (TG_OP = 'INSERT' OR OLD.state <> NEW.state)`,
    effective(`'agenda.freeze'`, 'NEW.circulated_version'),
  ],
  agenda_version: [
    `NEW.state = 'circulated' AND (TG_OP = 'INSERT' OR OLD.state <> NEW.state)`,
    effective(`'agenda.circulation'`, 'NEW.id', ' AND d.digest = NEW.digest'),
  ],
  charter: [
    `NEW.state = 'in-force' AND (TG_OP = 'INSERT' OR (OLD.state, OLD.digest, OLD.content) IS DISTINCT FROM (NEW.state, NEW.digest, NEW.content))`,
    effective(
      `'charter'`,
      'NEW.id',
      ' AND d.digest = NEW.digest AND (OLD.digest, OLD.content) = (NEW.digest, NEW.content)',
    ),
  ],
};

/** What both sides decide cannot be written by one of them, whatever the application says. */
export class BothKeys1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, [enters, decided]] of Object.entries(guards)) {
      for (const statement of guard(table, enters, decided)) await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(guards)) {
      await runner.query(`DROP TRIGGER ${table}_keys ON ${table}`);
      await runner.query(`DROP FUNCTION ${table}_takes_both_keys()`);
    }
  }
}
