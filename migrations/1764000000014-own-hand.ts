import { type MigrationInterface, type QueryRunner } from 'typeorm';

const ofSides = `session_user IN ('concord_a', 'concord_b')`;
const serving = `session_user IN ('concord_a', 'concord_b', 'concord_public', 'concord_system')`;

const refuse = (unless: string, sentence: string, constraint: string): string => `
   BEGIN
     IF (${unless}) IS NOT TRUE THEN
       RAISE EXCEPTION '${sentence}' USING ERRCODE = '23514', CONSTRAINT = '${constraint}';
     END IF;
     RETURN NEW;
   END`;

const own = (side: string): string => `session_user = 'concord_' || ${side}`;
/** What an entry's columns say again, and who wrote it: nobody of one side writes as one of the other. */
const sound = `(SELECT ${own(`(w.e ->> 'side')`)} AND (w.e ->> 'id', w.e ->> 'workingGroupId', w.e ->> 'book', w.e ->> 'name', w.e ->> 'subject')
         = (NEW.id::text, NEW.working_group_id::text, NEW.book, NEW.name, NEW.subject_id::text)
       FROM (SELECT NEW.canonical::jsonb AS e) w)`;
const counts = `NEW.size = CASE TG_OP WHEN 'UPDATE' THEN OLD.size + 1 ELSE 1 END`;
const deadlines = (row: string): string =>
  `(${row}.call_at, ${row}.submissions_close_at, ${row}.freeze_at, ${row}.minutes_due_at)`;

/** Name of the function, body, and the trigger that calls it. */
const guards: readonly (readonly [string, string, string])[] = [
  [
    'ledger_entry_in_own_name',
    refuse(sound, 'an entry is written by its own side and says what its columns say', 'ledger_entry_own_ck'),
    `ledger_entry_own BEFORE INSERT ON ledger_entry FOR EACH ROW WHEN (${ofSides})`,
  ],
  [
    'counts_by_one',
    refuse(counts, 'entries are counted one by one', 'counts_by_one_ck'),
    `ledger_book_counts BEFORE INSERT OR UPDATE ON ledger_book FOR EACH ROW WHEN (${serving})`,
  ],
  [
    'item_withdrawn_by_its_side',
    refuse(own('OLD.side'), 'an item is withdrawn by its own side', 'agenda_item_withdrawn_ck'),
    `agenda_item_withdrawn BEFORE UPDATE ON agenda_item FOR EACH ROW WHEN (NEW.state = 'withdrawn' AND ${serving})`,
  ],
  [
    'follow_up_closed_by_its_side',
    refuse(
      `OLD.owner_side IS NULL OR ${own('OLD.owner_side')}`,
      'a follow-up is closed by the side that owns it',
      'follow_up_owner_ck',
    ),
    `follow_up_owner BEFORE UPDATE ON follow_up FOR EACH ROW WHEN (NEW.state IS DISTINCT FROM OLD.state AND ${serving})`,
  ],
  [
    'confirmed_deadlines_stand',
    refuse(
      `${deadlines('NEW')} IS NOT DISTINCT FROM ${deadlines('OLD')}`,
      'the deadlines of a confirmed meeting stand',
      'meeting_deadlines_ck',
    ),
    `meeting_deadlines BEFORE UPDATE ON meeting FOR EACH ROW WHEN (OLD.state IN ('confirmed', 'held', 'closed') AND ${serving})`,
  ],
];

/** Of what both sides may change, no more than the acts change; the words and whose they are stay. */
const columns = {
  agenda_item: 'state, revision',
  follow_up: 'state, closed_at, closed_by, revision, published_revision',
};

// Two officers appoint an officer; those of the set-up have none before them.
const pair = `CHECK (office NOT IN ('secretary', 'co-chair', 'counsel', 'auditor') OR (appointed_by IS NULL) = (second_appointed_by IS NULL))`;

/** What one side alone may not do past the application: write as the other, withdraw or close what is the other's, move a deadline. */
export class OwnHand1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [name, body, trigger] of guards) {
      await runner.query(`CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$${body} $$`);
      await runner.query(`CREATE TRIGGER ${trigger} EXECUTE FUNCTION ${name}()`);
    }
    await runner.query(
      `CREATE TRIGGER publication_feed_counts BEFORE INSERT OR UPDATE ON publication_feed FOR EACH ROW WHEN (${serving})
       EXECUTE FUNCTION counts_by_one()`,
    );
    for (const [table, some] of Object.entries(columns)) {
      await runner.query(`REVOKE UPDATE ON ${table} FROM concord_a, concord_b`);
      await runner.query(`GRANT UPDATE (${some}) ON ${table} TO concord_a, concord_b`);
    }
    await runner.query(`ALTER TABLE appointment ADD CONSTRAINT appointment_pair_ck ${pair}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE appointment DROP CONSTRAINT appointment_pair_ck');
    for (const [table, some] of Object.entries(columns)) {
      await runner.query(`REVOKE UPDATE (${some}) ON ${table} FROM concord_a, concord_b`);
      await runner.query(`GRANT UPDATE ON ${table} TO concord_a, concord_b`);
    }
    for (const [name] of guards) await runner.query(`DROP FUNCTION ${name}() CASCADE`);
  }
}
