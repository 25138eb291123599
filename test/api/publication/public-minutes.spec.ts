import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { type PublicMinutes, recomputed } from '../../support/recompute.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';
import { aHeldMeeting, type HeldMeeting, publishedMinutes } from '../minutes/held-meeting.js';

let app: TestApp;
let group: TestGroup;
let meeting: HeldMeeting;
let id: string;
let digest: string;

const path = (): string => `/api/v1/public/minutes/${id}`;
const fetched = async (): Promise<PublicMinutes> => (await app.http.get(path()).expect(200)).body as PublicMinutes;
const entries = ({ content }: PublicMinutes) => content.items.flatMap((item) => item.paragraphs);

beforeAll(async () => {
  app = await startApp();
  group = await aWorkingGroup(app);
  meeting = await aHeldMeeting(app, group);
  ({ id, digest } = await publishedMinutes(group, meeting));
});
afterAll(() => app.close());

describe('published minutes', () => {
  it('are the stored bytes, with the content as it was locked', async () => {
    const { rows } = await app.owner.query<{ rendered: string; content: string }>(
      `SELECT p.rendered, r.content FROM publication p JOIN minutes_revision r ON r.minutes_id = p.subject_id AND r.number = p.revision
       WHERE p.subject_id = $1`,
      [id],
    );
    const { text, headers } = await app.http.get(path()).expect(200);
    expect(text).toBe(rows[0]?.rendered);
    expect(text).toContain(`"content":${rows[0]?.content}`);
    await app.http
      .get(path())
      .set('if-none-match', headers['etag'] ?? '')
      .expect(304);
  });

  it('are listed without their text, with what proves it', async () => {
    const list = await app.http.get(`/api/v1/public/minutes?workingGroupId=${group.id}`).expect(200);
    const { items } = list.body as { items: object[] };
    expect(items).toMatchObject([
      { id, meetingId: meeting.id, digest, digestScheme: 'concord-minutes/v1', revision: 1 },
    ]);
    expect(items[0]).not.toHaveProperty('content');
  });

  it('have a digest that anybody recomputes from the public JSON alone: it is what both sides assented to', async () => {
    const minutes = await fetched();
    expect(entries(minutes)).toHaveLength(2);
    expect(recomputed(minutes)).toBe(digest);
    expect(minutes.digest).toBe(digest);
    const { rows } = await app.owner.query<{ digest: string }>(
      `SELECT DISTINCT d.digest FROM joint_decision d JOIN minutes_revision r ON r.id = d.subject_id WHERE r.minutes_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ digest }]);
  });

  it('still prove themselves when one paragraph’s text and salt are gone, here and in the database', async () => {
    for (const n of [0, 1]) {
      const minutes = await fetched();
      const gone = entries(minutes)[n];
      if (gone?.salt === undefined) throw new Error('no such paragraph');
      delete gone.salt;
      delete gone.paragraph;
      expect(Object.keys(gone)).toEqual(['digest']);
      expect(recomputed(minutes)).toBe(digest);
      const stored = await app.owner.query<{ digest: string }>('SELECT minutes_digest($1, $2) AS digest', [
        minutes.salt,
        JSON.stringify(minutes.content),
      ]);
      expect(stored.rows).toEqual([{ digest }]);
    }
  });

  it('prove nothing else: another word, another salt, another place', async () => {
    const word = await fetched();
    Object.assign(entries(word)[1]?.paragraph as object, { text: { en: 'Other words.', zh: '另一段话。' } });
    const salt = await fetched();
    Object.assign(entries(salt)[0] ?? {}, { salt: 'another' });
    const place = await fetched();
    place.content.items.forEach((item) => item.paragraphs.reverse());
    for (const other of [word, salt, place]) expect(recomputed(other)).not.toBe(digest);
  });
});

describe('the database', () => {
  const lock = async (change: (text: string) => string) => {
    const side = await app.connectAs('concord_a');
    const { rows } = await app.owner.query<{ content: string }>(
      'SELECT content FROM minutes_revision WHERE minutes_id = $1',
      [id],
    );
    return side.query(
      `INSERT INTO minutes_revision (id, working_group_id, minutes_id, number, content, salt, digest, state, locked_by, locked_at)
       SELECT gen_random_uuid(), working_group_id, minutes_id, number + 90, $2, salt, digest, 'unlocked', locked_by, locked_at
       FROM minutes_revision WHERE minutes_id = $1 AND number = 1`,
      [id, change(rows[0]?.content ?? '')],
    );
  };

  it('locks no text that the digest does not cover', async () => {
    await expect(
      lock((text) => text.replace('A study was agreed on.', 'No study was agreed on.')),
    ).rejects.toMatchObject({
      constraint: 'minutes_revision_digest_ck',
    });
    await expect(lock((text) => text.replace('"sia":[1]', '"sia":[]'))).rejects.toMatchObject({
      constraint: 'minutes_revision_digest_ck',
    });
    expect((await lock((text) => text)).rowCount).toBe(1);
  });
});
