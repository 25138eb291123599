import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { pagesOf } from '../meetings/steps.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';
import { AgendaDesk } from './agenda-desk.js';

describe('the agenda of a meeting', () => {
  let app: TestApp;
  let group: TestGroup;
  let desk: AgendaDesk;
  let first: string;
  let second: string;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    desk = await AgendaDesk.open(app, group);
    first = (await desk.accepted('a', 'Licences')).id;
    second = (await desk.accepted('b', 'Curbs')).id;
  });
  afterAll(() => app.close());

  const put = (person: TestPerson, revision: number, body: object) =>
    person.as('put', `/api/v1/meetings/${desk.meetingId}/agenda/order`).set('if-match', `"${revision}"`).send(body);
  const stateOf = async (id: string) => (await desk.get(group.b.delegate, `/api/v1/agenda-items/${id}`))['state'];

  it('has the standing items of the charter from the beginning, and what was accepted without a place', async () => {
    const { unplaced, entries, state } = await desk.agenda();
    expect({ entries, state }).toEqual({ entries: [], state: 'open' });
    expect(unplaced.map((entry) => entry['standing'] ?? entry.reference)).toEqual([
      ...['opening', 'previous-minutes', 'next-meeting', '2027-1/01', '2027-1/02'],
    ]);
    const standing = await desk.get(group.a.secretary, `/api/v1/agenda-items/${unplaced[1]?.itemId}`);
    expect(standing).toMatchObject({
      title: { en: 'Previous minutes and follow-ups', zh: '上次会议纪要与后续事项' },
      links: { carriedOver: `/api/v1/meetings/${desk.meetingId}/carried-over` },
    });
  });

  it("is ordered by the host's secretary, every item once, within the sittings", async () => {
    const { unplaced, revision } = await desk.agenda();
    const [one, two] = await desk.sittings();
    const ids = unplaced.map((entry) => entry.itemId);
    const order = ids.map((itemId, n) => ({ itemId, sittingId: n < 3 ? one : two, minutes: 40 }));
    for (const person of [group.b.secretary, group.a.coChair, group.a.delegate]) {
      await put(person, revision, { order }).expect(403);
    }
    await put(group.a.secretary, revision + 1, { order }).expect(412);
    const refused = async (changed: object[], code: string) =>
      expect((await put(group.a.secretary, revision, { order: changed }).expect(422)).body).toMatchObject({ code });
    await refused(order.slice(1), 'item-missing');
    await refused([...order, order[0] ?? {}], 'item-twice');
    await refused([...order].reverse(), 'order-against-time');
    await refused([{ ...order[0], minutes: 41 }, ...order.slice(1)], 'minutes-do-not-fit');
    await refused([{ ...order[0], sittingId: group.id }, ...order.slice(1)], 'sitting-unknown');
    expect((await put(group.a.secretary, revision, { order }).expect(200)).body).toMatchObject({
      revision: revision + 1,
    });
    const body = await desk.agenda(group.b.coChair);
    expect(body).toMatchObject({
      ...{ unplaced: [], minutesBySide: { csia: 40, sia: 40, joint: 120 }, revision: revision + 1 },
      sittings: [{ minutes: 120, minutesLeft: 0 }, { minutesLeft: 40 }],
    });
    expect(body.entries[3]).toMatchObject({
      ...{ itemId: first, startsAt: '2027-06-02T01:00:00.000Z', endsAt: '2027-06-02T01:40:00.000Z' },
      wall: { zone: 'Asia/Shanghai', starts: '2027-06-02T09:00', ends: '2027-06-02T09:40' },
      local: { csia: { starts: '2027-06-02T09:00' }, sia: { zone: 'America/New_York', starts: '2027-06-01T21:00' } },
    });
  });

  it('is shown to delegates only as it was circulated, and circulation needs both sides', async () => {
    const path = `/api/v1/meetings/${desk.meetingId}/agenda`;
    expect(await desk.agenda(group.b.delegate)).toMatchObject({ entries: [], unplaced: [], versions: [] });
    const version = await desk.version();
    await group.b.delegate.as('get', `/api/v1/agenda-versions/${version.id}`).expect(404);
    await group.a.delegate.as('post', `${path}/versions`).expect(403);
    await group.b.secretary.as('post', `${path}/versions`).expect(403);

    await desk.assent(group.a.coChair, 'circulation', '0'.repeat(64)).expect(409);
    await desk.assent(group.a.counsel, 'circulation', version.digest).expect(403);
    await desk.assent(group.a.secretary, 'circulation', version.digest).expect(201);
    expect((await desk.assent(group.a.coChair, 'circulation', version.digest).expect(409)).body).toMatchObject({
      code: 'already-assented',
    });
    expect(await desk.agenda(group.b.delegate)).toMatchObject({ entries: [] });
    await group.a.secretary.as('delete', `${path}/assents/circulation`).expect(200);
    const afterTakingBack = await desk.assent(group.b.coChair, 'circulation', version.digest).expect(201);
    expect(afterTakingBack.body).toMatchObject({ effective: false });
    expect(await stateOf(first)).toBe('accepted');

    const last = await desk.assent(group.a.coChair, 'circulation', version.digest).expect(201);
    expect(last.body).toMatchObject({ effective: true, state: 'circulated' });
    expect([await stateOf(first), await stateOf(second)]).toEqual(['listed', 'listed']);
    const [order, issued] = [await desk.agenda(), await desk.agenda(group.b.delegate)];
    expect(issued.entries).toEqual(order.entries);
    expect((await desk.agenda(group.a.interpreter)).entries).toEqual(order.entries);
    expect(issued).toMatchObject({ minutesBySide: order['minutesBySide'], sittings: order['sittings'] });
    expect(issued.versions).toMatchObject([{ id: version.id, state: 'circulated' }]);
    const read = await desk.get(group.b.delegate, `/api/v1/agenda-versions/${version.id}`);
    const { entries } = read['content'] as { entries: { startsAt: string; endsAt: string }[] };
    const times = (of: readonly { startsAt: string; endsAt: string }[]) => of.map((e) => [e.startsAt, e.endsAt]);
    expect(times(entries)).toEqual(times(order.entries));
    expect(entries[3]).toMatchObject({
      ...{ reference: '2027-1/01', side: 'csia', title: { en: 'Licences', zh: '设备许可' }, textRevision: 1 },
      ...{ topic: { slug: 'export-controls' }, presenter: { en: 'Function of delegate', zh: '职务' } },
    });
    expect(JSON.stringify(entries)).not.toContain('delegate of a');
  });

  it('whose order changes keeps what was circulated, voids what was proposed, and tells the difference', async () => {
    const [circulated] = (await desk.agenda()).versions;
    const proposed = await desk.version();
    await desk.assent(group.a.secretary, 'circulation', proposed.digest).expect(201);
    const { entries } = await desk.agenda();
    const ids = entries.map((entry) => entry.itemId);
    await desk.order([...ids.filter((id) => id !== first && id !== second), second]);
    const voided = await desk.assent(group.b.secretary, 'circulation', proposed.digest).expect(409);
    expect(voided.body).toMatchObject({ code: 'version-outdated' });
    const twice = await desk.assent(group.b.secretary, 'circulation', circulated?.digest ?? '').expect(409);
    expect(twice.body).toMatchObject({ code: 'already-circulated' });
    const back = group.b.secretary.as('delete', `/api/v1/meetings/${desk.meetingId}/agenda/assents/circulation`);
    expect((await back.expect(409)).body).toMatchObject({ code: 'already-effective' });
    expect((await desk.agenda(group.b.delegate)).entries).toEqual(entries);
    const refused = await desk.assent(group.a.coChair, 'freeze', circulated?.digest ?? '').expect(409);
    expect(refused.body).toMatchObject({ code: 'version-outdated' });

    const { id } = await desk.circulated();
    expect(await stateOf(first)).toBe('accepted');
    const path = `/api/v1/agenda-versions/${id}/diff?against=`;
    const diff = await desk.get(group.b.delegate, `${path}${circulated?.id}`);
    expect(diff).toMatchObject({
      ...{ added: [], removed: [{ itemId: first, reference: '2027-1/01', title: { en: 'Licences', zh: '设备许可' } }] },
    });
    expect(await desk.get(group.b.delegate, `${path}${id}`)).toMatchObject({ added: [], removed: [], changed: [] });
    await group.b.delegate.as('get', `${path}${proposed.id}`).expect(404);
    await group.a.secretary.as('get', `/api/v1/agenda-versions/${id}/diff`).expect(400);
  });

  it('is frozen by both co-chairs over the circulated version; what is not on it is held over', async () => {
    const [version] = (await desk.agenda()).versions;
    const digest = version?.digest ?? '';
    await desk.assent(group.a.secretary, 'freeze', digest).expect(403);
    await desk.assent(group.a.coChair, 'freeze', digest).expect(201);
    const late = await desk.released('b', 'Late');
    expect((await desk.assent(group.b.coChair, 'freeze', digest).expect(201)).body).toMatchObject({ state: 'frozen' });
    const back = group.a.coChair.as('delete', `/api/v1/meetings/${desk.meetingId}/agenda/assents/freeze`);
    expect((await back.expect(409)).body).toMatchObject({ code: 'already-effective' });
    const { state, revision, entries, versions } = await desk.agenda();
    expect(state).toBe('frozen');
    const pages = await pagesOf(group.b.delegate, `/api/v1/meetings/${desk.meetingId}/agenda/versions`, 1);
    expect(pages).toEqual(versions.map((one) => [one]));
    expect(pages.length).toBeGreaterThan(1);
    expect(await stateOf(first)).toBe('deferred');
    const order = entries.map(({ itemId, minutes, sittingId }) => ({ itemId, minutes, sittingId }));
    for (const refused of [
      put(group.a.secretary, revision, { order }),
      group.a.secretary.as('post', `/api/v1/meetings/${desk.meetingId}/agenda/versions`),
      desk.assent(group.a.secretary, 'circulation', versions[0]?.digest ?? ''),
      group.b.secretary.as('post', `/api/v1/agenda-items/${second}/withdrawal`),
    ]) {
      expect((await refused.expect(409)).body).toMatchObject({ code: 'agenda-frozen' });
    }
    const accepted = group.a.counsel.as('post', `/api/v1/agenda-items/${late}/releases`);
    const receipt = (await accepted.send(await desk.inward('b', late)).expect(200)).body as { reference: string };
    expect(receipt).toMatchObject({ state: 'deferred', reference: '2027-1/03' });
    const carried = await desk.send(group.b.secretary, `/api/v1/agenda-items/${late}/deferral`, {}, 200);
    expect(carried).toMatchObject({ reference: '2027-2/01', state: 'accepted' });
    const { rows } = await app.owner.query(`SELECT 1 FROM publication WHERE kind = 'agenda'`);
    expect(rows).toEqual([]);
  });

  it('is unknown to everybody outside the group', async () => {
    const other = await aWorkingGroup(app, { seats: 2 });
    const version = (await desk.agenda()).versions[0]?.id;
    const meeting = `/api/v1/meetings/${desk.meetingId}`;
    for (const path of [`${meeting}/agenda`, `${meeting}/agenda/versions`, `${meeting}/agenda-items`]) {
      await other.a.secretary.as('get', path).expect(404);
    }
    await other.b.coChair.as('get', `/api/v1/agenda-versions/${version}`).expect(404);
    await other.a.coChair.as('get', `/api/v1/agenda-items/${second}`).expect(404);
    await other.a.secretary.as('put', `${meeting}/agenda/order`).set('if-match', '"1"').send({ order: [] }).expect(404);
    const body = { decision: 'circulation', digest: '0'.repeat(64) };
    await other.a.coChair.as('post', `${meeting}/agenda/assents`).send(body).expect(404);
  });
});

