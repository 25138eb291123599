import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { AgendaDesk } from './agenda-desk.js';

describe('a careless secretary', () => {
  let app: TestApp;
  let group: TestGroup;
  let desk: AgendaDesk;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    desk = await AgendaDesk.open(app, group);
    await desk.accepted('a');
    await desk.orderAll();
  });
  afterAll(() => app.close());

  const make = () => group.a.secretary.as('post', `/api/v1/meetings/${desk.meetingId}/agenda/versions`);

  it('who makes a version twice takes no key back', async () => {
    const { digest } = (await make().expect(201)).body as { digest: string };
    await desk.assent(group.b.secretary, 'circulation', digest).expect(201);
    expect((await make().expect(409)).body).toMatchObject({ code: 'version-unchanged' });
    expect((await desk.assent(group.a.secretary, 'circulation', digest).expect(201)).body).toMatchObject({
      effective: true,
    });
  });

  it('makes no version whose items take longer than a sitting that became shorter', async () => {
    await app.owner.query(`UPDATE sitting SET ends_at = starts_at + interval '10 minutes' WHERE meeting_id = $1`, [
      desk.meetingId,
    ]);
    expect((await make().expect(422)).body).toMatchObject({ code: 'minutes-do-not-fit' });
    await app.owner.query(`UPDATE sitting SET ends_at = starts_at + interval '2 hours' WHERE meeting_id = $1`, [
      desk.meetingId,
    ]);
  });

  it('may leave an optional field empty: it counts as not given', async () => {
    const { entries, revision } = await desk.agenda();
    const { rows } = await app.owner.query<{ id: string }>(
      `SELECT id FROM sitting WHERE meeting_id = $1 ORDER BY position`,
      [desk.meetingId],
    );
    const order = entries.map(({ itemId, minutes }) => ({ itemId, minutes, sittingId: rows[0]?.id }));
    const put = group.a.secretary.as('put', `/api/v1/meetings/${desk.meetingId}/agenda/order`);
    await put.set('if-match', `"${revision}"`).send({ order, leftOff: null }).expect(200);

    const items = group.a.secretary.as('post', `/api/v1/meetings/${desk.meetingId}/agenda-items`);
    const item = { ...desk.newItem('Empty fields', group.a.secretary), abstract: null, statements: null };
    const { id } = (await items.send(item).expect(201)).body as { id: string };
    const patch = group.a.secretary.as('patch', `/api/v1/agenda-items/${id}`).set('if-match', '"1"');
    await patch.send({ minutesWanted: null, topicId: null, presenterId: null }).expect(200);

    await app.setTime('2027-06-01T01:00:00Z');
    const sitting = `/api/v1/sittings/${rows[0]?.id}`;
    const came = group.a.secretary.as('post', `${sitting}/attendance`);
    const stay = await came.send({ personId: group.a.delegate.personId, cameAt: null }).expect(201);
    const left = group.a.secretary.as('post', `/api/v1/attendance/${(stay.body as { id: string }).id}/departure`);
    await left.send({ leftAt: null }).expect(201);
    const event = (body: object) => group.a.secretary.as('post', `${sitting}/conduct-events`).send(body);
    await event({ kind: 'departure', category: null, personId: null, at: null }).expect(201);
    expect((await event({ kind: 'counsel-arrived', personId: null })).body).toMatchObject({ code: 'counsel-unnamed' });
  });
});
