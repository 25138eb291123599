import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { openYear, putSchedule, read, type ShownMeeting, spring } from './steps.js';

describe("a group's year", () => {
  let app: TestApp;
  let group: TestGroup;
  let stranger: TestGroup;
  let first: string;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    stranger = await aWorkingGroup(app, { seats: 2 });
    [first] = await openYear(group);
  });
  afterAll(() => app.close());

  const path = (rest: string) => `/api/v1/working-groups/${group.id}/${rest}`;

  it('has two cycles with a planned meeting each, hosted by turns', async () => {
    const body: unknown = (await group.b.delegate.as('get', path('cycles?year=2027')).expect(200)).body;
    const { items } = body as { items: { label: string; host: string; meeting: { state: string } }[] };
    expect(items.map(({ label, host, meeting }) => [label, host, meeting.state])).toEqual([
      ['2027-2', 'sia', 'planned'],
      ['2027-1', 'csia', 'planned'],
    ]);
  });

  it('is opened once, and the next goes on with the other host', async () => {
    const open = (year: number) => group.b.secretary.as('post', path('cycles')).send({ year });
    expect((await open(2027)).body).toMatchObject({ status: 409, code: 'cycles-exist' });
    await open(2028).expect(201);
    for (const list of ['cycles?year=2028', 'meetings']) {
      const { items } = (await group.a.secretary.as('get', path(list)).expect(200)).body as {
        items: { label?: string; cycle?: string; calendarKnown: boolean }[];
      };
      const unknown = items.filter((item) => !item.calendarKnown).map(({ label, cycle }) => label ?? cycle);
      expect([list, unknown]).toEqual([list, ['2028-2']]);
    }
    const body: unknown = (await group.a.secretary.as('get', path('cycles?year=2028')).expect(200)).body;
    const { items } = body as { items: { label: string; host: string }[] };
    expect(items.map(({ label, host }) => [label, host])).toEqual([
      ['2028-2', 'sia'],
      ['2028-1', 'csia'],
    ]);
    expect((await open(2026)).status).toBe(422);
  });

  it('is listed in pages, in the order of its cycles', async () => {
    const body: unknown = (await group.a.secretary.as('get', path('meetings?limit=3')).expect(200)).body;
    const page = body as { items: ShownMeeting[]; next: string };
    expect(page.items.map((item) => item.cycle)).toEqual(['2027-1', '2027-2', '2028-1']);
    const rest = await group.a.secretary.as('get', path(`meetings?limit=3&after=${page.next}`)).expect(200);
    expect(rest.body).toMatchObject({ items: [{ cycle: '2028-2' }], next: null });
    const later = await group.a.secretary.as('get', path('meetings?from=2027-07-15&state=planned')).expect(200);
    expect((later.body as { items: ShownMeeting[] }).items.map((item) => item.cycle)).toEqual([
      '2027-2',
      '2028-1',
      '2028-2',
    ]);
  });

  it('is no news to members of other groups', async () => {
    await stranger.a.secretary.as('get', path('meetings')).expect(404);
    await stranger.a.secretary.as('get', path('meetings/next')).expect(404);
    await stranger.a.secretary.as('get', `/api/v1/meetings/${first}`).expect(404);
    await stranger.a.secretary.as('post', path('cycles')).send({ year: 2029 }).expect(404);
    const put = stranger.a.secretary.as('put', `/api/v1/meetings/${first}/schedule`).set('if-match', '"1"');
    await put.send(spring).expect(404);
    await app.http.get(`/api/v1/meetings/${first}`).expect(401);
  });

  it('has its times in the zones of both sides, and its deadlines on days on which both work', async () => {
    expect((await putSchedule(group.a.secretary, first)).status).toBe(200);
    const meeting = await read(group.b.delegate, first);
    expect(meeting.sittings[0]).toMatchObject({
      startsWall: '2027-04-21T09:00',
      startsAt: '2027-04-21T01:00:00.000Z',
      local: {
        csia: { starts: '2027-04-21T09:00', ends: '2027-04-21T12:00', zone: 'Asia/Shanghai' },
        sia: { starts: '2027-04-20T21:00', ends: '2027-04-21T00:00', zone: 'America/New_York' },
      },
    });
    const walls = Object.fromEntries(Object.entries(meeting.deadlines).map(([name, shown]) => [name, shown?.wall]));
    expect(walls).toEqual({
      call: '2027-01-29T17:00',
      submissionsClose: '2027-03-24T17:00',
      freeze: '2027-04-02T17:00',
      minutesDue: '2027-05-21T17:00',
    });
    expect(meeting.deadlines['freeze']).toMatchObject({
      at: '2027-04-02T09:00:00.000Z',
      zone: 'Asia/Shanghai',
      local: { sia: { wall: '2027-04-02T05:00' } },
    });
  });

  it('has a next meeting at a stable address, and no last one before one is held', async () => {
    const answer = await group.b.auditor.as('get', path('meetings/next')).expect(200);
    expect(answer.body).toMatchObject({ id: first, cycle: '2027-1' });
    expect(answer.headers['etag']).toBe(`"${(answer.body as ShownMeeting).revision}"`);
    await group.b.auditor.as('get', path('meetings/last')).expect(404);
  });
});

