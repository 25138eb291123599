import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/platform/id.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type PublicMinutes, recomputed } from '../../support/recompute.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';
import { aHeldMeeting, type HeldMeeting, someMinutes } from './held-meeting.js';

interface Paragraph {
  id: string;
  revision: number;
  text: { en: string | null; zh: string | null };
  citations: unknown[];
}
interface View {
  id: string;
  state: string;
  items: { id: string; paragraphs: Paragraph[] }[];
  locked: { id: string; number: number; digest: string; decisions: { decision: string; state: string }[] } | null;
  can: Record<string, boolean>;
}
interface Published {
  content: string;
  rendered: string;
  revision: number;
}

let app: TestApp;
let group: TestGroup;
let meeting: HeldMeeting;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const assent = (who: TestPerson, id: string, decision: string, digest: string) =>
  who.as('post', `/api/v1/minutes/${id}/assents`).send({ decision, digest });

const view = async (who: TestPerson, id: string): Promise<View> =>
  (await who.as('get', `/api/v1/minutes/${id}`).expect(200)).body as View;

const publications = async (id: string): Promise<Published[]> =>
  (await app.owner.query<Published>(`SELECT content, rendered, revision FROM publication WHERE subject_id = $1`, [id]))
    .rows;

async function anew(options: { quorate?: boolean } = {}): Promise<void> {
  group = await aWorkingGroup(app);
  meeting = await aHeldMeeting(app, group, options);
}

describe('a draft of minutes', () => {
  beforeAll(() => anew());

  it('is written by the host and seen by officers of both sides; a delegate sees nothing before circulation', async () => {
    await group.b.secretary.as('post', `/api/v1/meetings/${meeting.id}/minutes`).expect(403);
    const { id } = await someMinutes(group, meeting, 'drafting');
    await group.a.secretary.as('post', `/api/v1/meetings/${meeting.id}/minutes`).expect(409);
    for (const who of [group.b.secretary, group.b.coChair, group.a.counsel, group.b.auditor]) await view(who, id);
    for (const who of [group.a.delegate, group.b.delegate, group.a.interpreter]) {
      await who.as('get', `/api/v1/minutes/${id}`).expect(404);
      await who.as('get', `/api/v1/meetings/${meeting.id}/minutes`).expect(404);
    }
    const { items, can } = await view(group.a.secretary, id);
    const [reference, note] = items.find((item) => item.id === meeting.item)?.paragraphs ?? [];
    expect(reference?.text.en).toBe('A rule was published.');
    expect(reference?.citations).toHaveLength(1);
    expect(can).toMatchObject({ edit: true, circulate: true, lock: false });

    const path = `/api/v1/minutes-statements/${note?.id}`;
    const text = { zh: '双方同意开展研究。' };
    await group.a.secretary.as('patch', path).send({ text }).expect(428);
    await group.a.secretary.as('patch', path).set('if-match', '"9"').send({ text }).expect(412);
    await group.b.secretary.as('patch', path).set('if-match', '"1"').send({ text }).expect(403);
    await group.a.secretary.as('patch', path).set('if-match', '"1"').send({ text }).expect(200);
    await group.a.secretary.as('delete', path).set('if-match', '"2"').expect(200);

    await group.a.secretary.as('post', `/api/v1/minutes/${id}/circulation`).expect(200);
    const found = await group.b.delegate.as('get', `/api/v1/meetings/${meeting.id}/minutes`).expect(200);
    expect(found.body).toMatchObject({ id, state: 'circulated', sections: null });
    expect(found.headers['etag']).toMatch(/^"\d+"$/);
  });

  it('takes no statement that was not cleared for the item, and is not locked while a note lacks a language', async () => {
    const found = await group.a.secretary.as('get', `/api/v1/meetings/${meeting.id}/minutes`).expect(200);
    const { id } = found.body as View;
    const path = `/api/v1/minutes/${id}/statements`;
    const add = (paragraph: object) => group.a.secretary.as('post', path).send(paragraph);
    const stray = { itemId: meeting.item, kind: 'summary', statementId: newId() };
    expect((await add({ ...stray, sort: 'reference' }).expect(422)).body).toMatchObject({ code: 'statement-unknown' });
    expect((await add({ ...stray, sort: 'new' }).expect(422)).body).toMatchObject({ code: 'statement-unknown' });
    const dated = { itemId: meeting.item, sort: 'note', kind: 'summary', text: { en: 'Heard.' }, dueOn: '2027-06-30' };
    expect((await add(dated).expect(422)).body).toMatchObject({ code: 'not-a-follow-up' });
    const note = { itemId: meeting.standingItem, sort: 'note', kind: 'summary', text: { en: 'Guidelines were read.' } };
    await add(note).expect(201);
    const refused = await group.a.secretary.as('post', `/api/v1/minutes/${id}/revisions`).expect(422);
    expect(refused.body).toMatchObject({ code: 'translation-missing' });
  });
});

