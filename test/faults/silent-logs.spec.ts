import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CuttableProxy } from '../support/cuttable-proxy.js';
import { operations } from '../support/described-api.js';
import { aLiveGroup, type LiveGroup } from '../support/live-group.js';
import { type ConcordProcess, embeddedOwner, startConcord, until } from '../support/process.js';
import { bodyOf, mutations, operationOf, queryNames } from '../support/schema-bodies.js';
import { newId } from '../../src/platform/id.js';
import { type TestPerson } from '../support/world.js';

/** In everything that is sent here; in nothing that may be logged. */
const mark = `canary${randomBytes(6).toString('hex')}`;

describe('what is logged', () => {
  let live: LiveGroup;
  let wire: CuttableProxy;
  let concord: ConcordProcess;
  let url: string;

  beforeAll(async () => {
    live = await aLiveGroup();
    const direct = new URL(live.databaseUrl);
    wire = new CuttableProxy({ host: direct.hostname, port: Number(direct.port) });
    direct.hostname = '127.0.0.1';
    direct.port = String(await wire.mend());
    const environment = { DATABASE_URL: direct.href, LOG_LEVEL: 'debug', FLOOD_LIMIT: '0' };
    ({ concord, url } = await live.start(environment));
  }, 60_000);
  afterAll(async () => {
    await live.close();
    wire.cut();
  });

  /** Headers that tell who asks, each with the mark in it. */
  const told = {
    'user-agent': mark,
    'x-forwarded-for': mark,
    'if-match': `"${mark}"`,
    'content-type': 'application/json',
  };
  let asked = 0;
  const ask = async (method: string, at: string, who: TestPerson | null, body?: unknown): Promise<number> => {
    const cookie = who?.cookie ?? `concord-session=${mark}`;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const sent = method === 'GET' || body === undefined ? {} : { body: text };
    const answer = await fetch(`${url}${at}`, {
      method,
      headers: { ...told, 'idempotency-key': `${mark}-${++asked}`, cookie },
      ...sent,
    });
    await answer.arrayBuffer();
    return answer.status;
  };
  const company = (name: string) => ({ name: { en: name, zh: name }, validFrom: '2026-01-01' });
  const addCompany = (name: string) => ask('POST', '/api/v1/companies', live.group.a.secretary, company(name));
  /** Nothing of what was sent; and something was logged at all. */
  const expectSilence = async (something: string): Promise<void> => {
    await until(() => concord.output().includes(something), 5000);
    expect(
      concord
        .output()
        .split('\n')
        .filter((line) => line.includes(mark)),
    ).toEqual([]);
  };

  it('of requests to every route tells nothing that was sent', async () => {
    const { secretary, counsel } = live.group.a;
    for (const { method, path: template } of operations) {
      const operation = operationOf(method, template.replace(/\{(\w+)\}/g, ':$1'));
      const at = template.replace(/\{(\w+)\}/g, () => newId());
      const query = queryNames(operation).map((name) => `${name}=${mark}`);
      const bodies = method === 'GET' ? [undefined] : mutations(bodyOf(operation), mark).slice(0, 6);
      const keeps = !/\/sessions?$|\/me\//.test(template);
      for (const who of keeps ? [null, secretary, counsel] : [null]) {
        await ask(method, `${at}?${query.join('&')}`, who, bodies[0]);
        await Promise.all(bodies.slice(1).map((body) => ask(method, at, who, body)));
      }
      await ask(method, template.replace(/\{(\w+)\}/g, mark), keeps ? secretary : null, `{"${mark}`);
    }
    expect(await addCompany(mark)).toBe(201);
    await expectSilence('"route":"/api/v1/companies"');
  }, 120_000);

  it('of sign-ins, codes, tokens and keys tells nothing that was sent', async () => {
    const signIn = { association: 'csia', signInName: `${mark}@a.example`, password: mark };
    expect(await ask('POST', '/api/v1/session', null, signIn)).toBe(401);
    expect(await ask('POST', '/api/v1/session', null, { ...signIn, recoveryCode: mark })).toBe(401);
    const redemption = { token: `${mark}${'x'.repeat(43)}`.slice(0, 43), password: `long enough ${mark}` };
    expect(await ask('POST', '/api/v1/invitations/redemption', null, redemption)).toBeGreaterThanOrEqual(400);
    const authorization = `Bearer cck_${mark}`;
    expect((await fetch(`${url}/api/v1/me`, { headers: { authorization } })).status).toBe(401);
    await expectSilence('"route":"/api/v1/session"');
  });

  it('of a statement that fails tells neither its parameters nor the row', async () => {
    await live.owner.query(`ALTER TABLE company_name ADD CONSTRAINT planted_ck CHECK (name_en !~ 'refused')`);
    expect(await addCompany(`refused ${mark}`)).toBeGreaterThanOrEqual(400);
    await live.owner.query(`ALTER TABLE company_name DROP CONSTRAINT planted_ck`);
    await live.owner.query(`CREATE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS
      $$BEGIN RAISE EXCEPTION 'this is %', NEW.name_en USING ERRCODE = 'XX000'; END$$`);
    await live.owner.query(
      'CREATE TRIGGER planted BEFORE INSERT ON company_name FOR EACH ROW EXECUTE FUNCTION planted()',
    );
    expect(await addCompany(`raised ${mark}`)).toBe(500);
    await live.owner.query('DROP FUNCTION planted CASCADE');
    await expectSilence('"fault"');
  });

  it('of an outage tells nothing that was under way', async () => {
    wire.cut();
    expect(await addCompany(`away ${mark}`)).toBe(503);
    expect(await ask('POST', '/api/v1/session', null, { signInName: mark, password: mark })).toBe(503);
    await wire.mend();
    await expectSilence('"status":503');
  });

  it('by the embedded server tells no statement that failed and no value in it', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'concord-silent-'));
    const own = startConcord(folder);
    try {
      await own.listening;
      const owner = await embeddedOwner(folder);
      await expect(owner.query(`SELECT '${mark}'::uuid`)).rejects.toThrow();
      await expect(owner.query('SELECT $1::text::uuid', [mark])).rejects.toThrow();
      await owner.end();
    } finally {
      own.child.kill('SIGTERM');
      await own.ended;
    }
    const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.log'));
    expect(logs.length).toBeGreaterThan(0);
    for (const log of logs) expect(readFileSync(path.join(folder, log), 'utf8')).not.toContain(mark);
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
});