describe('a schedule', () => {
  let app: TestApp;
  let group: TestGroup;
  let first: string;
  let second: string;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    [first, second] = await openYear(group);
  });
  afterAll(() => app.close());

  const sitting = (startsWall: string, endsWall: string, zone: string) => ({
    format: 'online',
    sittings: [{ startsWall, endsWall, zone }],
  });

  it.each([
    ['wall-time-does-not-exist', sitting('2027-03-14T02:30', '2027-03-14T04:00', 'America/New_York')],
    ['zone-unknown', sitting('2027-04-14T09:00', '2027-04-14T10:00', 'CST')],
    ['outside-half-year', sitting('2027-07-14T09:00', '2027-07-14T10:00', 'Asia/Shanghai')],
    ['in-the-past', sitting('2027-01-08T09:00', '2027-01-08T10:00', 'Asia/Shanghai')],
  ])('is refused with the field at fault: %s', async (code, schedule) => {
    const answer = await putSchedule(group.a.secretary, first, schedule);
    expect(answer.body).toMatchObject({ status: 422, code: 'schedule-refused', errors: [{ code }] });
  });

  it('outside of its half-year is told the days that are allowed', async () => {
    const late = sitting('2027-07-01T00:00', '2027-07-01T01:00', 'Asia/Shanghai');
    const { errors } = (await putSchedule(group.a.secretary, first, late)).body as { errors: { detail: string }[] };
    expect(errors[0]?.detail).toContain('from 2027-01-01 to 2027-06-30 in Asia/Shanghai');
  });

  it('may be in UTC, and in any zone by its proper name', async () => {
    for (const [zone, name] of [
      ['Etc/UTC', 'UTC'],
      ['asia/tokyo', 'Asia/Tokyo'],
    ] as const) {
      const written = await putSchedule(
        group.a.secretary,
        second,
        sitting('2027-11-03T02:00', '2027-11-03T05:00', zone),
      );
      expect(written.status).toBe(200);
      expect((await read(group.a.secretary, second)).sittings).toMatchObject([{ zone: name }]);
    }
  });

  it('with a time that exists twice is refused', async () => {
    const twice = sitting('2027-11-07T01:30', '2027-11-07T04:00', 'America/New_York');
    expect((await putSchedule(group.a.secretary, second, twice)).body).toMatchObject({
      errors: [{ field: 'sittings[0].startsWall', code: 'wall-time-exists-twice' }],
    });
  });

  it('that leaves no time for submissions is refused', async () => {
    const soon = sitting('2027-01-27T09:00', '2027-01-27T12:00', 'Asia/Shanghai');
    expect((await putSchedule(group.a.secretary, first, soon)).body).toMatchObject({ status: 422, code: 'too-soon' });
  });

  it('is no way for one side to close submissions within the hour', async () => {
    // Sixteen hundred hours in Shanghai; on this date submissions would close at seventeen.
    const now = app.now();
    await app.setTime('2027-02-24T08:00:00.000Z');
    const soon = sitting('2027-03-24T09:00', '2027-03-24T12:00', 'Asia/Shanghai');
    const written = await putSchedule(group.b.secretary, first, soon);
    await app.setTime(now.toString());
    expect(written.body).toMatchObject({ status: 422, code: 'too-soon' });
  });

  it('is written by a secretary or co-chair who has read what stands there', async () => {
    const put = (person: typeof group.a.secretary) => person.as('put', `/api/v1/meetings/${first}/schedule`);
    await put(group.a.counsel).set('if-match', '"1"').send(spring).expect(403);
    await put(group.a.delegate).set('if-match', '"1"').send(spring).expect(403);
    await put(group.a.secretary).send(spring).expect(428);
    await put(group.a.secretary).set('if-match', '"99"').send(spring).expect(412);
    await put(group.b.coChair).set('if-match', '"1"').send(spring).expect(200);
  });

  it('keeps the identity of its sittings for calendars when it changes', async () => {
    const before = await read(group.a.secretary, first);
    const [one, two] = spring.sittings;
    const moved = { ...spring, sittings: [one, { ...two, endsWall: '2027-04-22T11:30' }] };
    await putSchedule(group.a.secretary, first, moved);
    const after = await read(group.a.secretary, first);
    expect(after.sittings.map(({ id, uid }) => [id, uid])).toEqual(before.sittings.map(({ id, uid }) => [id, uid]));
    expect(after.sittings.map((shown) => shown.sequence)).toEqual([0, 1]);

    await putSchedule(group.a.secretary, first, { ...moved, sittings: [one] });
    expect((await read(group.a.secretary, first)).sittings.map((shown) => shown.uid)).toEqual([
      before.sittings[0]?.uid,
    ]);
  });

  it('leaves a passed deadline passed when the meeting moves', async () => {
    await putSchedule(group.a.secretary, first);
    const before = await read(group.a.secretary, first);
    await app.setTime('2027-03-25T00:00:00Z');
    const late = sitting('2027-06-16T09:00', '2027-06-16T12:00', 'Asia/Shanghai');
    expect((await putSchedule(group.b.secretary, first, late)).status).toBe(200);
    const after = await read(group.a.secretary, first);
    expect(after.deadlines['submissionsClose']).toEqual(before.deadlines['submissionsClose']);
    expect(after.deadlines['freeze']?.wall).toBe('2027-06-02T17:00');
  });
});
