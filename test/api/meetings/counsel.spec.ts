import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aPerson, aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';
import { confirm, counselOf, openYear, read, type ShownSitting, spring } from './steps.js';

const morning = { ...spring, sittings: spring.sittings.slice(0, 1) };

describe('counsel of both sides', () => {
  let app: TestApp;
  let group: TestGroup;
  let meetingId = '';
  let sitting = '';

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.setTime('2027-01-11T03:00:00Z');
    group = await aWorkingGroup(app, { seats: 2 });
    [meetingId] = await openYear(group);
    sitting = (await confirm(group, meetingId, morning)).sittings[0]?.id ?? '';
    await app.setTime('2027-04-21T00:45:00Z');
  });

  const post = (person: TestPerson, path: string, body: object = {}) => person.as('post', `/api/v1/${path}`).send(body);
  const event = (person: TestPerson, body: object) => post(person, `sittings/${sitting}/conduct-events`, body);
  const opening = () => post(group.a.secretary, `sittings/${sitting}/opening`);
  const shown = async (): Promise<ShownSitting | undefined> => (await read(group.b.delegate, meetingId)).sittings[0];

  it('are recorded as arrived before a sitting opens; the refusal says whose are not', async () => {
    const none = await opening();
    expect(none.body).toMatchObject({ status: 422, code: 'counsel-missing' });
    expect(none.body).toMatchObject({ errors: [{ field: 'counsel.csia' }, { field: 'counsel.sia' }] });
    await event(group.a.counsel, { kind: 'counsel-arrived' }).expect(201);
    expect((await opening()).body).toMatchObject({ code: 'counsel-missing', errors: [{ field: 'counsel.sia' }] });
    await event(group.b.counsel, { kind: 'counsel-arrived' }).expect(201);
    await app.setTime('2027-04-21T00:50:00Z');
    await event(group.b.counsel, { kind: 'counsel-left' }).expect(201);
    expect((await opening()).body).toMatchObject({ code: 'counsel-missing', errors: [{ field: 'counsel.sia' }] });
    await app.setTime('2027-04-21T00:55:00Z');
    await event(group.b.counsel, { kind: 'counsel-arrived' }).expect(201);
    await opening().expect(201);
    expect(await shown()).toMatchObject({ paused: false, pauses: [] });
  });

  it('are recorded by their own side alone', async () => {
    await event(group.a.counsel, { kind: 'counsel-arrived' }).expect(201);
    const { personId } = group.b.counsel;
    expect((await event(group.a.secretary, { kind: 'counsel-arrived', personId })).body).toMatchObject({
      code: 'not-appointed',
    });
    expect((await opening()).body).toMatchObject({ code: 'counsel-missing', errors: [{ field: 'counsel.sia' }] });
  });

  it('may be a deputy, and are there until the last of them has left', async () => {
    const deputy = await aPerson(app, group.id, 'b', 'counsel', null, { deputy: true });
    await event(group.a.counsel, { kind: 'counsel-arrived' }).expect(201);
    await event(deputy, { kind: 'counsel-arrived' }).expect(201);
    await opening().expect(201);
    await app.setTime('2027-04-21T01:00:00Z');
    await event(group.b.secretary, { kind: 'counsel-arrived', personId: group.b.counsel.personId }).expect(201);
    await event(deputy, { kind: 'counsel-left' }).expect(201);
    expect(await shown()).toMatchObject({ paused: false, pauses: [] });
    await app.setTime('2027-04-21T01:10:00Z');
    await event(group.b.counsel, { kind: 'counsel-left' }).expect(201);
    const open = { since: '2027-04-21T01:10:00.000Z', until: null, missing: ['sia'] };
    expect(await shown()).toMatchObject({ paused: true, pauses: [open] });
    await app.setTime('2027-04-21T01:20:00Z');
    await event(deputy, { kind: 'counsel-arrived' }).expect(201);
    const over = { ...open, until: '2027-04-21T01:20:00.000Z' };
    expect(await shown()).toMatchObject({ paused: false, pauses: [over] });
    await app.setTime('2027-04-21T01:30:00Z');
    await counselOf(group, sitting, 'left');
    await app.setTime('2027-04-21T01:40:00Z');
    await post(group.a.secretary, `sittings/${sitting}/closing`).expect(201);
    const last = { since: '2027-04-21T01:30:00.000Z', until: '2027-04-21T01:40:00.000Z', missing: ['csia'] };
    expect(await shown()).toMatchObject({ paused: false, pauses: [over, last] });
  });

  it('stand in the minutes with the times in which they were away', async () => {
    await counselOf(group, sitting, 'arrived');
    await app.setTime('2027-04-21T01:00:00Z');
    await opening().expect(201);
    await app.setTime('2027-04-21T01:10:00Z');
    await event(group.b.counsel, { kind: 'counsel-left' }).expect(201);
    await app.setTime('2027-04-21T01:15:00Z');
    await post(group.a.secretary, `sittings/${sitting}/closing`).expect(201);
    await post(group.a.secretary, `meetings/${meetingId}/holding`).expect(201);
    const begun = await post(group.a.secretary, `meetings/${meetingId}/minutes`).expect(201);
    const { id } = begun.body as { id: string };
    await post(group.a.secretary, `minutes/${id}/circulation`).expect(200);
    const locked = await post(group.a.secretary, `minutes/${id}/revisions`).expect(201);
    const path = `/api/v1/minutes-revisions/${(locked.body as { id: string }).id}`;
    const pauses = [{ since: '2027-04-21T01:10:00.000Z', until: '2027-04-21T01:15:00.000Z', missing: ['sia'] }];
    expect((await group.b.counsel.as('get', path).expect(200)).body).toMatchObject({
      content: { meeting: { sittings: [{ position: 1, pauses }] } },
    });
  });

  it('are asked for by the database too, and a meeting is held in no sitting that did not take place', async () => {
    const side = await app.connectAs('concord_a');
    const open = `UPDATE sitting SET opened_at = $2, companies_a = 0, companies_b = 0, quorate = false WHERE id = $1`;
    const moment = app.now().toString();
    await expect(side.query(open, [sitting, moment])).rejects.toMatchObject({ constraint: 'sitting_counsel_ck' });
    const another = `INSERT INTO sitting (id, working_group_id, meeting_id, position, starts_wall, ends_wall, zone, starts_at, ends_at, uid, opened_at,
        companies_a, companies_b, quorate)
      SELECT gen_random_uuid(), working_group_id, meeting_id, 9, starts_wall, ends_wall, zone, ends_at, ends_at + interval '1 hour', 'x', $2, 0, 0, false
      FROM sitting WHERE id = $1`;
    await expect(side.query(another, [sitting, moment])).rejects.toMatchObject({ constraint: 'sitting_counsel_ck' });
    const hold = `UPDATE meeting SET state = 'held', held_at = $2 WHERE id = $1`;
    const unheld = { constraint: 'meeting_was_held_ck' };
    await expect(side.query(hold, [meetingId, moment])).rejects.toMatchObject(unheld);
    await counselOf(group, sitting, 'arrived');
    await side.query(open, [sitting, moment]);
    await expect(side.query(hold, [meetingId, moment])).rejects.toMatchObject(unheld);
    await side.query(`UPDATE sitting SET closed_at = $2 WHERE id = $1`, [sitting, moment]);
    await side.query(hold, [meetingId, moment]);
  });
});
