import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { saltedDigest, canonicalText } from '../../../src/platform/digest.js';
import { startApp, type TestApp } from '../../support/app.js';
import { charterContent } from '../../support/facts.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';

interface ShownCharter {
  inForce: { number: number; digest: string } | null;
  draft: { id: string; number: number; revision: number; digest: string; salt: string; content: object } | null;
  decisions: { state: string }[];
  can: { draft: boolean; assent: boolean };
}

const wanted = { ...charterContent, seats: 10, quorum: 6 };

describe('the charter of a group', () => {
  let app: TestApp;
  let group: TestGroup;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app);
  });
  afterAll(() => app.close());

  const path = (rest: string) => `/api/v1/working-groups/${group.id}/${rest}`;
  const read = async (person: TestPerson): Promise<ShownCharter> =>
    (await person.as('get', path('charter')).expect(200)).body as ShownCharter;
  const assent = async (person: TestPerson, digest?: string) =>
    person
      .as('post', path('assents'))
      .send({ decision: 'charter', digest: digest ?? (await read(person)).draft?.digest });

  it('is drafted by a co-chair or secretary of either side', async () => {
    await group.a.delegate.as('put', path('charter')).send(wanted).expect(403);
    await group.a.counsel.as('put', path('charter')).send(wanted).expect(403);
    await group.b.secretary.as('put', path('charter')).send(wanted).expect(200);
    const { draft, can } = await read(group.a.delegate);
    expect(draft).toMatchObject({ number: 2, revision: 1, content: wanted });
    expect(draft?.digest).toBe(saltedDigest(draft?.salt ?? '', canonicalText(wanted)));
    expect(can).toEqual({ draft: false, assent: false });
    expect((await read(group.a.coChair)).can).toEqual({ draft: true, assent: true });
  });

  it('is not overwritten by who has not read the draft', async () => {
    const put = () => group.a.coChair.as('put', path('charter'));
    await put().send(wanted).expect(428);
    await put().set('if-match', '"7"').send(wanted).expect(412);
  });

  it.each([
    ['a quorum above the seats', { ...wanted, quorum: 11 }, 422],
    ['deadlines out of order', { ...wanted, deadlines: { ...wanted.deadlines, freezeDays: 40 } }, 422],
    ['another language', { ...wanted, languages: ['en', 'en'] }, 400],
    ['an unknown field', { ...wanted, fee: 1 }, 400],
    ['three meetings a year', { ...wanted, meetingsPerYear: 3 }, 400],
  ])('is refused with %s', async (_, content, status) => {
    await group.a.coChair.as('put', path('charter')).set('if-match', '"1"').send(content).expect(status);
  });

  it('voids what a side had assented to when the draft changes', async () => {
    expect((await assent(group.a.coChair)).body).toMatchObject({ effective: false, state: 'draft' });
    const before = await read(group.a.coChair);
    await group.b.coChair.as('put', path('charter')).set('if-match', '"1"').send(wanted).expect(200);
    const after = await read(group.a.coChair);
    expect(after.decisions).toEqual([]);
    expect(after.draft?.revision).toBe(2);
    expect((await assent(group.b.coChair, before.draft?.digest)).body).toMatchObject({ code: 'digest-differs' });
  });

  it('is not put in force by one side, and lets it take its assent back', async () => {
    expect((await assent(group.a.secretary)).status).toBe(403);
    await assent(group.a.coChair);
    expect((await assent(group.a.coChair)).body).toMatchObject({ code: 'already-assented' });
    await group.a.coChair.as('delete', path('assents/charter')).expect(200);
    expect((await assent(group.b.coChair)).body).toMatchObject({ effective: false });
  });

  it('is in force and public with both keys', async () => {
    const { draft } = await read(group.a.coChair);
    expect((await assent(group.a.coChair)).body).toMatchObject({ effective: true, state: 'in-force' });
    const shown = await read(group.b.delegate);
    expect(shown).toMatchObject({ draft: null, inForce: { number: 2, digest: draft?.digest } });
    const { rows } = await app.owner.query<{ revision: number; content: string; rendered: string }>(
      `SELECT revision, content, rendered FROM publication WHERE kind = 'working-group' AND subject_id = $1`,
      [group.id],
    );
    expect(rows[0]).toMatchObject({ revision: 2, content: canonicalText(wanted) });
    expect(JSON.parse(rows[0]?.rendered ?? '{}')).toMatchObject({ digest: draft?.digest, firstHost: 'csia' });
    const { rows: groups } = await app.owner.query<{ quorum: number; state: string }>(
      'SELECT quorum, state FROM working_group WHERE id = $1',
      [group.id],
    );
    expect(groups).toEqual([{ quorum: 6, state: 'active' }]);
    expect((await assent(group.b.coChair, draft?.digest)).body).toMatchObject({ code: 'no-draft' });
    const back = await group.a.coChair.as('delete', path('assents/charter'));
    expect(back.body).toMatchObject({ status: 409, code: 'already-effective' });
  });

  it('is no news to members of other groups', async () => {
    const other = await aWorkingGroup(app, { seats: 2 });
    await other.a.coChair.as('get', path('charter')).expect(404);
    await other.a.coChair.as('put', path('charter')).send(wanted).expect(404);
    await other.a.coChair
      .as('post', path('assents'))
      .send({ decision: 'charter', digest: '0'.repeat(64) })
      .expect(404);
    await other.a.coChair.as('delete', path('assents/charter')).expect(404);
  });
});
