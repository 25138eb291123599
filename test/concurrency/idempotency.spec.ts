import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Route, RouteTable } from '../../src/platform/http/route-table.js';
import { canonicalText, sha256 } from '../../src/platform/digest.js';
import { newId } from '../../src/platform/id.js';
import { PurgeIdempotencyRecords } from '../../src/platform/jobs/purge-idempotency-records.job.js';
import { scopes } from '../../src/platform/actor.js';
import { AgendaDesk } from '../api/agenda/agenda-desk.js';
import { startApp, type TestApp } from '../support/app.js';
import { aKey } from '../support/principals.js';
import { aWorkingGroup, type TestGroup } from '../support/world.js';
import { acknowledged, type Answer, atOnce, clients, post, refusals } from './clients.js';

describe('an Idempotency-Key', () => {
  let app: TestApp;
  let group: TestGroup;

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
  });
  afterAll(() => app.close());

  const company = (name: string) => ({ name: { en: name, zh: `${name}公司` } });
  /** How many companies of that name stand, and how many entries say so. */
  const made = async (name: string): Promise<{ rows: number; entries: number }> => {
    const text = `SELECT c.id, (SELECT count(*)::int FROM ledger_entry e WHERE e.subject_id = c.id) AS entries
                  FROM company c JOIN company_name n ON n.company_id = c.id WHERE n.name_en = $1`;
    const { rows } = await app.owner.query<{ entries: number }>(text, [name]);
    return { rows: rows.length, entries: rows.reduce((sum, row) => sum + row.entries, 0) };
  };
  const once = { rows: 1, entries: 1 };
  const bodies = (answers: readonly Answer[]): string[] => [...new Set(answers.map(({ text }) => text))];
  const aBearer = async () => ({ authorization: `Bearer ${await aKey(app, group, 'a', group.a.secretary)}` });

  it('makes one act of fifty that come at one instant, and all have the same answer', async () => {
    const answers = await atOnce(() =>
      post(app, group.a.secretary, '/companies', { body: company('Once'), key: 'fifty-at-once' }),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(clients).fill(201));
    expect(bodies(answers)).toHaveLength(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await made('Once')).toEqual(once);
    const later = await post(app, group.a.secretary, '/companies', { body: company('Once'), key: 'fifty-at-once' });
    expect(later).toMatchObject({ status: 201, replayed: true, text: answers[0]?.text });
    expect(await made('Once')).toEqual(once);
  });

  it('is the same for programs with API keys, each of them a principal', async () => {
    const desk = await AgendaDesk.open(app, group);
    const bearers = [await aBearer(), await aBearer()];
    const body = desk.newItem('By program', group.a.delegate);
    const answers = await atOnce((n) =>
      post(app, bearers[n % 2] ?? group.a.secretary, `/meetings/${desk.meetingId}/agenda-items`, {
        ...{ body, key: 'by-a-program' },
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(clients).fill(201));
    for (const n of [0, 1]) expect(bodies(answers.filter((_, i) => i % 2 === n))).toHaveLength(1);
    const { rows } = await app.owner.query<{ id: string }>('SELECT id FROM agenda_draft WHERE meeting_id = $1', [
      desk.meetingId,
    ]);
    expect(rows.map(({ id }) => id).sort()).toEqual([...new Set(answers.map(({ body: { id } }) => id))].sort());
    expect(rows).toHaveLength(2);
  });

  it('stands for one body: of fifty with two bodies one has its way, the other is refused', async () => {
    const answers = await atOnce((n) =>
      post(app, group.a.secretary, '/companies', { body: company(`Body ${n % 2}`), key: 'two-bodies' }),
    );
    const given = acknowledged(answers);
    expect(given).toHaveLength(clients / 2);
    expect(bodies(given)).toHaveLength(1);
    expect(refusals(answers)).toEqual(['422 idempotency-key-reused']);
    const both = [await made('Body 0'), await made('Body 1')];
    expect(both).toContainEqual(once);
    expect(both).toContainEqual({ rows: 0, entries: 0 });
  });

  it('does not keep an answer that showed a secret: one of fifty sees it, the others learn that it was done', async () => {
    const { id: workingGroupId } = group;
    const body = { workingGroupId, name: 'archive', scopes: ['roster:read'], expiresOn: '2027-03-31' };
    const answers = await atOnce(() => post(app, group.a.secretary, '/api-keys', { body, key: 'one-secret' }));
    const [seen, ...more] = acknowledged(answers);
    expect(more).toEqual([]);
    expect(refusals(answers)).toEqual(['409 answer-not-kept']);
    const { rows } = await app.owner.query<{ id: string }>(`SELECT id FROM api_key WHERE name = 'archive'`);
    expect(rows).toEqual([{ id: seen?.body['id'] }]);
    const { rows: kept } = await app.owner.query<{ record: string }>(
      'SELECT r::text AS record FROM idempotency_record r',
    );
    for (const { record } of kept) expect(record).not.toContain(seen?.body['token']);
  });

  it('is the salt of what is kept of a request, so that nobody tells its words by trying', async () => {
    const body = company('Told by its digest');
    for (const key of ['salt-one', 'salt-two']) await post(app, group.a.secretary, '/companies', { body, key });
    const { rows } = await app.owner.query<{ digest: string }>(
      'SELECT request_digest AS digest FROM idempotency_record WHERE key_digest = ANY ($1)',
      [['salt-one', 'salt-two'].map((key) => sha256(key))],
    );
    expect(new Set(rows.map(({ digest }) => digest)).size).toBe(2);
    expect(rows.map(({ digest }) => digest)).not.toContain(sha256(canonicalText(body)));
  });

  it('is free again after a refusal, since nothing was done', async () => {
    const body = { ...company('Second try'), lei: 'not an identifier' };
    const refused = await atOnce(() => post(app, group.a.secretary, '/companies', { body, key: 'refused-first' }));
    expect(acknowledged(refused)).toEqual([]);
    const [seatId] = group.a.seats;
    const taken = { companyId: group.a.companies[1], validFrom: '2027-02-01' };
    const path = `/seats/${seatId}/terms`;
    const lost = await post(app, group.a.secretary, path, { body: taken, key: 'refused-by-a-rule' });
    expect(lost.status).toBe(409);
    const again = await post(app, group.a.secretary, path, {
      body: { ...taken, validFrom: '2027-03-01' },
      key: 'refused-by-a-rule',
    });
    expect(again.code).toBe(lost.code);
    const right = { body: company('Second try'), key: 'refused-first' };
    expect((await post(app, group.a.secretary, '/companies', right)).status).toBe(201);
    expect(await made('Second try')).toEqual(once);
  });

  it('is of one principal and one route: nobody meets the key of another', async () => {
    const whose = [group.a.secretary, group.a.deputySecretary, group.b.secretary];
    const key = 'everybody-uses-this';
    const answers = await atOnce((n) =>
      post(app, whose[n % whose.length] ?? group.a.secretary, '/companies', {
        body: company(`Of principal ${n % whose.length}`),
        key,
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(clients).fill(201));
    expect(bodies(answers)).toHaveLength(whose.length);
    for (const n of whose.keys()) expect(await made(`Of principal ${n}`)).toEqual(once);
    const body = { workingGroupId: group.id, name: 'another route', scopes: [scopes[0]], expiresOn: '2027-03-31' };
    expect((await post(app, group.a.secretary, '/api-keys', { body, key })).status).toBe(201);
  });

  it('is sent by API keys with every POST that is open to them', async () => {
    const bearer = await aBearer();
    const open = (route: Route) =>
      route.method === 'POST' && route.rule.kind === 'members' && route.rule.scope !== null;
    const routes = app.app.get(RouteTable).routes.filter(open);
    expect(routes.length).toBeGreaterThan(10);
    for (const { path } of routes) {
      const address = path.replace('/api/v1', '').replace(/:\w+/g, newId());
      const without = await post(app, bearer, address, { body: {} });
      expect({ path, status: without.status, code: without.code }).toEqual({
        ...{ path, status: 400, code: 'idempotency-key-required' },
      });
      const malformed = await post(app, bearer, address, { body: {}, key: 'short' });
      expect({ path, code: malformed.code }).toEqual({ path, code: 'idempotency-key-malformed' });
    }
  });

  it('is forgotten after 24 hours, not before', async () => {
    const again = { body: company('Tomorrow'), key: 'until-tomorrow' };
    const first = await post(app, group.a.secretary, '/companies', again);
    const purge = async (hours: number): Promise<Answer> => {
      await app.owner.query(`UPDATE idempotency_record SET created_at = $1`, [
        app.now().subtract({ hours }).toString(),
      ]);
      await app.owner.query(`DELETE FROM job`);
      await app.app.get(PurgeIdempotencyRecords).schedule();
      await app.runJobs();
      return post(app, group.a.secretary, '/companies', again);
    };
    expect(await purge(24)).toMatchObject({ replayed: true, text: first.text });
    expect(await purge(25)).toMatchObject({ status: 201, replayed: false });
    expect(await made('Tomorrow')).toEqual({ rows: 2, entries: 2 });
  });
});
