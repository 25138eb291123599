import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/platform/id.js';
import { startApp, type TestApp } from '../../support/app.js';
import { companyNames } from '../../support/facts.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';
import { aHeldMeeting, assentAll, type HeldMeeting, publishedMinutes } from './held-meeting.js';

interface PublicFollowUp {
  id: string;
  revision: number;
  meetingId: string;
  content: Record<string, unknown>;
}
interface Carried {
  previousMinutes: { id: string; cycle: string } | null;
  followUps: { id: string; state?: string; owner: unknown }[];
}

let app: TestApp;
let group: TestGroup;
let first: HeldMeeting;
let second: HeldMeeting;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const told = async (): Promise<PublicFollowUp[]> => {
  const answer = await app.http.get(`/api/v1/public/follow-ups?workingGroupId=${group.id}`).expect(200);
  return (answer.body as { items: PublicFollowUp[] }).items;
};
const close = (id: string) => group.b.secretary.as('post', `/api/v1/follow-ups/${id}/closing`).expect(200);
const carriedOver = async (meetingId: string): Promise<Carried> =>
  (await group.a.delegate.as('get', `/api/v1/meetings/${meetingId}/carried-over`).expect(200)).body as Carried;

/** What the standing item of a meeting's agenda shows. */
async function standing(meetingId: string): Promise<Carried | null | undefined> {
  const values = [newId(), group.id, meetingId];
  const sql = `INSERT INTO agenda_item (id, working_group_id, meeting_id, standing, minutes_wanted, state) VALUES ($1, $2, $3, 'previous-minutes', 20, 'accepted')
    ON CONFLICT DO NOTHING`;
  await app.owner.query(sql, values);
  const answer = await group.b.secretary.as('get', `/api/v1/meetings/${meetingId}/agenda`).expect(200);
  const { entries, unplaced } = answer.body as Record<
    'entries' | 'unplaced',
    { standing: string; carriedOver: Carried }[]
  >;
  const all = [...entries, ...unplaced];
  expect(all.filter((one) => one.standing !== 'previous-minutes' && one.carriedOver !== null)).toEqual([]);
  return all.find((one) => one.standing === 'previous-minutes')?.carriedOver;
}

/** Minutes of the second meeting, locked. */
async function lockedMinutes(): Promise<{ id: string; digest: string; revisionId: string }> {
  const { secretary } = group.a;
  const opened = await secretary.as('post', `/api/v1/meetings/${second.id}/minutes`).expect(201);
  const { id } = opened.body as { id: string };
  await secretary.as('post', `/api/v1/minutes/${id}/circulation`).expect(200);
  const locked = await secretary.as('post', `/api/v1/minutes/${id}/revisions`).expect(201);
  const { digest, id: revisionId } = locked.body as { digest: string; id: string };
  return { id, digest, revisionId };
}

async function anew(): Promise<void> {
  group = await aWorkingGroup(app);
  first = await aHeldMeeting(app, group);
  second = await aHeldMeeting(app, group, { half: 2 });
}

describe('a follow-up', () => {
  beforeAll(() => anew());

  it('is public with the minutes that say it, its owner by side alone where companies are counted', async () => {
    expect(await told()).toEqual([]);
    const { id: minutesId } = await publishedMinutes(group, first);
    const [one, ...more] = await told();
    expect(more).toEqual([]);
    expect(one).toMatchObject({ kind: 'follow-up', revision: 1, meetingId: first.id, workingGroupId: group.id });
    expect(one?.content).toMatchObject({
      ...{ kind: 'study', text: { en: 'A study was agreed on.', zh: '同意开展研究。' }, owner: { side: 'sia' } },
      ...{ dueOn: '2027-06-30', minutesId, state: 'open', closedAt: null },
    });
    expect(one?.content['owner']).toEqual({ side: 'sia' });
    const minutes = await app.http.get(`/api/v1/public/minutes/${minutesId}`).expect(200);
    expect(minutes.text).toContain(`"digest":"${String(one?.content['paragraphDigest'])}"`);
  });

  it('is carried over with the minutes before it, and shown on the standing item of the next agenda', async () => {
    const [one] = await told();
    const expected = { previousMinutes: { cycle: '2027-1', meetingId: first.id }, followUps: [{ id: one?.id }] };
    expect(await standing(second.id)).toMatchObject(expected);
    expect((await standing(second.id))?.followUps).toMatchObject([{ owner: { side: 'sia' }, kind: 'study' }]);
    expect(await standing(first.id)).toEqual({ previousMinutes: null, followUps: [] });
    expect((await carriedOver(second.id)).followUps).toMatchObject([{ id: one?.id, state: 'open' }]);
  });

  it('that its owner closes is closed for both sides at once, for the public with the next minutes', async () => {
    const [{ id } = { id: '' }] = await told();
    await close(id);
    expect(await told()).toMatchObject([{ revision: 1, content: { state: 'open' } }]);
    expect((await carriedOver(second.id)).followUps).toMatchObject([{ id, state: 'closed' }]);

    const minutes = await lockedMinutes();
    const bytes = await group.b.coChair.as('get', `/api/v1/minutes-revisions/${minutes.revisionId}`).expect(200);
    expect(bytes.body).toMatchObject({ content: { carriedOver: [{ id, state: 'closed' }] } });
    expect(await told()).toMatchObject([{ revision: 1 }]);
    await assentAll(group, minutes.id, minutes.digest);
    const [closed, ...more] = await told();
    expect(more).toEqual([]);
    expect(closed).toMatchObject({ id, revision: 2, meetingId: first.id, content: { state: 'closed', kind: 'study' } });
    expect(closed?.content['closedAt']).toBe(app.now().toString({ smallestUnit: 'millisecond' }));
    const changes = await app.http.get(`/api/v1/public/changes?workingGroupId=${group.id}`).expect(200);
    expect((changes.body as { items: object[] }).items.at(-1)).toMatchObject({
      kind: 'follow-up',
      id,
      what: 'changed',
    });
  });

  it('closed after the minutes were locked waits: both sides assented to nothing of it', async () => {
    await anew();
    await publishedMinutes(group, first);
    const [{ id } = { id: '' }] = await told();
    const minutes = await lockedMinutes();
    await close(id);
    await assentAll(group, minutes.id, minutes.digest);
    expect(await told()).toMatchObject([{ id, revision: 1, content: { state: 'open' } }]);
    const { rows } = await app.owner.query('SELECT revision, published_revision FROM follow_up WHERE id = $1', [id]);
    expect(rows).toEqual([{ revision: 2, published_revision: 1 }]);
  });

  it('names the company where the charter discloses companies', async () => {
    await anew();
    const named = `jsonb_set(content::jsonb, '{disclosure,companies}', '"names"')::text`;
    await app.owner.query('ALTER TABLE charter DISABLE TRIGGER USER');
    await app.owner.query(`UPDATE charter SET content = ${named} WHERE id = $1`, [group.charterId]);
    await app.owner.query('ALTER TABLE charter ENABLE TRIGGER USER');
    await publishedMinutes(group, first);
    const [one] = await told();
    const [en, zh] = companyNames('b', 1);
    expect(one?.content['owner']).toEqual({ side: 'sia', company: { en, zh } });
  });

  it('is made public by nobody in other words than the minutes say', async () => {
    const [one] = await told();
    const side = await app.connectAs('concord_b');
    const publish = (revision: number, content: object) =>
      side.query(
        `INSERT INTO publication (id, working_group_id, kind, subject_id, revision, change, content, rendered, etag, published_at)
         VALUES ($1, $2, 'follow-up', $3, $4, 999, $5, '{}', 'x', now())`,
        [newId(), group.id, one?.id, revision, JSON.stringify(content)],
      );
    const other = { ...one?.content, text: { en: 'Other words.', zh: '另一段话。' } };
    await side.query('BEGIN');
    await side.query('UPDATE follow_up SET revision = 2, published_revision = 2 WHERE id = $1', [one?.id]);
    await expect(publish(2, other)).rejects.toMatchObject({ constraint: 'publication_assented_ck' });
    await side.query('ROLLBACK');
    await expect(publish(7, one?.content ?? {})).rejects.toMatchObject({ constraint: 'publication_assented_ck' });
  });
});

