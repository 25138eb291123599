import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { assent, openYear, putSchedule } from '../../api/meetings/steps.js';
import { aHeldMeeting, publishedMinutes } from '../../api/minutes/held-meeting.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';

/** Copies a row of a table with some columns otherwise. */
const copied = (table: string, columns: string, change: Record<string, string>, where: string): string =>
  `INSERT INTO ${table} (id, ${columns}) SELECT gen_random_uuid(), ${columns
    .split(', ')
    .map((name) => change[name] ?? name)
    .join(', ')} FROM ${table} WHERE ${where} LIMIT 1`;

const term = 'side, working_group_id, seat_id, company_id, valid_from, valid_to, recorded_at';
const appointment =
  'side, working_group_id, person_id, office, seat_id, company_id, appointed_by, valid_from, valid_to, recorded_at';
const meeting = 'working_group_id, cycle_id, host_side, format, state, created_at';
const secondSeat = `(SELECT id FROM seat WHERE side = 'a' AND working_group_id = $group AND number = 2)`;
const known = `superseded_at IS NULL AND side = 'a'`;

describe('what one side writes past the application', () => {
  let app: TestApp;
  let group: TestGroup;
  let side: pg.Client;

  beforeAll(async () => {
    app = await startApp();
    const held = await aWorkingGroup(app, { seats: 2 });
    await publishedMinutes(held, await aHeldMeeting(app, held));
    group = await aWorkingGroup(app, { seats: 2 });
    const [planned] = await openYear(group);
    expect((await putSchedule(group.a.secretary, planned)).status).toBe(200);
    expect((await assent(group.b.secretary, planned, 'proposal')).status).toBe(201);
    side = await app.connectAs('concord_a');
  }, 60_000);
  afterAll(() => app.close());

  /** Leaves nothing behind, whether it was refused or not; `$group` is the planning group. */
  async function written(statement: string): Promise<void> {
    await side.query('BEGIN');
    try {
      await side.query(statement.replaceAll('$group', `'${group.id}'`));
      await side.query('SET CONSTRAINTS ALL IMMEDIATE');
    } finally {
      await side.query('ROLLBACK');
    }
  }

  it.each([
    [
      'no seat beyond those of the charter',
      `INSERT INTO seat (id, working_group_id, side, number) VALUES (gen_random_uuid(), $group, 'a', 3)`,
      'seat_number_ck',
    ],
    [
      'no second term of a seat in one time',
      copied(
        'term',
        term,
        { company_id: `(SELECT company_id FROM term o WHERE o.side = 'a' AND o.seat_id <> term.seat_id LIMIT 1)` },
        `${known} AND working_group_id = $group`,
      ),
      'term_seat_ex',
    ],
    [
      'no second seat of a company in one time',
      `UPDATE term SET superseded_at = recorded_at WHERE ${known} AND seat_id = ${secondSeat};
       ${copied('term', term, { seat_id: secondSeat }, `${known} AND working_group_id = $group`)}`,
      'term_company_ex',
    ],
    [
      'no appointment outside of its company’s term',
      copied(
        'appointment',
        appointment,
        { valid_from: `'1999-01-01'`, valid_to: `'1999-02-01'` },
        `${known} AND office = 'delegate'`,
      ),
      'appointment_inside_term_ck',
    ],
    [
      'no second office of one person',
      copied('appointment', appointment, { office: `'counsel'` }, `${known} AND office = 'secretary'`),
      'appointment_once_ex',
    ],
    [
      'no officer whom one other appoints alone',
      `UPDATE appointment SET superseded_at = recorded_at WHERE ${known} AND office = 'secretary';
       ${copied('appointment', appointment, { appointed_by: 'gen_random_uuid()', second_appointed_by: 'NULL' }, `side = 'a' AND office = 'secretary' AND superseded_at = recorded_at`)}`,
      'appointment_pair_ck',
    ],
    ['no second live meeting of a half-year', copied('meeting', meeting, {}, `state = 'planned'`), 'meeting_live_uq'],
    [
      'no other UID of a sitting',
      `UPDATE sitting SET uid = gen_random_uuid() WHERE working_group_id = $group`,
      'sitting_uid_ck',
    ],
    [
      'no lower SEQUENCE of a sitting',
      `UPDATE sitting SET sequence = sequence - 1 WHERE working_group_id = $group`,
      'sitting_uid_ck',
    ],
    [
      'no decision of one key',
      `UPDATE joint_decision SET state = 'effective', effective_at = now() WHERE state = 'open'`,
      'joint_decision_two_keys_ck',
    ],
    [
      'no decision of two keys over different bytes',
      `UPDATE joint_decision SET state = 'effective', effective_at = now(), a_digest = 'other', a_account = b_account,
         a_office = b_office, a_at = now() WHERE state = 'open' AND b_digest IS NOT NULL`,
      'joint_decision_two_keys_ck',
    ],
    [
      'no end of a decision that is in effect',
      `UPDATE joint_decision SET state = 'void', effective_at = NULL WHERE state = 'effective'`,
      'joint_decision_final_ck',
    ],
    [
      'no other state of published minutes',
      `UPDATE minutes_revision SET state = 'unlocked' WHERE state = 'published'`,
      'minutes_revision_stays_ck',
    ],
  ])('is %s', async (_what, statement, constraint) => {
    await expect(written(statement)).rejects.toMatchObject({ constraint });
  });

  it.each([
    ['key of the other side', `UPDATE joint_decision SET b_digest = digest WHERE state = 'open'`],
    ['word of locked minutes', `UPDATE minutes_revision SET content = content`],
    ['digest of a decision', `UPDATE joint_decision SET digest = digest`],
    ['beginning of a term', `UPDATE term SET valid_from = valid_from`],
    ['office of an appointment', `UPDATE appointment SET office = office`],
    ['publication', `UPDATE publication SET rendered = rendered`],
    ['entry of a book', `UPDATE ledger_entry SET canonical = canonical`],
  ])('is no other %s', async (_what, statement) => {
    await expect(written(statement)).rejects.toMatchObject({ code: '42501' });
  });
});
