import { createHash, randomBytes } from 'node:crypto';
import { type Test } from 'supertest';
import { type Office } from '../../src/platform/actor.js';
import { canonicalText, newSalt, saltedDigest } from '../../src/platform/digest.js';
import { newId } from '../../src/platform/id.js';
import { type Side } from '../../src/platform/side.js';
import { type TestApp } from './app.js';
import { charterContent, companyNames } from './facts.js';

/** All that making a world needs: the owner's connection, the time, and where requests go. */
export type Ground = Pick<TestApp, 'owner' | 'now' | 'http'>;

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Somebody who is signed in, with a fresh second factor. */
export interface TestPerson {
  readonly accountId: string;
  readonly personId: string;
  readonly side: Side;
  readonly cookie: string;
  readonly sessionId: string;
  readonly signInName: string;
  readonly seatId: string | null;
  /** A request of this person. */
  as(method: Method, path: string): Test;
}

export interface TestSide {
  readonly secretary: TestPerson;
  readonly deputySecretary: TestPerson;
  readonly coChair: TestPerson;
  readonly counsel: TestPerson;
  readonly auditor: TestPerson;
  readonly interpreter: TestPerson;
  readonly delegate: TestPerson;
  readonly otherDelegate: TestPerson;
  readonly seats: readonly string[];
  readonly companies: readonly string[];
}

/** An active working group: ten companies a side, a charter in force, every office held. */
export interface TestGroup {
  readonly id: string;
  readonly charterId: string;
  readonly a: TestSide;
  readonly b: TestSide;
}

/** When the world's appointments and terms begin. */
export const worldBegins = '2026-01-01';
const recorded = '2026-01-01T00:00:00Z';