describe('the paragraphs of an item', () => {
  it('stand in the order that the host gives them, each once, while the minutes may be changed', async () => {
    await anew();
    const { id } = await someMinutes(group, meeting, 'drafting');
    const { secretary } = group.a;
    const text = { en: 'Heard.', zh: '听取。' };
    const note = { itemId: meeting.item, sort: 'note', kind: 'summary', text };
    const added = await secretary.as('post', `/api/v1/minutes/${id}/statements`).send(note).expect(201);
    const elsewhere = { ...note, itemId: meeting.standingItem };
    await secretary.as('post', `/api/v1/minutes/${id}/statements`).send(elsewhere).expect(201);
    const of = async (item: string) => {
      const { items, revision } = (await view(secretary, id)) as View & { revision: number };
      return { revision, ids: items.find((one) => one.id === item)?.paragraphs.map((one) => one.id) ?? [] };
    };
    const { revision, ids } = await of(meeting.item);
    const [other] = (await of(meeting.standingItem)).ids;
    expect(ids.at(-1)).toBe((added.body as View).id);
    const put = (order: (string | undefined)[], at = revision, who = secretary, item = meeting.item) =>
      who.as('put', `/api/v1/minutes/${id}/items/${item}/order`).set('if-match', `"${at}"`).send({ order });
    const wanted = [ids[2], ids[0], ids[1]];
    await secretary.as('put', `/api/v1/minutes/${id}/items/${meeting.item}/order`).send({ order: wanted }).expect(428);
    for (const order of [ids.slice(1), [...ids, other], [ids[0], ids[0], ids[1]]]) {
      expect((await put(order).expect(422)).body).toMatchObject({ code: 'order-not-complete' });
    }
    expect((await put(wanted, revision, secretary, newId()).expect(422)).body).toMatchObject({ code: 'item-unknown' });
    await put(wanted, revision, group.b.secretary).expect(403);
    await put(wanted, revision - 1).expect(412);
    expect((await put(wanted).expect(200)).body).toMatchObject({ id, revision: revision + 1 });
    expect(await of(meeting.item)).toEqual({ revision: revision + 1, ids: wanted });
    expect((await of(meeting.standingItem)).ids).toEqual([other]);

    await secretary.as('post', `/api/v1/minutes/${id}/circulation`).expect(200);
    await secretary.as('post', `/api/v1/minutes/${id}/revisions`).expect(201);
    expect((await put(ids, revision + 3).expect(409)).body).toMatchObject({ code: 'wrong-state' });
  });
});

describe('new text', () => {
  it('is a paper of its own side, of which the other side knows nothing', async () => {
    await anew();
    const { id } = await someMinutes(group, meeting, 'drafting');
    const begun = await group.b.secretary
      .as('post', `/api/v1/minutes/${id}/sections`)
      .send({ itemId: meeting.item, language: 'en' })
      .expect(201);
    const { id: paperId } = begun.body as View;
    await group.a.secretary.as('post', `/api/v1/minutes-sections/${paperId}/submission`).expect(404);
    await group.b.secretary.as('post', `/api/v1/minutes-sections/${paperId}/submission`).expect(422);
    const own = await group.b.secretary.as('get', `/api/v1/minutes/${id}`).expect(200);
    expect(own.body).toMatchObject({ sections: { own: [{ paperId, itemId: meeting.item, state: 'draft' }] } });
    const other = await group.a.secretary.as('get', `/api/v1/minutes/${id}`).expect(200);
    expect(other.body).toMatchObject({ sections: { own: [], cleared: [] } });
  });
});

