import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Book, Ledger } from '../../../src/ledger/index.js';
import { system } from '../../../src/platform/actor.js';
import { newId } from '../../../src/platform/id.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aKey } from '../../support/principals.js';
import { TopicDesk } from '../agenda/topic-desk.js';
import { aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';

interface Entry {
  number: number;
  name: string;
  subject: string;
  recordedAt: string;
  actor: { kind: string; side: string | null; id: string | null };
  facts: Record<string, unknown>;
}
interface Page {
  items: Entry[];
  next: string | null;
}

let app: TestApp;
let group: TestGroup;

const record = (book: Book, name: string, of: string | null = group.id, by: 'a' | 'b' = book === 'b' ? 'b' : 'a') => {
  const actor = { ...system, side: by };
  const act = { name, actor, workingGroupId: of, subject: newId(), book, facts: { revision: 3 } };
  return app.database.transaction(actor, (tx) => app.app.get(Ledger).record(tx, act));
};
const read = (who: TestPerson, query: string) => who.as('get', `/api/v1/ledger?${query}`);
const page = async (who: TestPerson, query: string): Promise<Page> => (await read(who, query).expect(200)).body as Page;
const names = async (who: TestPerson, book: string): Promise<string[]> =>
  (await page(who, `workingGroupId=${group.id}&book=${book}&limit=100`)).items.map(({ name }) => name);

describe('the books', () => {
  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
    for (const book of ['a', 'b', 'joint'] as const)
      for (let n = 1; n <= 3; n++) await record(book, `test.${book}-${n}`);
  });
  afterAll(() => app.close());

  it.each(['a', 'b'] as const)('of its own and of both are read by every officer of side %s', async (side) => {
    const { secretary, coChair, counsel, auditor } = group[side];
    for (const who of [secretary, coChair, counsel, auditor]) {
      expect(await names(who, 'own')).toEqual([1, 2, 3].map((n) => `test.${side}-${n}`));
      expect(await names(who, 'joint')).toEqual([1, 2, 3].map((n) => `test.joint-${n}`));
    }
  });

  it('of the other side have no name by which anybody could ask for them', async () => {
    for (const book of ['a', 'b', 'other'])
      await read(group.a.auditor, `workingGroupId=${group.id}&book=${book}`).expect(400);
  });

  it('are closed to delegates, interpreters, the signed out, and officers of another group', async () => {
    const query = `workingGroupId=${group.id}`;
    for (const who of [group.a.delegate, group.b.interpreter]) await read(who, query).expect(403);
    await app.http.get(`/api/v1/ledger?${query}`).expect(401);
    const other = await aWorkingGroup(app, { seats: 2 });
    await read(other.a.auditor, query).expect(404);
  });

  it('are read by a key of an officer within its scope', async () => {
    const token = await aKey(app, group, 'a', group.a.secretary);
    const get = () =>
      app.http.get(`/api/v1/ledger?workingGroupId=${group.id}&book=own`).set('authorization', `Bearer ${token}`);
    expect((await get().expect(200)).body).toMatchObject({ items: [{ name: 'test.a-1' }, {}, {}] });
    await app.owner.query(`UPDATE api_key SET scopes = array_remove(scopes, 'ledger:read')`);
    expect((await get().expect(403)).body).toMatchObject({ code: 'scope-required' });
  });

  it('come page by page in the order in which they were written, without gaps', async () => {
    const query = `workingGroupId=${group.id}&book=own&limit=2`;
    const first = await page(group.a.auditor, query);
    expect(first.items.map(({ number }) => number)).toEqual([1, 2]);
    const second = await page(group.a.auditor, `${query}&after=${first.next}`);
    expect(second).toMatchObject({ items: [{ number: 3 }], next: null });
    const foreign = Buffer.from(JSON.stringify(['x'])).toString('base64url');
    expect((await read(group.a.auditor, `${query}&after=${foreign}`).expect(400)).body).toMatchObject({
      code: 'cursor-unknown',
    });
  });

  it('say who did what to what and when; the other side’s people are told by their side alone', async () => {
    const { counsel, secretary } = group.a;
    const company = { name: { en: 'Fictional Foundry', zh: '虚构代工' } };
    const made = await secretary.as('post', '/api/v1/companies').send(company);
    expect(made.status).toBe(201);
    const topicId = await new TopicDesk(group).accepted({ name: { en: 'Packaging', zh: '封装' } });
    const last = async (who: TestPerson) =>
      (await page(who, `workingGroupId=${group.id}&book=joint&limit=100`)).items.at(-1) as Entry;
    const own = await last(group.b.counsel);
    expect(own).toMatchObject({
      ...{ number: 5, name: 'agenda.topic-proposed', subject: topicId, actor: { kind: 'person', side: 'sia' } },
      recordedAt: app.now().toString({ smallestUnit: 'millisecond' }),
    });
    expect(own.actor.id).toBe(group.b.counsel.accountId);
    expect(await last(counsel)).toEqual({ ...own, actor: { kind: 'person', side: 'sia', id: null } });
    for (const book of ['own', 'joint']) {
      const entries = await page(counsel, `workingGroupId=${group.id}&book=${book}&limit=100`);
      expect(JSON.stringify(entries)).not.toMatch(/packaging|封装/i);
    }
  });

  it('of the installation are read by officers of either side, each its own and the one of both', async () => {
    for (const book of ['a', 'b', 'joint'] as const) await record(book, `test.installation-${book}`, null);
    for (const side of ['a', 'b'] as const) {
      const read = async (book: string) =>
        (await page(group[side].auditor, `book=${book}&limit=100`)).items.map(({ name }) => name);
      expect((await read('own')).filter((name) => name.startsWith('test.'))).toEqual([`test.installation-${side}`]);
      expect(await read('joint')).toContain('test.installation-joint');
    }
  });
});