describe('a frozen agenda', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('is shown to the public when the charter says so: functions, no names', async () => {
    const group = await aWorkingGroup(app, { seats: 2 });
    await app.owner.query(
      `UPDATE charter SET content = replace(content, '"agenda":"never"', '"agenda":"frozen"') WHERE working_group_id = $1`,
      [group.id],
    );
    const desk = await AgendaDesk.open(app, group);
    const { id } = await desk.accepted('a');
    await desk.orderAll();
    const { digest } = await desk.circulated();
    const both = [group.a.coChair, group.b.coChair].map((coChair) => desk.assent(coChair, 'freeze', digest));
    const answers = await Promise.all(both);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
    expect(answers.filter((answer) => (answer.body as { effective: boolean }).effective)).toHaveLength(1);
    const { rows } = await app.owner.query<{ rendered: string; content: string }>(
      `SELECT rendered, content FROM publication WHERE kind = 'agenda' AND subject_id = $1`,
      [desk.meetingId],
    );
    expect(rows).toHaveLength(1);
    expect(JSON.parse(rows[0]?.rendered ?? '')).toMatchObject({ digest, content: { meeting: '2027-1' } });
    expect(rows[0]?.content).toContain(id);
    expect(rows[0]?.content).not.toContain(group.a.delegate.personId);
    const list = await app.http.get('/api/v1/public/agendas').expect(200);
    expect(list.text).toContain(rows[0]?.rendered ?? 'nothing');
  });
});
