import { createHash, randomBytes } from 'node:crypto';
import { offices, type Office, scopes } from '../../src/platform/actor.js';
import { newId } from '../../src/platform/id.js';
import { type Side } from '../../src/platform/side.js';
import { type TestApp } from './app.js';
import { aPerson, type TestGroup, type TestPerson } from './world.js';

/** Somebody, or something, that sends requests. */
export interface Principal {
  readonly name: string;
  readonly kind: 'public' | 'operator' | 'person' | 'key';
  readonly side: Side | null;
  readonly office: Office | null;
  readonly fresh: boolean;
  readonly enrolled: boolean;
  readonly headers: Record<string, string>;
}

async function withSession(app: TestApp, person: TestPerson, change: string): Promise<void> {
  await app.owner.query(`UPDATE session SET ${change} WHERE id = $1`, [person.sessionId]);
}

/** An API key of a side with every scope there is, made by its secretary. */
export async function aKey(
  app: TestApp,
  group: TestGroup,
  side: Side,
  owner: TestPerson,
  office: Office = 'secretary',
): Promise<string> {
  const token = `cck_${randomBytes(32).toString('base64url')}`;
  const digest = createHash('sha256').update(token).digest('hex');
  await app.owner.query(
    `INSERT INTO api_key (id, side, working_group_id, account_id, person_id, appointment_office, name, token_digest, prefix, scopes, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'test', $7, 'cck_test', $8, $9, $9::timestamptz + interval '90 days')`,
    [newId(), side, group.id, owner.accountId, owner.personId, office, digest, [...scopes], app.now().toString()],
  );
  return token;
}

async function anOperator(app: TestApp): Promise<Principal> {
  const accountId = newId();
  const token = randomBytes(32).toString('base64url');
  const now = app.now().toString();
  await app.owner.query(
    `INSERT INTO account (id, kind, sign_in_name, password_hash, state, created_at) VALUES ($1, 'operator', 'operator@host.example', 'none', 'active', $2)`,
    [accountId, now],
  );
  await app.owner.query(
    `INSERT INTO session (id, account_id, token_digest, created_at, last_seen_at, expires_at, second_factor_at, user_agent)
     VALUES ($1, $2, $3, $4, $4, $4::timestamptz + interval '12 hours', $4, 'test')`,
    [newId(), accountId, createHash('sha256').update(token).digest('hex'), now],
  );
  const headers = { cookie: `concord-session=${token}` };
  return { name: 'operator', kind: 'operator', side: null, office: null, fresh: true, enrolled: true, headers };
}

/**
 * Everybody: signed out, the operator, every office of both sides with a fresh and with a stale second factor,
 * an officer without one, and keys with all scopes.
 */
export async function everybody(app: TestApp, group: TestGroup): Promise<Principal[]> {
  const all: Principal[] = [
    { name: 'signed out', kind: 'public', side: null, office: null, fresh: false, enrolled: false, headers: {} },
    await anOperator(app),
  ];
  for (const side of ['a', 'b'] as const) {
    for (const office of offices) {
      const of = group[side];
      const seat = office === 'delegate' ? { seatId: of.seats[0] ?? '', companyId: of.companies[0] ?? '' } : null;
      for (const fresh of [true, false]) {
        const person = await aPerson(app, group.id, side, office, seat);
        if (!fresh) await withSession(app, person, `second_factor_at = NULL`);
        const headers = { cookie: person.cookie };
        all.push({
          name: `${office} of ${side}${fresh ? '' : ', stale'}`,
          kind: 'person',
          side,
          office,
          fresh,
          enrolled: true,
          headers,
        });
      }
    }
    const bare = await aPerson(app, group.id, side, 'counsel', null, { factor: false });
    const headers = { cookie: bare.cookie };
    all.push({
      name: `counsel of ${side}, not enrolled`,
      kind: 'person',
      side,
      office: 'counsel',
      fresh: false,
      enrolled: false,
      headers,
    });
    const token = await aKey(app, group, side, of(group, side));
    const authorization = { authorization: `Bearer ${token}`, 'idempotency-key': 'matrix-0001' };
    all.push({
      name: `key of ${side}`,
      kind: 'key',
      side,
      office: 'secretary',
      fresh: false,
      enrolled: true,
      headers: authorization,
    });
  }
  return all;
}

const of = (group: TestGroup, side: Side): TestPerson => group[side].secretary;
