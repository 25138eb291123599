import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type NewPublication, Publisher } from '../../../src/ledger/index.js';
import { type Actor, system } from '../../../src/platform/actor.js';
import { newId } from '../../../src/platform/id.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aWorkingGroup, type TestGroup } from '../../support/world.js';

const base = '/api/v1/public';
const cycles = new Map<string, number>();
const side: Actor = { ...system, side: 'a' };

interface Published {
  id: string;
  revision: number;
  content?: unknown;
}
interface Listed {
  items: Published[];
  next: string | null;
}

let app: TestApp;
let group: TestGroup;
let slug: string;

// As it is stored: compressed bytes have a tag that says that they only mean the same.
const read = (path: string) => app.http.get(`${base}${path}`).set('accept-encoding', 'identity');
const body = async <T>(path: string): Promise<T> => (await read(path).expect(200)).body as T;

/** As an act of both sides would, through the same door; the database is not asked what was decided. */
async function publish(given: Partial<NewPublication> & Pick<NewPublication, 'kind' | 'subjectId'>): Promise<string> {
  const from = given.kind === 'agenda' ? { meetingId: given.subjectId } : {};
  const shape = { workingGroupId: group.id, revision: 1, frame: {}, publishedAt: app.now(), ...from };
  const content = JSON.stringify({ of: given.subjectId, revision: given.revision ?? 1 });
  await app.database.transaction(side, (tx) => app.app.get(Publisher).publish(tx, { ...shape, content, ...given }));
  return given.subjectId;
}

async function aMeeting(of = group.id): Promise<string> {
  const [id, cycleId] = [newId(), newId()];
  const n = cycles.get(of) ?? 0;
  cycles.set(of, n + 1);
  await app.owner.query(
    `INSERT INTO cycle (id, working_group_id, year, half, host_side, state) VALUES ($1, $2, $3, 1, 'a', 'open')`,
    [cycleId, of, 2001 + n],
  );
  await app.owner.query(
    `INSERT INTO meeting (id, working_group_id, cycle_id, host_side, format, state, created_at) VALUES ($1, $2, $3, 'a', 'online', 'planned', now())`,
    [id, of, cycleId],
  );
  return id;
}

async function pages(path: string, limit: number): Promise<Published[][]> {
  const found: Published[][] = [];
  for (let after = ''; ;) {
    const { items, next } = await body<Listed>(`${path}limit=${limit}${after}`);
    found.push(items);
    if (next === null) return found;
    after = `&after=${next}`;
  }
}

beforeAll(async () => {
  app = await startApp({ described: false }); // what is published here stands for real content
  slug = 'chips';
  group = await aWorkingGroup(app, { slug, seats: 3 });
  await app.owner.query('ALTER TABLE publication DISABLE TRIGGER USER');
});
afterAll(() => app.close());