describe('a recommendation', () => {
  it('is refused where no sitting had a quorum', async () => {
    await anew({ quorate: false });
    const { id } = await someMinutes(group, meeting, 'drafting');
    const text = { en: 'To align forms.', zh: '统一表格。' };
    const refused = await group.a.secretary
      .as('post', `/api/v1/minutes/${id}/statements`)
      .send({ itemId: meeting.item, sort: 'note', kind: 'recommendation', text })
      .expect(422);
    expect(refused.body).toMatchObject({ code: 'no-quorum' });
  });
});

describe('locked minutes', () => {
  it('publish the very bytes to which both sides turned their keys, and one side alone publishes nothing', async () => {
    await anew();
    const { id, digest } = await someMinutes(group, meeting, 'locked');
    const early = await assent(group.a.coChair, id, 'assent', digest).expect(422);
    expect(early.body).toMatchObject({ code: 'clearance-first' });
    await assent(group.a.counsel, id, 'clearance', 'f'.repeat(64)).expect(409);
    await app.owner.query('UPDATE minutes_paragraph SET written_by = written_by || $1::uuid WHERE minutes_id = $2', [
      group.a.counsel.accountId,
      id,
    ]);
    const own = await assent(group.a.counsel, id, 'clearance', digest).expect(403);
    expect(own.body).toMatchObject({ code: 'separation-of-duties' });
    await app.owner.query('UPDATE minutes_paragraph SET written_by = array_remove(written_by, $1::uuid)', [
      group.a.counsel.accountId,
    ]);
    await assent(group.a.counsel, id, 'clearance', digest).expect(201);
    await assent(group.a.counsel, id, 'clearance', digest).expect(409);
    await assent(group.a.coChair, id, 'assent', digest).expect(422);
    await assent(group.b.counsel, id, 'clearance', digest).expect(201);
    const cleared = await group.a.counsel.as('delete', `/api/v1/minutes/${id}/assents/clearance`);
    expect(cleared.body).toMatchObject({ status: 409, code: 'already-effective' });
    await assent(group.a.coChair, id, 'assent', digest).expect(201);
    expect(await publications(id)).toEqual([]);
    await group.a.coChair.as('delete', `/api/v1/minutes/${id}/assents/assent`).expect(200);
    await assent(group.b.coChair, id, 'assent', digest).expect(201);
    expect(await publications(id)).toEqual([]);
    const last = await assent(group.a.coChair, id, 'assent', digest).expect(201);
    expect(last.body).toMatchObject({ state: 'published', effective: true });
    const back = await group.a.coChair.as('delete', `/api/v1/minutes/${id}/assents/assent`);
    expect(back.body).toMatchObject({ status: 409, code: 'already-effective' });

    const [published, ...more] = await publications(id);
    expect(more).toEqual([]);
    const rendered = JSON.parse(published?.rendered ?? '') as PublicMinutes & { keys: object };
    expect(rendered.digest).toBe(digest);
    expect(recomputed(rendered)).toBe(digest);
    expect(Object.keys(rendered.keys).sort()).toEqual(['minutes.assent', 'minutes.clearance']);
    expect(published?.content).not.toMatch(/delegate of|counsel of|Fictional/);
    expect(JSON.parse(published?.content ?? '')).toMatchObject({
      meeting: { id: meeting.id, cycle: '2027-1', host: 'csia' },
      counsel: { csia: [1], sia: [1] },
    });
  });

  it('close the meeting, conclude its items and carry over what is to be done', async () => {
    const states = await app.owner.query<{ id: string; state: string }>(
      `SELECT id, state FROM agenda_item WHERE meeting_id = $1 UNION ALL SELECT id, state FROM meeting WHERE id = $1`,
      [meeting.id],
    );
    const of = new Map(states.rows.map(({ id, state }) => [id, state]));
    expect(of.get(meeting.id)).toBe('closed');
    expect(of.get(meeting.item)).toBe('discussed');
    expect(of.get(meeting.otherItem)).toBe('deferred');

    const { id: nextId } = await aHeldMeeting(app, group, { half: 2 });
    const carried = await group.b.delegate.as('get', `/api/v1/meetings/${nextId}/carried-over`).expect(200);
    expect(carried.body).toMatchObject({ previousMinutes: { meetingId: meeting.id }, followUps: [{ kind: 'study' }] });
    const [{ id }] = (carried.body as { followUps: [{ id: string }] }).followUps;
    const none = await group.b.delegate.as('get', `/api/v1/meetings/${meeting.id}/carried-over`).expect(200);
    expect(none.body).toMatchObject({ previousMinutes: null });

    await group.a.secretary.as('post', `/api/v1/follow-ups/${id}/closing`).expect(403);
    await group.b.secretary.as('post', `/api/v1/follow-ups/${id}/closing`).expect(200);
    await group.b.secretary.as('post', `/api/v1/follow-ups/${id}/closing`).expect(409);
    const list = (state: string) =>
      group.a.delegate.as('get', `/api/v1/follow-ups?workingGroupId=${group.id}&state=${state}`).expect(200);
    expect((await list('open')).body).toMatchObject({ items: [], next: null });
    expect((await list('closed')).body).toMatchObject({ items: [{ id, dueOn: '2027-06-30', owner: { side: 'sia' } }] });
  });

  it('are taken up again by one officer of either side, and no key that was turned counts any more', async () => {
    await anew();
    const { id, digest } = await someMinutes(group, meeting, 'cleared');
    await assent(group.a.coChair, id, 'assent', digest).expect(201);
    await group.b.delegate.as('post', `/api/v1/minutes/${id}/unlocking`).expect(403);
    await group.b.counsel.as('post', `/api/v1/minutes/${id}/unlocking`).expect(200);
    await assent(group.b.coChair, id, 'assent', digest).expect(409);
    const { state, locked } = await view(group.a.secretary, id);
    expect({ state, locked }).toEqual({ state: 'circulated', locked: null });
    const open = await app.owner.query(
      `SELECT 1 FROM joint_decision d JOIN minutes_revision r ON r.id = d.subject_id WHERE r.minutes_id = $1 AND d.state = 'open'`,
      [id],
    );
    expect(open.rowCount).toBe(0);

    const again = await group.a.secretary.as('post', `/api/v1/minutes/${id}/revisions`).expect(201);
    const { digest: next } = again.body as { digest: string };
    expect(again.body).toMatchObject({ revision: 2 });
    await assent(group.b.coChair, id, 'assent', next).expect(422);
    await assent(group.b.counsel, id, 'clearance', digest).expect(409);
  });

  it('are published exactly once when fifty assents arrive together', async () => {
    await anew();
    const { id, digest } = await someMinutes(group, meeting, 'cleared');
    const both = [group.a.coChair, group.b.coChair];
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => both.map((who) => assent(who, id, 'assent', digest))).flat(),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(2);
    expect(statuses.filter((status) => status === 409)).toHaveLength(48);
    expect(await publications(id)).toHaveLength(1);
    const followUps = await app.owner.query(`SELECT 1 FROM follow_up WHERE minutes_id = $1`, [id]);
    expect(followUps.rowCount).toBe(1);
  });

  it('are refused by the database itself without both decisions', async () => {
    await anew();
    const { id } = await someMinutes(group, meeting, 'locked');
    const side = await app.connectAs('concord_a');
    const published = side.query(
      `INSERT INTO publication (id, working_group_id, kind, subject_id, revision, change, content, rendered, etag, published_at)
       SELECT $1, working_group_id, 'minutes', minutes_id, number, 999, content, '{}', 'x', locked_at
       FROM minutes_revision WHERE minutes_id = $2`,
      [newId(), id],
    );
    await expect(published).rejects.toMatchObject({ constraint: 'publication_assented_ck' });
    expect(await publications(id)).toEqual([]);
  });
});
