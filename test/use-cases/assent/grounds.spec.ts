import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { AgendaDesk } from '../../api/agenda/agenda-desk.js';
import { openYear } from '../../api/meetings/steps.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';

describe('what publications follow from, written by one side past the application', () => {
  let app: TestApp;
  let group: TestGroup;
  let desk: AgendaDesk;
  let planned: string;
  let sides: Record<'a' | 'b', pg.Client>;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    desk = await AgendaDesk.open(app, group);
    const other = await aWorkingGroup(app, { seats: 2 });
    [planned] = await openYear(other);
    sides = { a: await app.connectAs('concord_a'), b: await app.connectAs('concord_b') };
  });
  afterAll(() => app.close());

  const close = `UPDATE sitting SET opened_at = starts_at, closed_at = ends_at, quorate = true, companies_a = 2, companies_b = 2
    WHERE meeting_id = $1`;
  const held = (meetingId: string): string =>
    `UPDATE meeting SET state = 'held', held_at = now() WHERE id = '${meetingId}'`;
  const undone = async (side: 'a' | 'b', ...statements: readonly string[]): Promise<void> => {
    await sides[side].query('BEGIN');
    try {
      for (const statement of [...statements, 'SET CONSTRAINTS ALL IMMEDIATE']) await sides[side].query(statement);
    } finally {
      await sides[side].query('ROLLBACK');
    }
  };
  const refused = (side: 'a' | 'b', statement: string, constraint: string): Promise<void> =>
    expect(undone(side, statement)).rejects.toMatchObject({ constraint });

  it.each([
    `place_en = 'Elsewhere'`,
    `format = 'hybrid'`,
    `ends_at = ends_at + interval '1 hour'`,
    `state = 'planned'`,
  ])('is no confirmed meeting with %s', async (change) => {
    const update = `UPDATE meeting SET ${change} WHERE id = '${desk.meetingId}'`;
    for (const side of ['a', 'b'] as const) await refused(side, update, 'meeting_stands_ck');
    await undone('a', `UPDATE meeting SET ${change.replace('planned', 'cancelled')} WHERE id = '${planned}'`);
  });

  it('is no sitting of a confirmed meeting at another time, one more or one less', async () => {
    const of = (meetingId: string): string => `WHERE meeting_id = '${meetingId}' AND position = 2`;
    const moved = `UPDATE sitting SET ends_wall = ends_wall + interval '1 hour', ends_at = ends_at + interval '1 hour'`;
    const more = `INSERT INTO sitting (id, working_group_id, meeting_id, position, starts_wall, ends_wall, zone, starts_at, ends_at, uid)
      SELECT gen_random_uuid(), working_group_id, meeting_id, 3, ends_wall, ends_wall + interval '1 hour', zone, ends_at,
             ends_at + interval '1 hour', 'third@concord.test' FROM sitting`;
    for (const side of ['a', 'b'] as const) {
      for (const change of [moved, 'DELETE FROM sitting', more]) {
        await refused(side, `${change} ${of(desk.meetingId)}`, 'sitting_stands_ck');
      }
    }
  });

  it('is no meeting held before its sittings were closed, and none that was not confirmed', async () => {
    await refused('a', held(desk.meetingId), 'meeting_was_held_ck');
    await app.owner.query(close, [desk.meetingId]);
    await undone('a', held(desk.meetingId));
    await refused('a', held(planned), 'meeting_was_held_ck');
  });

  it('is no meeting held in the words of the guest, or of him who makes himself the host', async () => {
    await refused('b', held(desk.meetingId), 'meeting_was_held_ck');
    const taken = held(desk.meetingId).replace('SET', `SET host_side = 'b',`);
    await refused('b', taken, 'meeting_was_held_ck');
  });

  it('is no meeting closed without published minutes, nor one held at another time', async () => {
    await app.owner.query(held(desk.meetingId));
    const closed = `UPDATE meeting SET state = 'closed', closed_at = now() WHERE id = '${desk.meetingId}'`;
    for (const side of ['a', 'b'] as const) await refused(side, closed, 'meeting_was_minuted_ck');
    await refused('a', `UPDATE meeting SET held_at = ends_at WHERE id = '${desk.meetingId}'`, 'meeting_was_held_ck');
  });

  it('is no charter or agenda version whose digest is not that of its text', async () => {
    const path = `/api/v1/working-groups/${group.id}/charter`;
    const body: unknown = (await group.a.coChair.as('get', path).expect(200)).body;
    const { content } = (body as { inForce: { content: object } }).inForce;
    await group.a.secretary.as('put', path).send(content).expect(200);
    const draft = `WHERE working_group_id = '${group.id}' AND state = 'draft'`;
    await refused('b', `UPDATE charter SET content = content || ' ' ${draft}`, 'charter_digest_ck');
    await refused('b', `UPDATE charter SET salt = 'another' ${draft}`, 'charter_digest_ck');
    await undone('b', `UPDATE charter SET revision = revision + 1 ${draft}`);
    const version = `INSERT INTO agenda_version (id, working_group_id, meeting_id, number, content, salt, digest, state, proposed_by, proposed_at)
      VALUES (gen_random_uuid(), '${group.id}', '${desk.meetingId}', 9, '{}', 'salt', repeat('0', 64), 'proposed', 'a', now())`;
    await refused('a', version, 'agenda_version_digest_ck');
    await undone('a', version.replace(`repeat('0', 64)`, `salted_digest('salt', '{}')`));
  });

  it('is no charter put out of force without another', async () => {
    for (const side of ['a', 'b'] as const) {
      await refused(
        side,
        `UPDATE charter SET state = 'superseded' WHERE id = '${group.charterId}'`,
        'charter_succeeded_ck',
      );
    }
  });

  it.each([`quorum = 1`, `seats = seats + 1`, `first_host = 'b'`, `meetings_per_year = 1`])(
    'is no group with %s, unless its charter in force says so',
    async (change) => {
      const update = `UPDATE working_group SET ${change} WHERE id = '${group.id}'`;
      for (const side of ['a', 'b'] as const) await refused(side, update, 'working_group_charter_ck');
    },
  );

  it('is no group that calls itself otherwise, or that one side resumes', async () => {
    for (const change of [`name_en = 'Another'`, `slug = 'another'`]) {
      await expect(undone('a', `UPDATE working_group SET ${change}`)).rejects.toThrow(/permission denied/);
    }
    const [suspended, resumed] = ['suspended', 'active'].map(
      (state) => `UPDATE working_group SET state = '${state}' WHERE id = '${group.id}'`,
    ) as [string, string];
    await undone('b', suspended);
    await expect(undone('a', suspended, resumed)).rejects.toMatchObject({ constraint: 'working_group_charter_ck' });
  });
});
