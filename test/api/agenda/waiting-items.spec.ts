import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/platform/id.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';
import { openYear } from '../meetings/steps.js';
import { AgendaDesk } from './agenda-desk.js';

describe('an item whose meeting never comes', () => {
  let app: TestApp;
  let group: TestGroup;
  let desk: AgendaDesk;
  let second = '';

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    group = await aWorkingGroup(app, { seats: 2 });
    desk = await AgendaDesk.open(app, group);
    await group.a.secretary.as('post', `/api/v1/working-groups/${group.id}/cycles`).send({ year: 2028 }).expect(201);
    second = await meetingOf(2027, 2);
  });

  const meetingOf = async (year: number, half: number): Promise<string> => {
    const { rows } = await app.owner.query<{ id: string }>(
      `SELECT m.id FROM meeting m JOIN cycle c ON c.id = m.cycle_id WHERE m.working_group_id = $1 AND c.year = $2 AND c.half = $3`,
      [group.id, year, half],
    );
    return rows[0]?.id ?? '';
  };
  const set = (meetingId: string, state: string) =>
    app.owner.query(`UPDATE meeting SET state = $2 WHERE id = $1`, [meetingId, state]);
  const notHeld = (meetingId: string) =>
    app.owner.query(
      `UPDATE cycle SET state = 'not-held', not_held_code = 'no-date' WHERE id = (SELECT cycle_id FROM meeting WHERE id = $1)`,
      [meetingId],
    );
  const frozen = async (meetingId: string) => {
    const version = newId();
    await app.owner.query(
      `INSERT INTO agenda_version (id, working_group_id, meeting_id, number, content, salt, digest, state, proposed_by, proposed_at, circulated_at)
       VALUES ($1, $2, $3, 1, '{}', 's', 'd', 'circulated', 'a', now(), now())`,
      [version, group.id, meetingId],
    );
    await app.owner.query(
      `INSERT INTO agenda (meeting_id, working_group_id, state, circulated_version, frozen_at) VALUES ($1, $2, 'frozen', $3, now())
       ON CONFLICT ON CONSTRAINT agenda_pk DO UPDATE SET state = 'frozen', circulated_version = $3, frozen_at = now()`,
      [meetingId, group.id, version],
    );
  };
  const defer = (person: TestPerson, id: string) => person.as('post', `/api/v1/agenda-items/${id}/deferral`);
  const waiting = async (person: TestPerson): Promise<{ id: string; can: { defer: boolean } }[]> => {
    const list = await person.as('get', `/api/v1/meetings/${second}/agenda-items?waiting=true&limit=100`).expect(200);
    return (list.body as { items: { id: string; can: { defer: boolean } }[] }).items;
  };
  const ids = async (person: TestPerson) => (await waiting(person)).map(({ id }) => id);

  it.each<[string, () => Promise<unknown>]>([
    ['was cancelled', () => set(desk.meetingId, 'cancelled')],
    ['stands in a cycle that ended without one', () => notHeld(desk.meetingId)],
  ])('is found and deferred when the meeting %s: drafts, accepted and listed ones', async (_, end) => {
    const draft = await desk.draft('a');
    const { id: listed } = await desk.accepted('a', 'Listed');
    await desk.orderAll();
    await desk.circulated();
    const { id: accepted } = await desk.accepted('a', 'Accepted');
    expect(await ids(group.a.secretary)).toEqual([]);
    expect((await defer(group.a.secretary, listed)).body).toMatchObject({ code: 'wrong-state' });
    await end();
    expect((await ids(group.a.secretary)).sort()).toEqual([draft, listed, accepted].sort());
    expect((await waiting(group.a.secretary)).map(({ can }) => can.defer)).toEqual([true, true, true]);
    expect((await ids(group.b.secretary)).sort()).toEqual([listed, accepted].sort());
    expect((await ids(group.a.otherDelegate)).sort()).toEqual([listed, accepted].sort());
    for (const id of [draft, listed, accepted]) await defer(group.a.secretary, id).expect(200);
    expect(await ids(group.a.secretary)).toEqual([]);
    const next = (await desk.get(group.b.secretary, `/api/v1/meetings/${second}/agenda-items`))['items'];
    const continued = (next as { carriedFrom: string | null }[]).flatMap(({ carriedFrom }) => carriedFrom ?? []);
    expect(continued).toEqual([listed, accepted]);
  });

  it('is found and deferred when its half-year has gone by without a date', async () => {
    const draft = await desk.draft('b');
    await defer(group.b.secretary, draft).expect(200);
    const elsewhere = [await ids(group.b.secretary)];
    await app.owner.query(`UPDATE session SET expires_at = '2029-01-01Z', last_seen_at = '2028-02-01Z'`);
    const before = app.now().toString();
    await app.setTime('2028-02-01T00:00:00Z');
    elsewhere.push(await ids(group.b.secretary));
    const deferred = await defer(group.b.secretary, draft);
    elsewhere.push(await ids(group.b.secretary));
    await app.setTime(before);
    expect(elsewhere).toEqual([[], [draft], []]);
    expect(deferred.body).toMatchObject({ reference: '2028-1/sia-1' });
  });

  it('goes to the first later meeting that takes it, in the order of the cycles', async () => {
    const { id } = await desk.accepted('b');
    const draft = await desk.draft('b');
    await frozen(second);
    await app.owner.query(`UPDATE meeting SET submissions_close_at = '2027-01-01Z' WHERE id = $1`, [second]);
    expect((await defer(group.b.secretary, id)).body).toMatchObject({ reference: '2028-1/01' });
    await set(await meetingOf(2028, 1), 'cancelled');
    expect((await defer(group.b.secretary, draft)).body).toMatchObject({ reference: '2028-2/sia-1' });
  });

  it('is told of each later meeting why it does not take it, and that there is none only when there is none', async () => {
    const { id } = await desk.accepted('b');
    for (const meeting of [second, await meetingOf(2028, 1), await meetingOf(2028, 2)]) await frozen(meeting);
    const refused = await defer(group.b.secretary, id).expect(409);
    const why = (cycle: string) => ({ field: `meetings.${cycle}`, code: 'agenda-frozen' });
    expect(refused.body).toMatchObject({
      ...{ code: 'no-meeting-takes-it', errors: [why('2027-2'), why('2028-1'), why('2028-2')] },
    });
    const item = await desk.get(group.b.secretary, `/api/v1/agenda-items/${id}`);
    expect(item['state']).toBe('accepted');
    for (const meeting of [second, await meetingOf(2028, 1), await meetingOf(2028, 2)]) await set(meeting, 'cancelled');
    expect((await defer(group.b.secretary, id)).body).toMatchObject({ code: 'no-next-meeting' });
  });

  it('is no news to other groups', async () => {
    const other = await aWorkingGroup(app, { seats: 2 });
    await openYear(other);
    await other.a.secretary.as('get', `/api/v1/meetings/${second}/agenda-items?waiting=true`).expect(404);
  });
});
