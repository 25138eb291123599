import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { guardPublications, unguardPublications } from './publication-guards.js';

/** A foreign key: the columns that point, and to what. */
interface Key {
  readonly table: string;
  readonly what: string;
  readonly columns: string;
  readonly to: string;
}
const keysOf = (table: string, ...keys: readonly (readonly [what: string, columns: string, to: string])[]): Key[] =>
  keys.map(([what, columns, to]) => ({ table, what, columns, to }));
const add = ({ table, what, columns, to }: Key, more = ''): string =>
  `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${what}_fk FOREIGN KEY (${columns}) REFERENCES ${to}${more}`;
const drop = ({ table, what }: Pick<Key, 'table' | 'what'>): string =>
  `ALTER TABLE ${table} DROP CONSTRAINT ${table}_${what}_fk`;

/** Tables that come to carry their group, each with the parent from which its rows have it; parents first. */
const carriers: readonly (readonly [table: string, parent: string, link: string])[] = [
  ['sitting', 'meeting', 'p.id = c.meeting_id'],
  ['rsvp', 'meeting', 'p.id = c.meeting_id'],
  ['attendance', 'sitting', 'p.id = c.sitting_id'],
  ['conduct_event', 'sitting', 'p.id = c.sitting_id'],
  ['agenda_order', 'meeting', 'p.id = c.meeting_id'],
  ['statement', 'paper', '(p.side, p.id) = (c.side, c.paper_id)'],
  ['citation', 'statement', '(p.side, p.id) = (c.side, c.statement_id)'],
];
const carry = carriers.flatMap(([table, parent, link]) => [
  `ALTER TABLE ${table} ADD COLUMN working_group_id uuid`,
  `UPDATE ${table} c SET working_group_id = p.working_group_id FROM ${parent} p WHERE ${link}`,
]);
// Checks that wait for the end of the transaction would stand in the way of the changes that follow.
const settle = `SET CONSTRAINTS ALL IMMEDIATE`;
const carried = carriers.map(([table]) => `ALTER TABLE ${table} ALTER COLUMN working_group_id SET NOT NULL`);

/** What a key that carries the group points to. */
const uniques: Readonly<Record<string, string>> = {
  sitting: 'working_group_id, id',
  agenda_item: 'working_group_id, id',
  minutes: 'working_group_id, id',
  topic: 'working_group_id, id',
  paper: 'working_group_id, side, id',
  source: 'working_group_id, side, id',
  statement: 'working_group_id, side, id',
};
const group = 'working_group_id';
const ofSide = `${group}, side`;

/** Keys that carry the group from now on, with what they pointed to before; `more` as it was and stays. */
const widened: readonly (Key & { readonly before: string; readonly more?: string })[] = [
  ...['sitting', 'rsvp'].map((table) => ({
    ...{ table, what: 'meeting', columns: `${group}, meeting_id`, to: `meeting (${group}, id)` },
    before: '(meeting_id) REFERENCES meeting',
  })),
  ...['attendance', 'conduct_event', 'agenda_order'].map((table) => ({
    ...{ table, what: 'sitting', columns: `${group}, sitting_id`, to: `sitting (${group}, id)` },
    before: '(sitting_id) REFERENCES sitting',
  })),
  ...['agenda_order', 'minutes_section', 'minutes_cleared_section', 'minutes_paragraph'].map((table) => ({
    ...{ table, what: 'item', columns: `${group}, item_id`, to: `agenda_item (${group}, id)` },
    before: '(item_id) REFERENCES agenda_item',
  })),
  ...['minutes_section', 'minutes_cleared_section', 'minutes_paragraph', 'minutes_revision', 'follow_up'].map(
    (table) => ({
      ...{ table, what: 'minutes', columns: `${group}, minutes_id`, to: `minutes (${group}, id)` },
      before: '(minutes_id) REFERENCES minutes',
    }),
  ),
  ...['agenda_draft', 'agenda_item'].map((table) => ({
    ...{ table, what: 'topic', columns: `${group}, topic_id`, to: `topic (${group}, id)` },
    before: '(topic_id) REFERENCES topic',
  })),
  {
    ...{ table: 'topic', what: 'parent', columns: `${group}, parent_id`, to: `topic (${group}, id)` },
    before: '(parent_id) REFERENCES topic',
  },
  {
    ...{ table: 'statement', what: 'paper', columns: `${ofSide}, paper_id`, to: `paper (${ofSide}, id)` },
    before: '(side, paper_id) REFERENCES paper (side, id)',
  },
  {
    ...{ table: 'citation', what: 'source', columns: `${ofSide}, source_id`, to: `source (${ofSide}, id)` },
    before: '(side, source_id) REFERENCES source (side, id)',
  },
  {
    ...{ table: 'citation', what: 'statement', columns: `${ofSide}, statement_id`, to: `statement (${ofSide}, id)` },
    ...{ before: '(side, statement_id) REFERENCES statement (side, id)', more: ' ON DELETE CASCADE' },
  },
];

