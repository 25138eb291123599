import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type QueryRunner } from 'typeorm';
import { Search1764000000015 } from '../../../migrations/1764000000015-search.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';
import { plant, type Planted } from '../access/canaries.js';
import { aHeldMeeting, assentAll, type HeldMeeting, someMinutes } from '../minutes/held-meeting.js';
import { type Hit, markedIn } from './texts.js';

interface JointHit extends Hit {
  readonly meetingId: string;
  readonly minutesId: string | null;
}

describe('the search within a working group', () => {
  let app: TestApp;
  let group: TestGroup;
  let other: TestGroup;
  let meeting: HeldMeeting;
  let minutes: { id: string; digest: string };

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    other = await aWorkingGroup(app, { seats: 2 });
    meeting = await aHeldMeeting(app, group);
    minutes = await someMinutes(group, meeting, 'drafting');
  });
  afterAll(() => app.close());

  const path = (q: string, more = ''): string => `/api/v1/search?q=${encodeURIComponent(q)}${more}`;
  const hits = async (person: TestPerson, q: string, more = ''): Promise<JointHit[]> =>
    ((await person.as('get', path(q, more)).expect(200)).body as { items: JointHit[] }).items;
  const found = async (person: TestPerson, q: string, more = ''): Promise<number> =>
    (await hits(person, q, more)).length;

  it('finds what both sides cleared, for both delegations and nobody else', async () => {
    for (const person of [group.a.delegate, group.b.secretary, group.a.auditor]) {
      const [statement] = await hits(person, 'rules published');
      expect(statement).toMatchObject({ kind: 'item-statement', meetingId: meeting.id, minutesId: null });
      expect(markedIn((await hits(person, '规则已'))[0])).toEqual(['规则已']);
      expect(await hits(person, 'exporting')).toMatchObject([{ kind: 'item-heading' }, { kind: 'item-heading' }]);
    }
    expect(await found(other.a.delegate, 'published')).toBe(0);
    expect(await found(group.a.delegate, 'published', `&group=${other.id}`)).toBe(0);
    expect(await found(group.a.delegate, 'published', `&group=${group.id}`)).toBe(2);
    await app.http.get(path('published')).expect(401);
  });

  it('finds an item that is not circulated for those who know it, and none that was withdrawn', async () => {
    const state = (to: string) =>
      app.owner.query('UPDATE agenda_item SET state = $2 WHERE id = $1', [meeting.otherItem, to]);
    await state('accepted');
    expect(await found(group.b.delegate, 'exports')).toBe(2);
    expect(await found(group.a.interpreter, 'exports')).toBe(1);
    await state('withdrawn');
    expect(await found(group.b.delegate, 'exports')).toBe(1);
    await state('listed');
  });

  it('finds a draft of minutes for officers, for the others once it is circulated, as it stands now', async () => {
    expect(await hits(group.b.counsel, 'studying')).toMatchObject([{ kind: 'minutes-note', minutesId: minutes.id }]);
    expect(await found(group.b.delegate, 'studying')).toBe(0);
    const { rows } = await app.owner.query<{ id: string; revision: number }>(
      `SELECT id, revision FROM minutes_paragraph WHERE sort = 'note'`,
    );
    await group.a.secretary
      .as('patch', `/api/v1/minutes-statements/${rows[0]?.id}`)
      .set('if-match', `"${rows[0]?.revision}"`)
      .send({ text: { en: 'An inquiry was agreed on.', zh: '同意开展调查。' } })
      .expect(200);
    expect([await found(group.b.counsel, 'studying'), await found(group.b.counsel, 'inquiries')]).toEqual([0, 1]);
    await group.a.secretary.as('post', `/api/v1/minutes/${minutes.id}/circulation`).expect(200);
    expect(await found(group.b.delegate, 'inquiries')).toBe(1);
  });

  it('leaves to the public record what is published', async () => {
    const locked = await group.a.secretary.as('post', `/api/v1/minutes/${minutes.id}/revisions`).expect(201);
    await assentAll(group, minutes.id, (locked.body as { digest: string }).digest);
    expect(await found(group.a.counsel, 'inquiries')).toBe(0);
    const answer = await app.http.get('/api/v1/public/search?q=inquiries').expect(200);
    expect((answer.body as { items: Hit[] }).items).toMatchObject([{ kind: 'paragraph', id: minutes.id }]);
  });

  it('finds nothing that one side wrote, and nothing that is offered, for anybody', async () => {
    const planted: Planted = await plant(app, group, 'a', meeting.id);
    for (const word of planted.words) {
      for (const person of [group.a.counsel, group.a.secretary, group.b.counsel, group.b.delegate]) {
        expect([word, await found(person, word.slice(0, 100))]).toEqual([word, 0]);
      }
      const answer = await app.http.get(`/api/v1/public/search?q=${encodeURIComponent(word.slice(0, 100))}`);
      expect(answer.body).toEqual({ items: [], next: null });
    }
    const stored = await app.owner.query<{ leaks: number }>(
      `SELECT count(*)::int AS leaks FROM joint_text j, unnest($1::text[]) w WHERE concat(j.text_en, j.text_zh) LIKE '%' || w || '%'`,
      [planted.words],
    );
    expect(stored.rows).toEqual([{ leaks: 0 }]);
  });

  it('gives its texts to the roles of both sides alone, and lets none of them write there', async () => {
    const { rows } = await app.owner.query<{ role: string; tables: string }>(
      `SELECT r.role, string_agg(t.name || ' ' || p.privilege, ', ' ORDER BY t.name, p.privilege) AS tables
       FROM unnest(ARRAY['concord_a', 'concord_b', 'concord_public', 'concord_system']) r (role), unnest(ARRAY['joint_text', 'published_text']) t (name),
         unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) p (privilege) WHERE has_table_privilege(r.role, t.name, p.privilege) GROUP BY 1 ORDER BY 1`,
    );
    expect(rows).toEqual([
      { role: 'concord_a', tables: 'joint_text SELECT' },
      { role: 'concord_b', tables: 'joint_text SELECT' },
      { role: 'concord_public', tables: 'published_text SELECT' },
    ]);
  });

  it('knows what stood there before there was a search', async () => {
    const texts = (): Promise<object[]> =>
      app.owner
        .query<object>(
          `SELECT kind, paper_id, paper_revision, statement_id, paragraph_id, written_at, text_en, text_zh FROM joint_text
           UNION ALL SELECT kind, subject_id, revision, publication_id, meeting_id, published_at, text_en, text_zh FROM published_text
           ORDER BY text_en, paper_id, statement_id`,
        )
        .then(({ rows }) => rows);
    const before = await texts();
    const runner = { query: (text: string) => app.owner.query(text) } as unknown as QueryRunner;
    await new Search1764000000015().down(runner);
    await new Search1764000000015().up(runner);
    expect(await texts()).toEqual(before);
    expect(before.length).toBeGreaterThan(5);
  });
});
