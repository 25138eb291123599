import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';
import { AgendaDesk } from './agenda-desk.js';

describe('an agenda item', () => {
  let app: TestApp;
  let group: TestGroup;
  let desk: AgendaDesk;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    desk = await AgendaDesk.open(app, group);
  });
  afterAll(() => app.close());

  const listed = async (person: TestPerson): Promise<Record<string, unknown>[]> => {
    const path = `/api/v1/meetings/${desk.meetingId}/agenda-items?limit=100`;
    return (await desk.get(person, path))['items'] as Record<string, unknown>[];
  };
  const idsFor = async (person: TestPerson) => (await listed(person)).map((item) => item['id']);
  const stateFor = async (person: TestPerson, id: string) =>
    (await desk.get(person, `/api/v1/agenda-items/${id}`))['state'];

  it('begins as a draft of one seat, known to its own side alone', async () => {
    const id = await desk.draft('a');
    const path = `/api/v1/agenda-items/${id}`;
    const answer = await group.a.delegate.as('get', path).expect(200).expect('etag', '"1"');
    expect(answer.body).toMatchObject({
      ...{ draft: true, reference: '2027-1/csia-1', state: 'draft', side: 'csia', minutesWanted: 30 },
      ...{ title: { en: 'Licences for tools', zh: null }, paper: { statements: [{ kind: 'procedural' }] } },
      can: { change: true, submit: true, withdraw: true, decline: false, release: false },
    });
    expect(await idsFor(group.a.secretary)).toContain(id);
    expect(await idsFor(group.a.delegate)).toContain(id);
    for (const person of [group.a.otherDelegate, group.a.interpreter, group.b.secretary, group.b.counsel]) {
      expect(await idsFor(person)).not.toContain(id);
      await person.as('get', path).expect(404);
      await person.as('get', `${path}/statements`).expect(404);
    }
    for (const person of [group.a.otherDelegate, group.b.secretary]) {
      await person.as('patch', path).set('if-match', '"1"').send({ minutesWanted: 10 }).expect(404);
      for (const act of ['submission', 'withdrawal']) await person.as('post', `${path}/${act}`).expect(404);
    }
    await group.b.secretary.as('post', `${path}/declining`).send({ code: 'duplicate' }).expect(404);
    await group.b.secretary.as('post', `${path}/deferral`).expect(404);
  });

  it('may begin with its first statements, one to five, or none of it is stored', async () => {
    const { delegate } = group.a;
    const path = `/api/v1/meetings/${desk.meetingId}/agenda-items`;
    const claim = (text: string) => ({ kind: 'procedural', text });
    const begin = (statements: object[]) =>
      delegate.as('post', path).send({ ...desk.newItem('With statements', delegate), statements });
    const before = await listed(delegate);
    await begin([]).expect(400);
    await begin(['1', '2', '3', '4', '5', '6'].map(claim)).expect(400);
    await begin([claim('One.'), { kind: 'rumour', text: 'Two.' }]).expect(400);
    expect(await listed(delegate)).toEqual(before);

    const { id } = (await begin([claim('One.'), { ...claim('二。'), language: 'zh' }]).expect(201)).body as {
      id: string;
    };
    const { statements } = (await desk.get(delegate, `/api/v1/agenda-items/${id}/statements`)) as {
      statements: object[];
    };
    expect(statements).toMatchObject([
      { kind: 'procedural', language: 'en', text: { en: 'One.', zh: null } },
      { kind: 'procedural', language: 'zh', text: { en: null, zh: '二。' } },
    ]);
    const more = (text: string) => delegate.as('post', `/api/v1/agenda-items/${id}/statements`).send(claim(text));
    for (const text of ['Three.', 'Four.', 'Five.']) await more(text).expect(201);
    expect((await more('Six.').expect(422)).body).toMatchObject({ code: 'too-many-statements' });
  });

  it('of the other side can be neither seen nor counted while it is a draft', async () => {
    const before = await listed(group.b.secretary);
    await desk.draft('a');
    expect(await listed(group.b.secretary)).toEqual(before);
    const id = await desk.draft('b');
    const { reference } = await desk.get(group.b.delegate, `/api/v1/agenda-items/${id}`);
    expect(reference).toBe('2027-1/sia-1');
  });

  it('has its logistics changed by its authors, and once submitted by their secretary', async () => {
    const id = await desk.draft('a');
    const patch = (person: TestPerson, revision: number, minutesWanted: number) =>
      person.as('patch', `/api/v1/agenda-items/${id}`).set('if-match', `"${revision}"`).send({ minutesWanted });
    await patch(group.a.delegate, 1, 45).expect(200);
    await patch(group.a.delegate, 1, 50).expect(412);
    await patch(group.a.delegate, 2, 241).expect(400);
    await group.a.delegate.as('patch', `/api/v1/agenda-items/${id}`).send({ minutesWanted: 45 }).expect(428);
    await group.a.delegate.as('post', `/api/v1/agenda-items/${id}/submission`).expect(200);
    expect((await patch(group.a.delegate, 3, 50)).body).toMatchObject({ code: 'wrong-state' });
    await patch(group.a.secretary, 3, 50).expect(200);
  });

  it('belongs to an active topic and is presented by somebody of its own side', async () => {
    const path = `/api/v1/meetings/${desk.meetingId}/agenda-items`;
    const post = (change: object) =>
      group.a.delegate.as('post', path).send({ ...desk.newItem('Title', group.a.delegate), ...change });
    expect((await post({ presenterId: group.b.delegate.personId })).body).toMatchObject({
      code: 'presenter-not-appointed',
    });
    expect((await post({ topicId: group.id })).body).toMatchObject({ code: 'topic-not-active' });
    expect((await post({ minutesWanted: 4 })).status).toBe(400);
    await group.a.coChair.as('post', path).send(desk.newItem('Title', group.a.coChair)).expect(403);
    const other = await aWorkingGroup(app, { seats: 2 });
    await other.a.delegate.as('post', path).send(desk.newItem('Title', other.a.delegate)).expect(404);
  });

  it('passes both counsel and is an item of both sides then', async () => {
    const id = await desk.released('a', 'Export licences');
    expect(await stateFor(group.a.delegate, id)).toBe('released');
    for (const person of [group.b.counsel, group.b.secretary, group.b.delegate]) {
      await person.as('get', `/api/v1/agenda-items/${id}`).expect(404);
    }
    const accept = group.b.counsel.as('post', `/api/v1/agenda-items/${id}/releases`);
    const answer = await accept.send(await desk.inward('a', id)).expect(200);
    expect(answer.body).toMatchObject({ id, state: 'accepted', reference: '2027-1/01' });
    for (const person of [group.a.delegate, group.a.otherDelegate, group.b.delegate, group.b.secretary]) {
      expect(await desk.get(person, `/api/v1/agenda-items/${id}`)).toMatchObject({
        ...{ draft: false, reference: '2027-1/01', state: 'accepted', side: 'csia' },
        ...{
          title: { en: 'Export licences', zh: '设备许可' },
          presenter: { function: { en: 'Function of delegate' } },
        },
        paper: { statements: [{ text: { en: 'We ask for thirty minutes.', zh: '我们请求三十分钟。' } }] },
      });
      expect((await listed(person)).filter((item) => item['id'] === id)).toHaveLength(1);
    }
    await group.b.interpreter.as('get', `/api/v1/agenda-items/${id}`).expect(404);
    for (const person of [group.b.secretary, group.b.delegate, group.a.otherDelegate]) {
      const path = `/api/v1/agenda-items/${id}`;
      for (const act of [
        person.as('patch', path).set('if-match', '"1"').send({ minutesWanted: 10 }),
        person.as('post', `${path}/submission`),
        person.as('post', `${path}/statements`).send({ kind: 'question', text: 'Why?' }),
      ]) {
        expect((await act).body).toMatchObject({ status: 409, code: 'of-both-sides' });
      }
    }
    const again = group.b.counsel.as('post', `/api/v1/agenda-items/${id}/releases`);
    await again.send({ direction: 'inward', digest: '0'.repeat(64), decisions: [] }).expect(409);
  });

  it('comes back from either counsel with a code and may be submitted once more', async () => {
    const id = await desk.submitted('b');
    const path = `/api/v1/agenda-items/${id}`;
    await desk.send(group.b.counsel, `${path}/releases`, await desk.outward('b', id, 'translation'), 200);
    expect(await desk.get(group.b.delegate, path)).toMatchObject({ state: 'returned', returnCodes: ['translation'] });
    await desk.send(group.b.delegate, `${path}/submission`, {}, 200);
    expect(await desk.get(group.b.delegate, path)).toMatchObject({ state: 'submitted', returnCodes: null });
    await desk.send(group.b.counsel, `${path}/releases`, await desk.outward('b', id), 200);
    const answer = await desk.send(group.a.counsel, `${path}/releases`, await desk.inward('b', id, 'off-mandate'), 200);
    expect(answer).toMatchObject({ state: 'returned' });
    expect(await desk.get(group.b.delegate, path)).toMatchObject({
      ...{ state: 'returned', returnCodes: ['off-mandate'], can: { submit: true, change: true } },
    });
    await group.a.counsel.as('get', path).expect(404);
    await desk.send(group.b.delegate, `${path}/submission`, {}, 200);
    expect(await stateFor(group.b.delegate, id)).toBe('submitted');
  });

  it('is released by nobody but own counsel, and only what was submitted', async () => {
    const id = await desk.submitted('a');
    const path = `/api/v1/agenda-items/${id}/releases`;
    const body = await desk.outward('a', id);
    await group.a.secretary.as('post', path).send(body).expect(403);
    await group.b.counsel.as('post', path).send(body).expect(404);
    await group.b.counsel
      .as('post', path)
      .send({ ...body, direction: 'inward' })
      .expect(404);
    await group.a.counsel.as('post', path).send(body).expect(200);
    const inward = group.a.counsel.as('post', path).send({ ...body, direction: 'inward' });
    expect((await inward).body).toMatchObject({ status: 409, code: 'wrong-direction' });
    expect((await group.a.counsel.as('post', path).send(body)).body).toMatchObject({ code: 'wrong-state' });
  });

  it('is withdrawn by its authors or declined by its secretary, and stays so', async () => {
    const withdrawn = await desk.draft('a');
    await desk.send(group.a.delegate, `/api/v1/agenda-items/${withdrawn}/withdrawal`, {}, 200);
    expect(await stateFor(group.a.delegate, withdrawn)).toBe('withdrawn');
    const submission = group.a.delegate.as('post', `/api/v1/agenda-items/${withdrawn}/submission`);
    expect((await submission).body).toMatchObject({ code: 'wrong-state' });
    const declined = await desk.submitted('a');
    const path = `/api/v1/agenda-items/${declined}/declining`;
    await group.a.delegate.as('post', path).send({ code: 'duplicate' }).expect(403);
    await desk.send(group.a.secretary, path, { code: 'duplicate' }, 200);
    expect(await desk.get(group.a.delegate, `/api/v1/agenda-items/${declined}`)).toMatchObject({
      ...{ state: 'declined', declineCode: 'duplicate' },
    });
  });

  it('is moved to the next meeting by its own secretary, as a draft or as its continuation', async () => {
    const draft = await desk.draft('b');
    const moved = await desk.send(group.b.secretary, `/api/v1/agenda-items/${draft}/deferral`, {}, 200);
    expect(moved).toMatchObject({ id: draft, state: 'draft', reference: '2027-2/sia-1' });
    const late = await desk.submitted('b');
    const closes = (at: string | null) =>
      app.owner.query(
        `UPDATE meeting m SET submissions_close_at = $2 FROM cycle c
         WHERE c.id = m.cycle_id AND m.working_group_id = $1 AND c.year = 2027 AND c.half = 2`,
        [group.id, at],
      );
    await closes('2027-01-01T00:00:00Z');
    const tooLate = await group.b.secretary.as('post', `/api/v1/agenda-items/${late}/deferral`).expect(409);
    expect(tooLate.body).toMatchObject({
      ...{ code: 'no-meeting-takes-it', errors: [{ field: 'meetings.2027-2', code: 'submissions-closed' }] },
    });
    await closes(null);
    const { id } = await desk.accepted('b');
    await group.a.secretary.as('post', `/api/v1/agenda-items/${id}/deferral`).expect(403);
    const carried = await desk.send(group.b.secretary, `/api/v1/agenda-items/${id}/deferral`, {}, 200);
    expect(carried).toMatchObject({ state: 'accepted', reference: '2027-2/01' });
    expect(carried.id).not.toBe(id);
    expect(await stateFor(group.a.delegate, id)).toBe('deferred');
    expect(await desk.get(group.a.delegate, `/api/v1/agenda-items/${carried.id}`)).toMatchObject({
      ...{ carriedFrom: id, title: { en: 'Licences for tools' } },
    });
    const again = await group.b.secretary.as('post', `/api/v1/agenda-items/${id}/deferral`);
    expect(again.body).toMatchObject({ code: 'already-deferred' });
    const later = await group.b.secretary.as('post', `/api/v1/agenda-items/${carried.id}/deferral`);
    expect(later.body).toMatchObject({ code: 'no-next-meeting' });
  });

  it('leaves an entry for every act, its drafts in the own book alone', async () => {
    const id = await desk.accepted('a').then((receipt) => receipt.id);
    const { rows } = await app.owner.query<{ book: string; name: string }>(
      `SELECT book, name FROM ledger_entry WHERE subject_id = $1 ORDER BY book, number`,
      [id],
    );
    expect(rows).toEqual([
      { book: 'a', name: 'agenda.item-drafted' },
      { book: 'a', name: 'agenda.item-submitted' },
      { book: 'a', name: 'agenda.item-released' },
      { book: 'joint', name: 'agenda.item-accepted' },
    ]);
  });

  it('is paged through', async () => {
    const path = `/api/v1/meetings/${desk.meetingId}/agenda-items`;
    const all = await idsFor(group.a.secretary);
    const seen: unknown[] = [];
    for (let after = ''; ;) {
      const page = await desk.get(group.a.secretary, `${path}?limit=4${after}`);
      const { items, next } = page as { items: { id: string }[]; next: string | null };
      seen.push(...items.map((item) => item.id));
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(seen).toEqual(all);
    expect(new Set(seen).size).toBe(seen.length);
    const bad = Buffer.from('["x"]').toString('base64url');
    await group.a.secretary.as('get', `${path}?after=${bad}`).expect(400);
  });
});
