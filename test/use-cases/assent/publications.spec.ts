import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { newId } from '../../../src/platform/id.js';
import { startApp, type TestApp } from '../../support/app.js';
import { bothSidesPublish, type BothSides, disclosure, framed, type Row, tried } from './published.js';

const kinds = ['working-group', 'meeting', 'agenda', 'minutes', 'follow-up'] as const;
type Kind = (typeof kinds)[number];
const decided = { constraint: 'publication_decided_ck' };
const assented = { constraint: 'publication_assented_ck' };
const framing = { constraint: 'publication_frame_ck' };

let app: TestApp;
let world: BothSides;
let sides: pg.Client[];
let terms: Row[];

const published = (kind: Kind): Row => world.publications.get(kind) ?? {};
const refused = async (table: string, row: Row, error: object): Promise<void> => {
  for (const side of sides) await expect(tried(side, table, row)).rejects.toMatchObject(error);
};

beforeAll(async () => {
  app = await startApp();
  world = await bothSidesPublish(app);
  sides = [await app.connectAs('concord_a'), await app.connectAs('concord_b')];
  const { rows } = await app.owner.query<Row>(
    `SELECT term_id, working_group_id, side, seat_number, company::text AS company, valid_from::text AS valid_from, valid_to::text AS valid_to
     FROM published_term WHERE working_group_id = $1 ORDER BY side, seat_number`,
    [world.group.id],
  );
  terms = rows;
  // What was published honestly is taken away, so that it can be written again, as it was and otherwise.
  await app.owner.query('DELETE FROM publication');
  await app.owner.query('DELETE FROM published_term');
  // So that decisions can be undone behind everybody's back.
  await app.owner.query('ALTER TABLE joint_decision DISABLE TRIGGER USER');
});
afterAll(() => app.close());

describe('what is published, written by one side past the application', () => {
  it.each(kinds)('is a %s as both sides published it', async (kind) => {
    for (const side of sides) await tried(side, 'publication', published(kind));
    for (const side of sides) await tried(side, 'publication', framed(published(kind)));
  });

  it.each(kinds)('is no %s in other words', async (kind) => {
    const row = published(kind);
    const content = String(row['content']);
    const words: Record<Kind, readonly [string, string]> = {
      'working-group': ['"quorum":2', '"quorum":1'],
      meeting: ['"companies":{"csia":1', '"companies":{"csia":2'],
      agenda: ['"minutes":20', '"minutes":90'],
      minutes: ['A study was agreed on.', 'Nothing was agreed on.'],
      'follow-up': ['A study was agreed on.', 'Nothing was agreed on.'],
    };
    const other = content.replace(...words[kind]);
    expect(other).not.toBe(content);
    const error = kind === 'minutes' || kind === 'follow-up' ? assented : decided;
    await refused('publication', framed(row, { content: other }), error);
  });

  it.each(kinds)('is no %s of another revision, subject, group or time', async (kind) => {
    const row = published(kind);
    await refused('publication', { ...row, revision: 7 }, { code: '23514' });
    await refused('publication', { ...row, subject_id: newId() }, { code: '23514' });
    await refused('publication', { ...row, published_at: '2027-12-01T00:00:00Z' }, { code: '23514' });
    const { rows } = await app.owner.query<{ id: string }>('SELECT id FROM working_group WHERE id <> $1', [
      row['working_group_id'],
    ]);
    await refused('publication', { ...row, working_group_id: rows[0]?.id ?? '' }, { code: '23514' });
  });

  it.each(kinds)('is no %s in another frame', async (kind) => {
    const row = published(kind);
    await refused('publication', { ...row, rendered: '{"forged":true}' }, framing);
    await refused('publication', { ...row, etag: 'another' }, framing);
    const heads = [
      (head: string) => head.replace('{', '{"note":"added",'),
      (head: string) => head.replace('{', '{"kind":"other",'),
      (head: string) => head.replace('"revision":', '"revision":9'),
      (head: string) => head.replace('{', '{"content":{"forged":true},'),
    ];
    for (const head of heads) await refused('publication', framed(row, { head }), framing);
  });

  it('tells of minutes no other keys than were turned', async () => {
    const head = (text: string): string => text.replace('"office":"counsel"', '"office":"secretary"');
    await refused('publication', framed(published('minutes'), { head }), framing);
  });

  const content = (text: string): string =>
    `UPDATE charter SET content = replace(content, ${text}) WHERE id = (SELECT charter_id FROM working_group WHERE id = '%group')`;
  const state = (table: string, from: string, to: string, more = ''): [string, string] => [
    `UPDATE ${table} SET state = '${to}'${more} WHERE id = '%meeting' AND state = '${from}'`,
    `UPDATE ${table} SET state = '${from}'${more.replace('NULL', `'%held'`)} WHERE id = '%meeting'`,
  ];
  const undecided = (name: string): [string, string] => [
    `UPDATE joint_decision SET decision = 'no ${name}' WHERE decision = '${name}'`,
    `UPDATE joint_decision SET decision = '${name}' WHERE decision = 'no ${name}'`,
  ];
  it.each<[Kind, string, [string, string]]>([
    ['working-group', 'both keys to its charter', undecided('charter')],
    [
      'working-group',
      'its charter in force',
      [
        `UPDATE charter SET state = 'superseded' WHERE number = 2`,
        `UPDATE charter SET state = 'in-force' WHERE number = 2`,
      ],
    ],
    ['agenda', 'both keys to its circulation', undecided('agenda.circulation')],
    ['agenda', 'both keys to its freeze', undecided('agenda.freeze')],
    [
      'agenda',
      'its freeze',
      [
        `UPDATE agenda SET state = 'open', frozen_at = NULL WHERE meeting_id = '%meeting'`,
        `UPDATE agenda SET state = 'frozen', frozen_at = now() WHERE meeting_id = '%meeting'`,
      ],
    ],
    [
      'agenda',
      'a charter that shows it',
      [content(`'"agenda":"frozen"', '"agenda":"never"'`), content(`'"agenda":"never"', '"agenda":"frozen"'`)],
    ],
    ['meeting', 'its having been held', state('meeting', 'held', 'confirmed', ', held_at = NULL')],
  ])('is no %s without %s', async (kind, _what, [undo, redo]) => {
    const filled = (sql: string): string =>
      sql
        .replaceAll('%group', world.group.id)
        .replaceAll('%meeting', world.meetingId)
        .replaceAll('%held', String(published('meeting')['published_at']));
    expect((await app.owner.query(filled(undo))).rowCount).toBeGreaterThan(0);
    await refused('publication', published(kind), decided);
    await app.owner.query(filled(redo));
    await tried(sides[0] as pg.Client, 'publication', published(kind));
  });
});