describe('an open follow-up of a company', () => {
  beforeAll(async () => {
    await anew();
    await publishedMinutes(group, first);
  });

  const shown = async (person: TestPerson): Promise<Record<string, unknown>> => {
    const answer = await person.as('get', `/api/v1/follow-ups?workingGroupId=${group.id}`).expect(200);
    return (answer.body as { items: Record<string, unknown>[] }).items[0] ?? {};
  };
  const term = async (): Promise<string> => {
    const known = 'SELECT id FROM term WHERE seat_id = $1 AND company_id = $2 AND superseded_at IS NULL';
    const { rows } = await app.owner.query<{ id: string }>(known, [group.b.seats[0], group.b.companies[0]]);
    return rows[0]?.id ?? '';
  };
  const company = () => group.b.companies[0];
  const owner = () => ({ side: 'sia', companyId: company() });
  const post = (path: string, body: object) => group.b.secretary.as('post', `/api/v1/${path}`).send(body);
  const answers = async (companyId: string | null | undefined) => {
    const bySecretary = await shown(group.b.secretary);
    expect(bySecretary).toMatchObject({
      owner: owner(),
      responsible: { side: 'sia', companyId },
      can: { close: true },
    });
    expect(bySecretary['yours']).toBe(companyId === null);
    const { followUps } = await carriedOver(second.id);
    expect(followUps).toMatchObject([{ owner: owner(), responsible: { side: 'sia', companyId } }]);
  };

  it('is answered for by the company until its term ends, on the clocks of its association', async () => {
    await app.setTime('2027-01-12T03:00:00Z'); // still the eleventh in New York
    await answers(company());
    expect((await shown(group.b.delegate))['yours']).toBe(true);
    expect((await shown(group.b.otherDelegate))['yours']).toBe(false);
    expect((await shown(group.a.secretary))['yours']).toBe(false);
    await post(`terms/${await term()}/end`, { from: '2027-01-12', code: 'resigned' }).expect(200);
    await answers(company());
  });

  it('passes to the secretary of its side when the term has ended, and the public sees the owner of the minutes', async () => {
    const [before] = await told();
    await app.setTime('2027-01-12T06:00:00Z');
    await answers(null);
    expect(await told()).toEqual([before]);
    expect(before?.content['owner']).toEqual({ side: 'sia' });
  });

  it('stays with the secretary when another company is given the seat', async () => {
    const { id } = (
      await post('companies', {
        name: { en: 'Imagined Fabs', zh: '想象制造' },
      })
    ).body as { id: string };
    const filled = await post(`seats/${group.b.seats[0]}/terms`, { companyId: id, validFrom: '2027-01-12' });
    expect(filled.status).toBe(201);
    await answers(null);
    const { rows } = await app.owner.query<{ id: string }>(
      'SELECT id FROM term WHERE company_id = $1 AND superseded_at IS NULL',
      [id],
    );
    await post(`terms/${rows[0]?.id}/end`, { from: '2027-01-12', code: 'correction' }).expect(200);
  });

  it('goes back to the company when its term is corrected', async () => {
    await post(`terms/${await term()}/correction`, { validFrom: '2026-01-01' }).expect(201);
    await answers(company());
  });
});
