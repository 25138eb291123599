import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { AgendaDesk } from '../../api/agenda/agenda-desk.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';

describe('what takes both sides, written by one of them past the application', () => {
  let app: TestApp;
  let group: TestGroup;
  let desk: AgendaDesk;
  let sides: pg.Client[];

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    desk = await AgendaDesk.open(app, group);
    await desk.accepted('a');
    await desk.orderAll();
    const version = `/api/v1/meetings/${desk.meetingId}/agenda/versions`;
    await group.a.secretary.as('post', version).expect(201);
    sides = [await app.connectAs('concord_a'), await app.connectAs('concord_b'), await app.connectAs('concord_system')];
  });
  afterAll(() => app.close());

  it.each([
    [
      'the date of a meeting',
      () => `UPDATE meeting SET state = 'proposed', revision = revision + 1 WHERE id = '${desk.meetingId}'`,
    ],
    [
      'the circulation of an agenda',
      () =>
        `UPDATE agenda_version SET state = 'circulated', circulated_at = now() WHERE meeting_id = '${desk.meetingId}'`,
    ],
    [
      'the freeze of an agenda',
      () => `UPDATE agenda SET state = 'frozen', frozen_at = now(),
               circulated_version = (SELECT id FROM agenda_version WHERE meeting_id = '${desk.meetingId}')
             WHERE meeting_id = '${desk.meetingId}'`,
    ],
    ['a charter in force', () => `UPDATE charter SET digest = 'another' WHERE id = '${group.charterId}'`],
  ])('%s is refused by the database', async (_what, statement) => {
    for (const side of sides) {
      await expect(side.query(statement())).rejects.toThrow(/takes both keys|permission denied/);
    }
    await expect(sides[0]?.query(statement())).rejects.toMatchObject({ code: '23514' });
  });
});