describe('the terms that the public sees, written by one side past the application', () => {
  it('are those that hold', async () => {
    expect(disclosure.companies).toBe('names');
    expect(terms).toHaveLength(4);
    for (const side of sides) await tried(side, 'published_term', ...terms);
  });

  it.each([
    ['seat', { seat_number: 2 }],
    ['side', { side: 'b' }],
    ['company', { company: '{"en": "Another", "zh": "另一"}' }],
    ['company, where the charter names companies', { company: null }],
    ['beginning', { valid_from: '2026-01-02' }],
    ['end', { valid_to: '2026-12-31' }],
    ['term', { term_id: newId() }],
  ])('are those of no other %s', async (_what, other) => {
    await refused('published_term', { ...terms[0], ...other }, { constraint: 'published_term_term_ck' });
  });

  it('name no company where the charter counts them', async () => {
    const change = (from: string, to: string): Promise<unknown> =>
      app.owner.query(`UPDATE charter SET content = replace(content, $1, $2) WHERE state = 'in-force'`, [
        `"companies":"${from}"`,
        `"companies":"${to}"`,
      ]);
    await change('names', 'count');
    await refused('published_term', terms[0] ?? {}, { constraint: 'published_term_term_ck' });
    for (const side of sides) await tried(side, 'published_term', { ...terms[0], company: null });
    await change('count', 'names');
  });

  it('are not taken away while they hold', async () => {
    for (const side of sides) {
      await side.query('BEGIN');
      for (const row of terms) {
        const names = Object.keys(row).join(', ');
        await side.query(
          `INSERT INTO published_term (${names}) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
          Object.values(row),
        );
      }
      await side.query('DELETE FROM published_term');
      await expect(side.query('COMMIT')).rejects.toMatchObject({ constraint: 'published_term_stays_ck' });
    }
  });
});