describe('the public record', () => {
  it('is empty while nothing is published, however much there is', async () => {
    for (const list of ['working-groups', 'meetings', 'agendas', 'minutes', 'follow-ups'])
      expect(await body(`/${list}`)).toEqual({ items: [], next: null });
    expect(await body(`/changes?workingGroupId=${group.id}`)).toEqual({ items: [], next: null, last: null });
    for (const path of ['', '/roster']) await read(`/working-groups/${group.id}${path}`).expect(404);
    await read(`/working-groups/by-slug/${slug}`).expect(404);
    await read(`/minutes/${newId()}`).expect(404);
  });

  it('shows a working group by its id and its slug, in its newest revision or the one asked for', async () => {
    const frame = { slug, name: { en: 'Chips', zh: '芯片' } };
    for (const revision of [1, 2]) await publish({ kind: 'working-group', subjectId: group.id, revision, frame });
    const { items } = await body<Listed>('/working-groups');
    expect(items).toMatchObject([{ id: group.id, slug, revision: 2 }]);
    expect(items[0]).not.toHaveProperty('content');
    const newest = await body<Published>(`/working-groups/${group.id}`);
    expect(newest).toMatchObject({ slug, revision: 2, content: { of: group.id, revision: 2 } });
    expect(await body(`/working-groups/by-slug/${slug}`)).toEqual(newest);
    expect(await body(`/working-groups/${group.id}?revision=1`)).toMatchObject({ content: { revision: 1 } });
    await read(`/working-groups/${group.id}?revision=3`).expect(404);
  });

  it('counts the companies of each side on a day, and names them only where they were published with names', async () => {
    const term = async (of: string, seat: number, company: object | null, from: string, to: string | null) =>
      app.owner.query(
        `INSERT INTO published_term (term_id, working_group_id, side, seat_number, company, valid_from, valid_to) SELECT t.id, $1, $2, $3::int, $4, $5, $6
         FROM term t JOIN seat s ON s.id = t.seat_id WHERE s.working_group_id = $1 AND s.side = $2 AND s.number = $3::int`,
        [group.id, of, seat, company, from, to],
      );
    await term('a', 1, null, '2026-01-01', null);
    await term('a', 2, null, '2026-01-01', '2026-06-01');
    await term('b', 1, { en: 'Fictional', zh: '虚构' }, '2026-06-01', null);
    const on = (day: string) => body(`/working-groups/${group.id}/roster?asOf=${day}`);
    const of = (a: number, b: number, companies: object[] | null = null) => [
      { side: 'csia', filledSeats: a, companies: null },
      { side: 'sia', filledSeats: b, companies },
    ];
    const named = [{ seat: 1, company: { en: 'Fictional', zh: '虚构' } }];
    expect(await on('2025-12-31')).toMatchObject({ asOf: '2025-12-31', sides: of(0, 0) });
    expect(await on('2026-05-31')).toMatchObject({ sides: of(2, 0) });
    expect(await on('2026-06-01')).toMatchObject({ sides: of(1, 1, named) });
    expect(await body(`/working-groups/${group.id}/roster`)).toMatchObject({
      asOf: '2027-01-11',
      sides: of(1, 1, named),
    });
    await read(`/working-groups/${group.id}/roster?asOf=2026-02-30`).expect(400);
  });

  it.each(['meeting', 'agenda'] as const)(
    'pages through the list of each %s without a gap and without a repetition',
    async (kind) => {
      const ids: string[] = [];
      for (let n = 0; n < 5; n++) ids.push(await publish({ kind, subjectId: await aMeeting() }));
      await publish({ kind, subjectId: ids[0] ?? '', revision: 2 });
      const other = await aWorkingGroup(app, { seats: 2 });
      const elsewhere = await publish({ kind, subjectId: await aMeeting(other.id), workingGroupId: other.id });

      const found = await pages(`/${kind}s?workingGroupId=${group.id}&`, 2);
      expect(found.map((page) => page.length)).toEqual([2, 2, 1]);
      expect(
        found
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual([...ids].sort());
      expect(found.flat().find(({ id }) => id === ids[0])).toMatchObject({ revision: 2, content: { revision: 2 } });
      const all = (await pages(`/${kind}s?`, 4)).flat().map(({ id }) => id);
      expect(all.sort()).toEqual([...ids, elsewhere].sort());
      await read(`/${kind}s?after=nonsense`).expect(400);
    },
  );

  it('tells changes in their order, each with what it was', async () => {
    const subjectId = await publish({ kind: 'meeting', subjectId: await aMeeting() });
    await publish({ kind: 'meeting', subjectId, revision: 2 });
    const from = (after: string, limit = 100) =>
      body<{ items: { change: number; what: string; id: string }[]; next: string | null; last: string | null }>(
        `/changes?workingGroupId=${group.id}&limit=${limit}${after}`,
      );
    const { items, last, next } = await from('');
    expect(items.map(({ change }) => change)).toEqual(items.map((_, n) => n + 1));
    expect(items.slice(-2)).toMatchObject([
      { id: subjectId, what: 'created' },
      { id: subjectId, what: 'changed' },
    ]);
    expect({ last, next }).toEqual({ last: String(items.length), next: null });
    expect(await from(`&after=${last}`)).toEqual({ items: [], next: null, last });
    const [one] = (await from(`&after=${items.length - 2}`, 1)).items;
    expect(one?.change).toBe(items.length - 1);
    expect((await from('', 2)).next).toBe('2');
    await publish({ kind: 'meeting', subjectId, revision: 3 });
    expect((await from(`&after=${last}`)).items).toMatchObject([{ id: subjectId, revision: 3, what: 'changed' }]);
  });
});

describe('a public answer', () => {
  const paths = () => [
    ...['/working-groups', `/working-groups/${group.id}`, `/working-groups/by-slug/${slug}`],
    ...[`/working-groups/${group.id}/roster?asOf=2026-06-01`, '/meetings', '/agendas', '/minutes', '/follow-ups'],
    `/changes?workingGroupId=${group.id}`,
  ];

  it('has the digest of its bytes as its tag, and is not sent again to whoever has it', async () => {
    for (const path of paths()) {
      const { text, headers } = await read(path).expect(200);
      expect(headers['etag']).toBe(`"${createHash('sha256').update(text).digest('hex')}"`);
      expect(headers).toMatchObject({ 'cache-control': 'public, max-age=60' });
      const tag = headers['etag'] ?? '';
      for (const known of [tag, `W/${tag}`, `"${'0'.repeat(64)}", ${tag}`]) {
        const again = await read(path).set('if-none-match', known).expect(304);
        expect({ path, text: again.text, tag: again.headers['etag'] }).toEqual({ path, text: '', tag });
      }
      await read(path)
        .set('if-none-match', `"${'0'.repeat(64)}"`)
        .expect(200);
    }
  });

  it('has another tag once something is published', async () => {
    const before = await read('/meetings').expect(200);
    await publish({ kind: 'meeting', subjectId: await aMeeting() });
    const after = await read('/meetings')
      .set('if-none-match', before.headers['etag'] ?? '')
      .expect(200);
    expect(after.headers['etag']).not.toBe(before.headers['etag']);
  });

  it('comes from a role that may read what is published, and beside it only who the associations are', async () => {
    const { rows } = await app.owner.query<{ table_name: string; privilege_type: string }>(
      `SELECT table_name, privilege_type FROM information_schema.role_table_grants WHERE grantee = 'concord_public' ORDER BY 1`,
    );
    const granted = rows.map((row) => `${row.privilege_type} ${row.table_name}`);
    const readable = ['association', 'association_name', 'installation', 'publication'];
    readable.push('published_alias', 'published_term', 'published_text');
    expect(granted.filter((one) => !readable.some((name) => one === `SELECT ${name}`))).toEqual([]);
    expect(granted).toContain('SELECT publication');
  });
});
