import { Secret, TOTP } from 'otpauth';
import supertest from 'supertest';
import { type Temporal } from 'temporal-polyfill';
import { passwords } from '../../../src/identity/accounts/passwords.js';
import { newTotpSecret, seal } from '../../../src/identity/factors/totp.js';
import { type TestApp } from '../../support/app.js';
import { type TestPerson } from '../../support/world.js';

export const password = 'plain words, long enough';

/** What somebody of the world sends to sign in. */
export const credentials = ({ side, signInName }: TestPerson) => ({
  association: side === 'a' ? 'csia' : 'sia',
  signInName,
  password,
});

/** Gives somebody of the world a password. */
export async function withPassword(app: TestApp, person: TestPerson): Promise<void> {
  const hash = await passwords.hash(password);
  await app.owner.query('UPDATE account SET password_hash = $2 WHERE id = $1', [person.accountId, hash]);
}

/** Gives somebody of the world an authenticator; returns its secret. */
export async function withAuthenticator(app: TestApp, person: TestPerson): Promise<string> {
  const secret = newTotpSecret();
  const sealed = seal(process.env['CONCORD_TEST_SECRET'] ?? '', person.accountId, secret);
  await app.owner.query('UPDATE totp_factor SET sealed_secret = $2, last_step = NULL WHERE account_id = $1', [
    person.accountId,
    sealed,
  ]);
  return secret;
}

/** What an authenticator shows. */
export const codeAt = (secret: string, at: Temporal.Instant): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.epochMilliseconds });

export const signIn = (app: TestApp, body: object) => supertest(app.url).post('/api/v1/session').send(body);

/** The session cookie that an answer sets, as a browser would send it back. */
export function cookieOf(answer: { headers: Record<string, unknown> }): string {
  const [cookie] = (answer.headers['set-cookie'] ?? []) as string[];
  return cookie?.split(';')[0] ?? '';
}

export const me = (app: TestApp, cookie: string) => supertest(app.url).get('/api/v1/me').set('cookie', cookie);
export const codeOf = (answer: { body: unknown }): string => (answer.body as { code: string }).code;
