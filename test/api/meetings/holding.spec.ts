import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aPerson, aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';
import { confirm, counselOf, openYear, pagesOf, read, type ShownMeeting } from './steps.js';

describe('holding a meeting', () => {
  let app: TestApp;
  let group: TestGroup;
  let meeting: ShownMeeting;
  let one = '';
  let two = '';
  let stay = '';

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    const [id] = await openYear(group);
    meeting = await confirm(group, id);
    [one, two] = meeting.sittings.map((sitting) => sitting.id) as [string, string];
  });
  afterAll(() => app.close());

  const post = (person: TestPerson, path: string, body: object = {}) => person.as('post', `/api/v1/${path}`).send(body);
  const came = (secretary: TestPerson, sitting: string, person: TestPerson, more: object = {}) =>
    post(secretary, `sittings/${sitting}/attendance`, { personId: person.personId, ...more });

  it('begins half an hour before the first sitting, and no earlier', async () => {
    await app.setTime('2027-04-21T00:29:59Z');
    expect((await post(group.a.secretary, `sittings/${one}/opening`)).body).toMatchObject({ code: 'too-early' });
    expect((await came(group.a.secretary, one, group.a.delegate)).body).toMatchObject({ code: 'too-early' });
    await app.setTime('2027-04-21T00:40:00Z');
    const body: unknown = (await came(group.a.secretary, one, group.a.delegate).expect(201)).body;
    stay = (body as { id: string }).id;
  });

  it("records each side's people by its own secretary", async () => {
    expect((await came(group.a.secretary, one, group.b.delegate)).body).toMatchObject({ code: 'not-appointed' });
    await came(group.a.coChair, one, group.a.otherDelegate).expect(403);
    await came(group.a.secretary, one, group.a.otherDelegate, { cameAt: '2027-04-21T00:35:00Z' }).expect(201);
    expect((await came(group.a.secretary, one, group.a.delegate)).body).toMatchObject({ code: 'already-present' });
    expect(
      (await came(group.a.secretary, one, group.a.counsel, { cameAt: '2027-04-21T00:41:00Z' })).body,
    ).toMatchObject({ code: 'not-in-sitting' });
    await came(group.b.secretary, one, group.b.delegate).expect(201);
    await came(group.b.secretary, one, group.b.counsel).expect(201);
    expect((await post(group.b.secretary, `attendance/${stay}/departure`)).status).toBe(403);
  });

  it('is opened by the host, who judges the quorum of each side', async () => {
    await post(group.b.secretary, `sittings/${one}/opening`).expect(403);
    await post(group.a.counsel, `sittings/${one}/opening`).expect(403);
    await counselOf(group, one, 'arrived');
    await post(group.a.coChair, `sittings/${one}/opening`).expect(201);
    const shown = (await read(group.b.delegate, meeting.id)).sittings[0];
    // Two companies of the one side, one of the other: its counsel counts for none.
    expect(shown).toMatchObject({ quorate: false, companies: { csia: 2, sia: 1 } });
    expect((await post(group.a.secretary, `sittings/${one}/opening`)).body).toMatchObject({ code: 'already-opened' });
    expect((await post(group.a.secretary, `sittings/${two}/opening`)).body).toMatchObject({
      code: 'other-sitting-open',
    });
  });

  it('records departures, and who comes again', async () => {
    await app.setTime('2027-04-21T02:00:00Z');
    await post(group.a.secretary, `attendance/${stay}/departure`, { leftAt: '2027-04-21T01:30:00Z' }).expect(201);
    expect((await post(group.a.secretary, `attendance/${stay}/departure`)).body).toMatchObject({
      code: 'already-left',
    });
    await came(group.a.secretary, one, group.a.delegate).expect(201);
    const body: unknown = (await group.b.delegate.as('get', `/api/v1/meetings/${meeting.id}/attendance`).expect(200))
      .body;
    const { items } = body as { items: { personId: string; leftAt: string | null }[] };
    expect(items).toHaveLength(5);
    expect(items.filter((item) => item.personId === group.a.delegate.personId).map((item) => item.leftAt)).toEqual([
      '2027-04-21T01:30:00.000Z',
      null,
    ]);
    expect(items.find((item) => item.personId === group.b.delegate.personId)).toMatchObject({
      side: 'sia',
      office: 'delegate',
      person: { name: { en: 'delegate of b', zh: 'b方delegate' } },
      company: { name: { zh: '想象半导体1公司' } },
    });
  });

  it('records conduct by the officers of each side', async () => {
    const event = (person: TestPerson, body: object) => post(person, `sittings/${one}/conduct-events`, body);
    const arrived = { kind: 'counsel-arrived', personId: group.b.counsel.personId };
    await event(group.b.counsel, { ...arrived, at: '2027-04-21T00:45:00Z' }).expect(201);
    expect((await event(group.b.secretary, { kind: 'counsel-left' })).body).toMatchObject({ code: 'counsel-unnamed' });
    const delegate = { kind: 'counsel-arrived', personId: group.b.delegate.personId };
    expect((await event(group.b.secretary, delegate)).body).toMatchObject({ code: 'not-counsel' });
    await event(group.a.coChair, { kind: 'objection', category: 'prices' }).expect(201);
    await event(group.a.delegate, { kind: 'objection', category: 'prices' }).expect(403);
    expect((await event(group.a.secretary, { kind: 'objection' })).body).toMatchObject({ code: 'category-required' });
    expect((await event(group.a.counsel, arrived)).body).toMatchObject({ code: 'not-appointed' });
    const body: unknown = (await group.a.auditor.as('get', `/api/v1/meetings/${meeting.id}/conduct-events`).expect(200))
      .body;
    expect(body).toMatchObject({
      items: [
        { side: 'csia', kind: 'counsel-arrived', personId: group.a.counsel.personId },
        { side: 'sia', kind: 'counsel-arrived', personId: group.b.counsel.personId },
        { side: 'sia', kind: 'counsel-arrived' },
        { side: 'csia', kind: 'objection', category: 'prices' },
      ],
      can: { record: false },
    });
  });

  it('is told page by page', async () => {
    for (const list of ['attendance', 'conduct-events']) {
      const path = `/api/v1/meetings/${meeting.id}/${list}`;
      const whole = (await group.a.auditor.as('get', path).expect(200)).body as { items: { id: string }[] };
      expect(whole.items.length).toBeGreaterThan(3);
      const found = await pagesOf(group.a.auditor, path, 2);
      expect(found.map((page) => page.length).slice(0, -1)).toEqual(found.slice(1).map(() => 2));
      expect(found.flat()).toEqual(whole.items);
      await group.a.auditor.as('get', `${path}?after=${Buffer.from('["x"]').toString('base64url')}`).expect(400);
    }
  });

  it('is no news to members of other groups', async () => {
    const other = await aWorkingGroup(app, { seats: 2 });
    await post(other.a.secretary, `sittings/${one}/opening`).expect(404);
    await post(other.a.secretary, `sittings/${one}/closing`).expect(404);
    await came(other.a.secretary, one, other.a.delegate).expect(404);
    await post(other.a.counsel, `sittings/${one}/conduct-events`, { kind: 'departure' }).expect(404);
    await post(other.a.secretary, `attendance/${stay}/departure`).expect(404);
    await post(other.a.secretary, `meetings/${meeting.id}/holding`).expect(404);
    for (const list of ['attendance', 'conduct-events']) {
      await other.a.secretary.as('get', `/api/v1/meetings/${meeting.id}/${list}`).expect(404);
    }
  });

  it('is not over while a sitting is open or to come', async () => {
    await app.setTime('2027-04-21T04:00:00Z');
    await post(group.a.secretary, `sittings/${one}/closing`).expect(201);
    expect((await post(group.a.secretary, `sittings/${one}/closing`)).body).toMatchObject({ code: 'already-closed' });
    expect((await post(group.a.secretary, `meetings/${meeting.id}/holding`)).body).toMatchObject({
      code: 'too-early',
    });
  });

  it('judges the quorum again at the next sitting', async () => {
    await app.setTime('2027-04-22T01:00:00Z');
    const seat = { seatId: group.b.seats[1] ?? '', companyId: group.b.companies[1] ?? '' };
    const alternate = await aPerson(app, group.id, 'b', 'delegate', seat);
    for (const person of [group.a.delegate, group.a.otherDelegate]) await came(group.a.secretary, two, person);
    for (const person of [group.b.delegate, alternate]) await came(group.b.secretary, two, person);
    await counselOf(group, two, 'arrived');
    await post(group.a.secretary, `sittings/${two}/opening`).expect(201);
    expect((await post(group.a.secretary, `meetings/${meeting.id}/holding`)).body).toMatchObject({
      code: 'sittings-open',
    });
    expect((await read(group.a.secretary, meeting.id)).sittings[1]).toMatchObject({ quorate: true });
    await app.setTime('2027-04-22T03:00:00Z');
    await post(group.a.coChair, `sittings/${two}/closing`).expect(201);
  });

  it('is declared by the secretary of the host, and public without names', async () => {
    await post(group.b.secretary, `meetings/${meeting.id}/holding`).expect(403);
    await post(group.a.secretary, `meetings/${meeting.id}/holding`).expect(201);
    const last = await group.b.delegate.as('get', `/api/v1/working-groups/${group.id}/meetings/last`).expect(200);
    expect(last.body).toMatchObject({ id: meeting.id, state: 'held', heldAt: '2027-04-22T03:00:00.000Z' });
    const next = await group.b.delegate.as('get', `/api/v1/working-groups/${group.id}/meetings/next`).expect(200);
    expect(next.body).toMatchObject({ cycle: '2027-2', host: 'sia' });
    const reader = await app.connectAs('concord_public');
    const { rows } = await reader.query<{ content: string }>(
      `SELECT content FROM publication WHERE kind = 'meeting' AND subject_id = $1`,
      [meeting.id],
    );
    expect(JSON.parse(rows[0]?.content ?? '{}')).toMatchObject({
      cycle: '2027-1',
      host: 'csia',
      place: { en: 'Hall 1, Shanghai' },
      companies: { csia: 2, sia: 2 },
      sittings: [{ startsAt: '2027-04-21T01:00:00.000Z', quorate: false }, { quorate: true }],
    });
    expect(rows[0]?.content).not.toContain('delegate');
  });

  it('records nothing more afterwards', async () => {
    expect((await came(group.a.secretary, two, group.a.counsel)).body).toMatchObject({ code: 'wrong-state' });
    expect((await post(group.a.secretary, `meetings/${meeting.id}/holding`)).body).toMatchObject({
      code: 'wrong-state',
    });
  });
});