const toGroup = [
  ...['officer_nomination', 'review', 'cleared_paper', 'cleared_statement', 'cleared_capture'],
  ...['publication', 'publication_feed', 'published_term'],
].flatMap((table) => keysOf(table, ['group', group, 'working_group']));

/** Keys that were missing. What a side owns is pointed to by side and id, so that no error tells of the other's rows. */
const missing: readonly Key[] = [
  ...toGroup,
  ...keysOf('follow_up', ['owner', 'owner_side, owner_company_id', 'company (side, id)']),
  ...keysOf('follow_up', ['paragraph', 'paragraph_id', 'minutes_paragraph']),
  ...keysOf('minutes_paragraph', ['owner', 'owner_side, owner_company_id', 'company (side, id)']),
  ...keysOf('minutes_paragraph', ['paper', 'paper_id, statement_revision', 'cleared_paper (paper_id, revision)']),
  ...keysOf('agenda_item', ['presenter', 'side, presenter_id', 'person (side, id)']),
  ...keysOf('agenda_item', ['carried', `${group}, carried_from`, `agenda_item (${group}, id)`]),
  ...keysOf('agenda_order', ['meeting', `${group}, meeting_id`, `meeting (${group}, id)`]),
  ...keysOf('agenda_draft', ['seat', 'side, seat_id', 'seat (side, id)']),
  ...keysOf('paper', ['seat', 'side, seat_id', 'seat (side, id)']),
  ...keysOf('conduct_event', ['person', 'side, person_id', 'person (side, id)']),
  ...keysOf('officer_nomination', ['appointment', 'side, appointment_id', 'appointment (side, id)']),
  ...keysOf('contributor', ['account', 'side, account_id', 'account (side, id)']),
  ...keysOf('api_key', ['person', 'side, person_id', 'person (side, id)']),
  ...keysOf('api_key', ['seat', 'side, seat_id', 'seat (side, id)']),
  ...keysOf('api_key', ['company', 'side, company_id', 'company (side, id)']),
  ...keysOf('offer', ['paper', 'side, paper_id', 'paper (side, id)']),
  ...keysOf('cleared_paper', ['offered', 'side, paper_id, revision', 'offer (side, paper_id, revision)']),
  ...keysOf('review', ['paper', 'side, own_paper_id', 'paper (side, id)']),
  ...keysOf('publication', ['meeting', `${group}, meeting_id`, `meeting (${group}, id)`]),
  ...keysOf('published_term', ['term', 'side, term_id', 'term (side, id)']),
  ...keysOf('ledger_book', ['group', 'group_id', 'working_group']),
  ...keysOf('ledger_entry', ['book', `${group}, book`, `ledger_book (${group}, book)`]),
];

/** Where a column means two things, a key needs one of its own for each. */
const derived = [
  // A counsel reviews a paper of his own side, or what the other side offered: no key may tell whether that has such a paper.
  ['review', 'own_paper_id', 'uuid', `CASE direction WHEN 'outward' THEN paper_id END`],
  // The books of the installation as a whole belong to no group.
  ['ledger_book', 'group_id', 'uuid', `nullif(${group}, '00000000-0000-0000-0000-000000000000'::uuid)`],
] as const;

/** For the checks at a sitting's deletion, and for the joins from it. */
const indexes: Readonly<Record<string, string>> = {
  attendance_sitting_ix: 'attendance (working_group_id, sitting_id)',
  agenda_order_sitting_ix: 'agenda_order (working_group_id, sitting_id)',
};

const up = [
  ...carry,
  settle,
  ...carried,
  ...derived.map(
    ([table, name, type, value]) =>
      `ALTER TABLE ${table} ADD COLUMN ${name} ${type} GENERATED ALWAYS AS (${value}) STORED`,
  ),
  ...Object.entries(uniques).map(
    ([table, columns]) => `ALTER TABLE ${table} ADD CONSTRAINT ${table}_group_uq UNIQUE (${columns})`,
  ),
  ...widened.flatMap((key) => [drop(key), add(key, key.more)]),
  ...missing.map((key) => add(key)),
  ...Object.entries(indexes).map(([name, on]) => `CREATE INDEX ${name} ON ${on}`),
  ...guardPublications,
];

const down = [
  ...unguardPublications,
  ...Object.keys(indexes).map((name) => `DROP INDEX ${name}`),
  ...missing.map(drop),
  ...widened.flatMap(({ table, what, before, more = '' }) => [
    drop({ table, what }),
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${what}_fk FOREIGN KEY ${before}${more}`,
  ]),
  ...Object.keys(uniques).map((table) => `ALTER TABLE ${table} DROP CONSTRAINT ${table}_group_uq`),
  ...derived.map(([table, name]) => `ALTER TABLE ${table} DROP COLUMN ${name}`),
  ...carriers.map(([table]) => `ALTER TABLE ${table} DROP COLUMN working_group_id`),
];

/** Rows point to what they speak of and carry their group; what is published is what both sides decided. */
export class KeysAndGuards1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
