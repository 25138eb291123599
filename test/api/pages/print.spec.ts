import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup } from '../../support/world.js';
import { aCharterInForce } from './charter-in-force.js';
import { aHeldMeeting, publishedMinutes } from '../minutes/held-meeting.js';

describe('minutes on paper', () => {
  let app: TestApp;
  let slug: string;
  let minutes: string;

  beforeAll(async () => {
    app = await startApp();
    const group = await aWorkingGroup(app, { seats: 2 });
    await aCharterInForce(group);
    await publishedMinutes(group, await aHeldMeeting(app, group));
    const { rows } = await app.owner.query<{ slug: string; id: string }>(
      `SELECT g.slug, p.subject_id AS id FROM publication p JOIN working_group g ON g.id = p.working_group_id WHERE p.kind = 'minutes'`,
    );
    ({ slug, id: minutes } = rows[0] ?? { slug: '', id: '' });
  }, 60_000);
  afterAll(() => app.close());

  const paper = (query = '', address = `/groups/${slug}/minutes/${minutes}/pdf`) => app.http.get(address + query);

  it('are there for everybody, in either language, for the archive and for reading aloud', async () => {
    for (const query of ['', '?language=zh', '?standard=ua-1', '?language=zh&standard=ua-1']) {
      const { status, headers, body } = (await paper(query)) as {
        status: number;
        headers: Record<string, string>;
        body: Buffer;
      };
      expect([query, status, headers['content-type']]).toEqual([query, 200, 'application/pdf']);
      expect(headers['content-disposition']).toMatch(/^inline; filename="minutes-\d{4}-[12]-revision-1-(en|zh)\.pdf"$/);
      expect(body.subarray(0, 5).toString()).toBe('%PDF-');
    }
  });

  it('are not there for another group, another standard or another language', async () => {
    expect((await paper('', `/groups/elsewhere/minutes/${minutes}/pdf`)).status).toBe(404);
    expect((await paper('?standard=a-4f')).status).toBe(400);
    expect((await paper('?language=fr')).status).toBe(400);
  });
});