async function insert(app: Ground, table: string, row: Record<string, unknown>): Promise<void> {
  const names = Object.keys(row);
  const places = names.map((_, i) => `$${i + 1}`).join(', ');
  await app.owner.query(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${places})`, Object.values(row));
}

/** Both associations, once an installation: csia is side a, sia is side b. */
export async function theAssociations(app: Ground): Promise<void> {
  const { rowCount } = await app.owner.query('SELECT 1 FROM association');
  if (rowCount !== 0) return;
  await insert(app, 'installation', { id: newId(), demo: false, created_at: recorded });
  const of = { a: ['csia', 'cn', 'Asia/Shanghai'], b: ['sia', 'us', 'America/New_York'] } as const;
  for (const side of ['a', 'b'] as const) {
    const [slug, calendar, zone] = of[side];
    await insert(app, 'association', { side, slug, calendar, zone, set_up_at: recorded });
    const names = { name_en: `Association ${slug.toUpperCase()}`, name_zh: `协会${slug.toUpperCase()}` };
    await insert(app, 'association_name', {
      id: newId(),
      side,
      ...names,
      valid_from: worldBegins,
      recorded_at: recorded,
    });
  }
}

/** Somebody with an office, an account and a session. */
export async function aPerson(
  app: Ground,
  workingGroupId: string,
  side: Side,
  office: Office,
  seat: { seatId: string; companyId: string } | null = null,
  options: { deputy?: boolean; factor?: boolean } = {},
): Promise<TestPerson> {
  const personId = newId();
  const accountId = newId();
  const sessionId = newId();
  const token = randomBytes(32).toString('base64url');
  const now = app.now().toString();
  const signInName = `${office}-${randomBytes(4).toString('hex')}@${side}.example`;
  await insert(app, 'person', { id: personId, side, created_at: recorded });
  const dated = { valid_from: worldBegins, recorded_at: recorded };
  const names = {
    name_en: `${office} of ${side}`,
    name_zh: `${side}方${office}`,
    function_en: `Function of ${office}`,
    function_zh: '职务',
  };
  await insert(app, 'person_name', { id: newId(), side, person_id: personId, ...names, ...dated });
  const holding = { working_group_id: workingGroupId, person_id: personId, office, deputy: options.deputy ?? false };
  const seated = { seat_id: seat?.seatId ?? null, company_id: seat?.companyId ?? null };
  await insert(app, 'appointment', { id: newId(), side, ...holding, ...seated, ...dated });
  if (office === 'delegate' || office === 'co-chair') {
    const claims = { technical_function: true, no_executive_role: true, no_government_body: true };
    const period = { attested_by: newId(), attested_at: recorded, valid_from: worldBegins, valid_until: '2030-01-01' };
    await insert(app, 'attestation', { id: newId(), side, person_id: personId, ...claims, ...period });
  }
  const account = {
    kind: 'person',
    side,
    person_id: personId,
    sign_in_name: signInName,
    password_hash: 'none',
    state: 'active',
  };
  await insert(app, 'account', { id: accountId, ...account, created_at: recorded });
  if (options.factor ?? true) {
    await insert(app, 'totp_factor', {
      account_id: accountId,
      sealed_secret: 'none',
      created_at: recorded,
      confirmed_at: recorded,
    });
  }
  await insert(app, 'session', {
    id: sessionId,
    account_id: accountId,
    token_digest: createHash('sha256').update(token).digest('hex'),
    created_at: now,
    last_seen_at: now,
    expires_at: app.now().add({ hours: 12 }).toString(),
    second_factor_at: now,
    user_agent: 'test',
  });
  const cookie = `concord-session=${token}`;
  const as = (method: Method, path: string): Test => app.http[method](path).set('cookie', cookie);
  return { accountId, personId, side, cookie, sessionId, signInName, seatId: seat?.seatId ?? null, as };
}

async function aSide(app: Ground, groupId: string, side: Side, seatCount: number): Promise<TestSide> {
  const seats: string[] = [];
  const companies: string[] = [];
  for (let number = 1; number <= seatCount; number++) {
    const seatId = newId();
    const companyId = newId();
    await insert(app, 'seat', { id: seatId, working_group_id: groupId, side, number });
    await insert(app, 'company', { id: companyId, side, created_at: recorded });
    const [name_en, name_zh] = companyNames(side, number);
    const dated = { valid_from: worldBegins, recorded_at: recorded };
    await insert(app, 'company_name', {
      id: newId(),
      side,
      company_id: companyId,
      kind: 'official',
      name_en,
      name_zh,
      ...dated,
    });
    const term = { working_group_id: groupId, seat_id: seatId, company_id: companyId };
    await insert(app, 'term', { id: newId(), side, ...term, ...dated });
    seats.push(seatId);
    companies.push(companyId);
  }
  const seat = (n: number) => ({ seatId: seats[n] ?? '', companyId: companies[n] ?? '' });
  return {
    seats,
    companies,
    secretary: await aPerson(app, groupId, side, 'secretary'),
    deputySecretary: await aPerson(app, groupId, side, 'secretary', null, { deputy: true }),
    coChair: await aPerson(app, groupId, side, 'co-chair'),
    counsel: await aPerson(app, groupId, side, 'counsel'),
    auditor: await aPerson(app, groupId, side, 'auditor'),
    interpreter: await aPerson(app, groupId, side, 'interpreter'),
    delegate: await aPerson(app, groupId, side, 'delegate', seat(0)),
    otherDelegate: await aPerson(app, groupId, side, 'delegate', seat(1)),
  };
}

/** An active working group, made behind the application's back, with a topic of its charter. */
export async function aWorkingGroup(app: Ground, options: { slug?: string; seats?: number } = {}): Promise<TestGroup> {
  await theAssociations(app);
  const id = newId();
  const charterId = newId();
  const slug = options.slug ?? `group-${randomBytes(3).toString('hex')}`;
  const seats = options.seats ?? 10;
  const numbers = { seats, meetings_per_year: 2, quorum: Math.min(7, seats), first_host: 'a' };
  const named = { name_en: 'Working group on chips', name_zh: '芯片工作组', created_at: recorded };
  await insert(app, 'working_group', { id, slug, state: 'forming', ...numbers, ...named });
  const content = canonicalText({ ...charterContent, seats, quorum: numbers.quorum });
  const salt = newSalt();
  const digest = saltedDigest(salt, content);
  const charter = {
    number: 1,
    content,
    salt,
    digest,
    state: 'in-force',
    drafted_by: 'a',
    created_at: recorded,
    in_force_at: recorded,
  };
  await insert(app, 'charter', { id: charterId, working_group_id: id, ...charter });
  await app.owner.query(`UPDATE working_group SET state = 'active', charter_id = $2 WHERE id = $1`, [id, charterId]);
  let position = 0;
  for (const topic of charterContent.topics) {
    const names = { slug: topic.slug, name_en: topic.en, name_zh: topic.zh, aliases: topic.aliases };
    const row = { state: 'active', position: ++position, created_at: recorded };
    await insert(app, 'topic', { id: newId(), working_group_id: id, ...names, ...row });
  }
  const a = await aSide(app, id, 'a', seats);
  const b = await aSide(app, id, 'b', seats);
  return { id, charterId, a, b };
}
