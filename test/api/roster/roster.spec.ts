import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RosterView } from '../../../src/roster/groups/group.dto.js';
import { GroupReader } from '../../../src/roster/groups/group-reader.js';
import { type Member } from '../../../src/platform/actor.js';
import { type SeatList } from '../../../src/roster/seats/seat.dto.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';

describe('the roster', () => {
  let app: TestApp;
  let group: TestGroup;
  const company = async (secretary: TestPerson, en: string): Promise<string> => {
    const answer = await secretary.as('post', '/api/v1/companies').send({ name: { en, zh: `${en}公司` } });
    expect(answer.status).toBe(201);
    return (answer.body as { id: string }).id;
  };
  const roster = async (person: TestPerson, query = ''): Promise<RosterView> => {
    const answer = await person.as('get', `/api/v1/working-groups/${group.id}/roster${query}`);
    expect(answer.status).toBe(200);
    return answer.body as RosterView;
  };
  const seatOf = async (person: TestPerson, side: 0 | 1, number: number, query = '') =>
    (await roster(person, query)).sides[side]?.seats.find((seat) => seat.number === number);

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 3 });
  });
  afterAll(() => app.close());

  it('shows both sides with seats, companies, delegates and officers', async () => {
    const { sides, can } = await roster(group.b.delegate);
    expect(sides.map((side) => [side.side, side.seated, side.seats.length])).toEqual([
      ['csia', 3, 3],
      ['sia', 3, 3],
    ]);
    const first = sides[0]?.seats[0];
    expect(first?.company?.name).toEqual({ en: 'Fictional Chips 1 Co., Ltd.', zh: '虚构芯片1有限公司' });
    expect(first?.delegates).toMatchObject([
      { personId: group.a.delegate.personId, alternate: false, attested: true, function: { zh: '职务' } },
    ]);
    expect(sides[0]?.officers['secretary']).toHaveLength(2);
    expect(can).toEqual({ keepRoster: false, nominate: false });
    expect((await roster(group.a.secretary)).can).toEqual({ keepRoster: true, nominate: true });
  });

  it('is read by members of the group alone, and by slug', async () => {
    const other = await aWorkingGroup(app, { seats: 2, slug: 'other-group' });
    for (const path of [other.id, `${other.id}/roster`, `${other.id}/seats`, 'by-slug/other-group']) {
      expect((await group.a.secretary.as('get', `/api/v1/working-groups/${path}`)).status).toBe(404);
    }
    const detail = await other.b.counsel.as('get', '/api/v1/working-groups/by-slug/other-group');
    expect(detail.body).toMatchObject({ id: other.id, state: 'active', charter: { state: 'in-force' }, draft: null });
    expect(detail.headers['etag']).toBe('"1"');
    const list = await group.a.delegate.as('get', '/api/v1/working-groups');
    expect((list.body as { items: { id: string }[] }).items.map((one) => one.id)).toEqual([group.id]);
  });

  it('is closed to whoever held his last office until yesterday, and that is no fault of ours', async () => {
    const { interpreter } = group.b;
    await app.owner.query(`UPDATE appointment SET valid_to = $2 WHERE person_id = $1`, [
      interpreter.personId,
      app.now().subtract({ hours: 24 }).toString().slice(0, 10),
    ]);
    for (const path of ['', `/${group.id}`, `/${group.id}/roster`, '/by-slug/anything']) {
      const answer = await interpreter.as('get', `/api/v1/working-groups${path}`);
      expect({ path, status: answer.status, code: (answer.body as { code: string }).code }).toEqual({
        ...{ path, status: 403, code: 'office-required' },
      });
    }
    const me = await interpreter.as('get', '/api/v1/me').expect(200);
    expect(me.body).toMatchObject({ offices: [] });
  });

  it('lists no group to a reader without offices, if one came so far', async () => {
    const actor = { kind: 'person', side: 'b', holdings: [] } as unknown as Member;
    expect(await app.app.get(GroupReader, { strict: false }).list(actor, {})).toEqual({ items: [], next: null });
  });

  it('gives a seat to another company from a date on, and ends the delegates of the one before in the same act', async () => {
    const { secretary } = group.a;
    const seatId = group.a.seats[0] ?? '';
    const companyId = await company(secretary, 'Replacing Chips');
    await app.setTime('2027-01-12T00:00:00.000Z');
    const body = { companyId, validFrom: '2027-03-01' };
    const taken = await secretary.as('post', `/api/v1/seats/${seatId}/terms`).send(body);
    expect(taken.body).toMatchObject({ status: 409, code: 'seat-taken' });
    const act = await secretary.as('post', `/api/v1/seats/${seatId}/terms`).send({ ...body, replacing: true });
    expect(act.status).toBe(201);

    const before = await seatOf(group.b.counsel, 0, 1, '?asOf=2027-02-28');
    expect(before?.company).toMatchObject({ id: group.a.companies[0], validTo: '2027-03-01' });
    expect(before?.delegates).toHaveLength(1);
    const after = await seatOf(group.b.counsel, 0, 1, '?asOf=2027-03-01');
    expect(after?.company).toMatchObject({ id: companyId, name: { en: 'Replacing Chips' } });
    expect(after?.delegates).toEqual([]);
    const asKnown = await seatOf(group.b.counsel, 0, 1, '?asOf=2027-03-01&knownAt=2027-01-11T23:00:00Z');
    expect(asKnown?.company).toMatchObject({ id: group.a.companies[0], validTo: null });
    expect(asKnown?.delegates).toHaveLength(1);
  });

  it('lists the terms of a seat as they were known', async () => {
    const terms = async (query: string) => {
      const path = `/api/v1/working-groups/${group.id}/seats${query}`;
      const answer = await group.b.auditor.as('get', path).expect(200);
      return (answer.body as SeatList).items.find(({ id }) => id === group.a.seats[0])?.terms;
    };
    expect(await terms('')).toHaveLength(2);
    expect(await terms('?knownAt=2027-01-11T23:00:00Z')).toMatchObject([
      { companyId: group.a.companies[0], validTo: null, company: { en: 'Fictional Chips 1 Co., Ltd.' } },
    ]);
    expect(await terms('?knownAt=2020-01-01T00:00:00Z')).toEqual([]);
    for (const wrong of ['2027-02-30T00:00:00Z', '2031-01-01T00:00:00Z', 'yesterday']) {
      const path = `/api/v1/working-groups/${group.id}/seats?knownAt=${wrong}`;
      expect([wrong, (await group.b.auditor.as('get', path)).status]).toEqual([wrong, 400]);
    }
  });

  it('shows a vacancy, and lets no power outlive the term', async () => {
    const term = (await seatOf(group.b.secretary, 1, 2))?.company?.termId ?? '';
    const path = `/api/v1/terms/${term}/end`;
    const body = { from: '2027-01-12', code: 'merged' };
    expect((await group.a.secretary.as('post', path).send(body)).body).toMatchObject({ code: 'office-required' });
    expect((await group.b.secretary.as('post', path).send(body)).body).toMatchObject({ state: 'ended' });
    expect((await group.b.secretary.as('post', path).send(body)).body).toMatchObject({ code: 'changed-meanwhile' });
    expect(await seatOf(group.a.secretary, 1, 2, '?asOf=2027-01-12')).toMatchObject({ company: null, delegates: [] });
    await app.setTime('2027-01-12T12:00:00.000Z');
    expect((await group.b.otherDelegate.as('get', '/api/v1/companies')).status).toBe(403);
  });

  it('names a company otherwise from a date on', async () => {
    const { secretary } = group.b;
    const id = group.b.companies[0] ?? '';
    const name = { en: 'Renamed Semi', zh: '更名半导体' };
    const body = { kind: 'official', name, validFrom: '2027-06-01' };
    expect((await secretary.as('post', `/api/v1/companies/${id}/names`).send(body)).status).toBe(201);
    const other = { kind: 'other', name: { en: 'ReSemi' }, validFrom: '2027-06-01' };
    expect((await secretary.as('post', `/api/v1/companies/${id}/names`).send(other)).status).toBe(201);
    expect((await seatOf(group.a.coChair, 1, 1))?.company?.name?.en).toBe('Imaginary Semi 1 Inc.');
    const later = (await seatOf(group.a.coChair, 1, 1, '?asOf=2027-06-01'))?.company;
    expect(later).toMatchObject({ name, otherNames: [{ en: 'ReSemi', zh: null }] });
  });

  it('keeps right identifiers only, against the revision that was read', async () => {
    const { secretary } = group.a;
    const path = `/api/v1/companies/${group.a.companies[1]}`;
    const edit = (body: object, tag?: string) =>
      tag === undefined
        ? secretary.as('patch', path).send(body)
        : secretary.as('patch', path).set('if-match', tag).send(body);
    const lei = '5493001KJTIIGC8Y1R12';
    expect((await edit({ lei })).status).toBe(428);
    expect((await edit({ lei }, '"7"')).status).toBe(412);
    expect((await edit({ lei: '5493001KJTIIGC8Y1R13' }, '"1"')).body).toMatchObject({ status: 422, code: 'lei-wrong' });
    expect((await edit({ lei, ticker: 'SSE:688981' }, '"1"')).body).toMatchObject({ revision: 2 });
    const view = await group.b.auditor.as('get', path);
    expect(view.headers['etag']).toBe('"2"');
    expect(view.body).toMatchObject({ lei, ticker: 'SSE:688981', can: { edit: false } });
    const twin = { name: { en: 'Twin', zh: '双胞' }, lei };
    expect((await secretary.as('post', '/api/v1/companies').send(twin)).body).toMatchObject({ code: 'lei-known' });
  });

  it('tells the other side of no company before it is seated', async () => {
    const id = await company(group.a.secretary, 'Candidate');
    expect((await group.b.secretary.as('get', `/api/v1/companies/${id}`)).status).toBe(404);
    const list = async (person: TestPerson) =>
      (await person.as('get', '/api/v1/companies?side=csia&limit=100')).body as { items: { id: string }[] };
    expect((await list(group.a.auditor)).items.map((one) => one.id)).toContain(id);
    expect((await list(group.b.auditor)).items.map((one) => one.id)).not.toContain(id);
    const foreign = { companyId: group.b.companies[2], validFrom: '2027-08-01', replacing: true };
    const act = await group.a.secretary.as('post', `/api/v1/seats/${group.a.seats[2]}/terms`).send(foreign);
    expect(act.status).toBe(404);
  });

  it.each([
    'asOf=2027-02-30',
    'asOf=0000-01-01',
    'asOf=x',
    'knownAt=2027-02-30T00:00:00Z',
    'knownAt=2027-06-01T00:00:00Z',
  ])('refuses %s', async (query) => {
    const answer = await group.a.secretary.as('get', `/api/v1/working-groups/${group.id}/roster?${query}`);
    expect(answer.status).toBe(400);
  });

  it('shows the public the names of companies only if the charter discloses them', async () => {
    const published = () =>
      app.owner.query<{ company: { en: string; names: unknown[] } | null }>(
        'SELECT company FROM published_term WHERE working_group_id = $1 AND side = $2 ORDER BY seat_number, valid_from',
        [group.id, 'a'],
      );
    expect((await published()).rows.map((row) => row.company)).toEqual([null, null, null, null]);
    await app.owner.query(
      `UPDATE charter SET content = replace(content, '"companies":"count"', '"companies":"names"') WHERE id = $1`,
      [group.charterId],
    );
    const end = { from: '2027-12-01', code: 'resigned' };
    const term = (await seatOf(group.a.secretary, 0, 3))?.company?.termId;
    expect((await group.a.secretary.as('post', `/api/v1/terms/${term}/end`).send(end)).status).toBe(200);
    const { rows } = await published();
    expect(rows.map((row) => row.company?.en)).toContain('Replacing Chips');
  });
});
