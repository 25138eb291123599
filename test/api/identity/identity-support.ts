import { type Response } from 'supertest';
import { Secret, TOTP } from 'otpauth';
import { type TestApp } from '../../support/app.js';

/** What somebody sends to set an association up. */
export const setUpBody = (token: string, mark: string) => ({
  token,
  name: { en: `Association ${mark}`, zh: `协会${mark}` },
  secretary: {
    name: { en: 'Secretary', zh: '秘书' },
    function: { en: 'Secretary of the association', zh: null },
    signInName: `Secretary@${mark}.example`,
    password: `long enough for ${mark}`,
  },
  coChair: {
    name: { en: 'Co-chair' },
    function: { en: 'Director of technology' },
    signInName: `co-chair@${mark}.example`,
    attestation: {
      technicalFunction: true,
      noExecutiveRole: true,
      noGovernmentBody: true,
      validUntil: '2030-01-01',
    },
  },
});

/** The session cookie that an answer sets, as a request sends it. */
export function cookieOf(answer: Response): string {
  const set = (answer.headers['set-cookie'] as unknown as string[] | undefined)?.[0] ?? '';
  return set.split(';')[0] ?? '';
}

/** The code that an authenticator shows at the application's time. */
export const codeOf = (secret: string, app: TestApp): string =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({
    timestamp: app.now().epochMilliseconds,
  });

/** Begins and confirms an authenticator; the cookie changes. */
export async function enrol(app: TestApp, cookie: string) {
  const begun = await app.http.post('/api/v1/me/totp').set('cookie', cookie).expect(201);
  const { secret } = begun.body as { secret: string };
  const body = { code: codeOf(secret, app) };
  const confirmed = await app.http.post('/api/v1/me/totp/confirmation').set('cookie', cookie).send(body).expect(200);
  const { recoveryCodes } = confirmed.body as { recoveryCodes: string[] };
  return { secret, recoveryCodes, cookie: cookieOf(confirmed) };
}
