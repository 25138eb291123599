import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup } from '../../support/world.js';
import { aHeldMeeting, someMinutes } from './held-meeting.js';

interface Reviewed {
  digest: string;
  statements: { id: string; digest: string; revision: number }[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** Until some transaction of this database waits for a lock. */
async function somebodyWaits(): Promise<void> {
  const text = `SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()`;
  for (;;) if ((await app.owner.query(text)).rowCount !== 0) return;
}

describe('new text of a section', () => {
  it('is begun for an item of the meeting alone', async () => {
    const group = await aWorkingGroup(app);
    const { id } = await someMinutes(group, await aHeldMeeting(app, group), 'drafting');
    const other = { itemId: '01945a10-7c00-7000-8000-000000000001', language: 'en' };
    const refused = await group.b.secretary.as('post', `/api/v1/minutes/${id}/sections`).send(other).expect(422);
    expect(refused.body).toMatchObject({ code: 'item-unknown' });
  });

  it('stands in the minutes once both counsel let it pass', async () => {
    const group = await aWorkingGroup(app);
    const meeting = await aHeldMeeting(app, group);
    const { id } = await someMinutes(group, meeting, 'circulated');
    const { secretary, counsel } = group.b;
    const section = { itemId: meeting.item, language: 'en' };
    const begun = await secretary.as('post', `/api/v1/minutes/${id}/sections`).send(section).expect(201);
    const { id: paperId } = begun.body as { id: string };
    const statement = { kind: 'question', text: 'Which forms are public?' };
    await secretary.as('post', `/api/v1/papers/${paperId}/statements`).send(statement).expect(201);
    const read = async (): Promise<Reviewed> =>
      (await secretary.as('get', `/api/v1/papers/${paperId}`).expect(200)).body as Reviewed;
    const [drafted] = (await read()).statements;
    await secretary
      .as('put', `/api/v1/statements/${drafted?.id}/translation`)
      .set('if-match', `"${drafted?.revision}"`)
      .send({ text: '哪些表格是公开的？' })
      .expect(200);
    await secretary.as('post', `/api/v1/minutes-sections/${paperId}/submission`).expect(200);

    const decide = ({ digest, statements }: Reviewed, direction: string) => ({
      ...{ direction, digest },
      decisions: statements.map(({ id: statementId, digest: of }) => ({
        statementId,
        digest: of,
        decision: 'released',
      })),
    });
    const releases = `/api/v1/minutes-sections/${paperId}/releases`;
    await group.a.counsel
      .as('post', releases)
      .send(decide(await read(), 'outward'))
      .expect(404);
    await counsel
      .as('post', releases)
      .send(decide(await read(), 'outward'))
      .expect(200);
    const reference = { itemId: meeting.item, sort: 'new', kind: 'summary', statementId: drafted?.id };
    const add = () => group.a.secretary.as('post', `/api/v1/minutes/${id}/statements`).send(reference);
    await add().expect(422);

    const { rows } = await app.owner.query<{ id: string }>('SELECT id FROM offer WHERE paper_id = $1', [paperId]);
    const offer = await group.a.counsel.as('get', `/api/v1/offers/${rows[0]?.id}`).expect(200);
    await counsel
      .as('post', releases)
      .send(decide(offer.body as Reviewed, 'inward'))
      .expect(404);
    // Somebody has the minutes and goes on to the offer: who accepts it waits before both, or they wait for each other.
    await app.owner.query('BEGIN');
    await app.owner.query('SELECT 1 FROM minutes WHERE id = $1 FOR UPDATE', [id]);
    const accepted = group.a.counsel
      .as('post', releases)
      .send(decide(offer.body as Reviewed, 'inward'))
      .then(({ status }) => status);
    await somebodyWaits();
    await app.owner.query('SELECT 1 FROM offer WHERE paper_id = $1 FOR UPDATE NOWAIT', [paperId]);
    await app.owner.query('COMMIT');
    expect(await accepted).toBe(200);
    await add().expect(201);

    const seen = await group.a.delegate.as('get', `/api/v1/minutes/${id}`).expect(200);
    expect(JSON.stringify(seen.body)).toContain('哪些表格是公开的？');
    await group.a.secretary.as('post', `/api/v1/minutes/${id}/revisions`).expect(201);
  });
});
