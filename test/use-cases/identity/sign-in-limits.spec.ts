import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignIn, type SignInRequest } from '../../../src/identity/sessions/sign-in.js';
import { publicReader } from '../../../src/platform/actor.js';
import { DomainError } from '../../../src/platform/domain-error.js';
import { codeAt, password, withAuthenticator, withPassword } from '../../api/identity/accounts.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aPerson, aWorkingGroup, type TestGroup } from '../../support/world.js';

describe('the limits of signing in', () => {
  let app: TestApp;
  let group: TestGroup;
  const wrongPassword = 'not the password at all';

  /** What came of a try from an address: `in`, or the code of its refusal. */
  const outcome = (request: SignInRequest, address: string): Promise<string> =>
    app.app
      .get(SignIn)
      .execute(publicReader, request, { address, userAgent: 'test' })
      .then(
        () => 'in',
        (error: unknown) => (error instanceof DomainError ? error.code : Promise.reject(error as Error)),
      );
  const someone = async () => {
    const person = await aPerson(app, group.id, 'a', 'staff', null, { factor: false });
    await withPassword(app, person);
    return person;
  };

  beforeAll(async () => {
    app = await startApp();
    group = await aWorkingGroup(app, { seats: 2 });
  });
  afterAll(() => app.close());

  it('pause after five failures for that name from that address alone, for 15 minutes', async () => {
    const [{ signInName }, colleague] = [await someone(), await someone()];
    for (let i = 0; i < 5; i++) {
      expect(await outcome({ signInName, password: wrongPassword }, '192.0.2.66')).toBe('sign-in-refused');
    }
    expect(await outcome({ signInName, password }, '192.0.2.66')).toBe('too-many-failures');
    expect(await outcome({ signInName, password }, '192.0.2.67')).toBe('in');
    expect(await outcome({ signInName: colleague.signInName, password }, '192.0.2.66')).toBe('in');
    await app.owner.query('UPDATE sign_in_limit SET expire = expire - 900000');
    expect(await outcome({ signInName, password }, '192.0.2.66')).toBe('in');
  });

  it('lock nobody out for what others try from a hundred addresses', async () => {
    const { signInName } = await someone();
    for (let i = 0; i < 100; i += 10) {
      await Promise.all(
        Array.from({ length: 10 }, (_, k) => outcome({ signInName, password: wrongPassword }, `198.51.100.${i + k}`)),
      );
    }
    expect(await outcome({ signInName, password }, '192.0.2.1')).toBe('in');
  }, 60_000);

  it('pause as well for a name that nobody has', async () => {
    const nobody = { signInName: 'nobody@sia.example', password };
    const outcomes: string[] = [];
    for (let i = 0; i < 6; i++) outcomes.push(await outcome(nobody, '192.0.2.70'));
    expect(outcomes).toEqual([...Array<string>(5).fill('sign-in-refused'), 'too-many-failures']);
  });

  it('count one network of IPv6 as one address', async () => {
    const { signInName } = await someone();
    for (let i = 0; i < 5; i++) await outcome({ signInName, password: wrongPassword }, `2001:db8:0:1::${i}`);
    expect(await outcome({ signInName, password }, '2001:db8:0:1:ffff::1')).toBe('too-many-failures');
    expect(await outcome({ signInName, password }, '2001:db8:0:2::1')).toBe('in');
  });

  it('let no more guesses count at one instant than in turn', async () => {
    const { signInName } = await someone();
    const guesses = Array.from({ length: 30 }, () => outcome({ signInName, password: wrongPassword }, '192.0.2.80'));
    await Promise.all(guesses);
    expect(await outcome({ signInName, password }, '192.0.2.80')).toBe('too-many-failures');
  }, 60_000);

  it('refuse an address after fifty failures with any names', async () => {
    for (let i = 0; i < 50; i += 10) {
      await Promise.all(
        Array.from({ length: 10 }, (_, k) =>
          outcome({ signInName: `guess-${i + k}@sia.example`, password }, '192.0.2.90'),
        ),
      );
    }
    const { signInName } = await someone();
    expect(await outcome({ signInName, password }, '192.0.2.90')).toBe('too-many-failures');
    expect(await outcome({ signInName, password }, '192.0.2.91')).toBe('in');
  }, 60_000);

  it('let one code in once, of ten that come at one instant', async () => {
    const { coChair } = group.b;
    await withPassword(app, coChair);
    const totp = codeAt(await withAuthenticator(app, coChair), app.now());
    const request = { signInName: coChair.signInName, password, totp };
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, i) => outcome(request, `192.0.2.${110 + i}`)));
    expect(outcomes.filter((one) => one === 'in')).toHaveLength(1);
  });

  it('stop guesses at the code from many addresses by whoever has the password', async () => {
    const { auditor } = group.b;
    await withPassword(app, auditor);
    const totp = codeAt(await withAuthenticator(app, auditor), app.now());
    const request = { signInName: auditor.signInName, password };
    for (let i = 0; i < 20; i++) {
      expect(await outcome({ ...request, totp: '000000' }, `203.0.113.${i}`)).toBe('second-factor-wrong');
    }
    expect(await outcome({ ...request, totp }, '203.0.113.200')).toBe('too-many-failures');
  }, 60_000);

  it('cost the same work for a known and for an unknown name', async () => {
    const { signInName } = await someone();
    // The processor's time, threads included: what else runs on the machine does not count.
    const work = async (name: string, address: string): Promise<number> => {
      const before = process.cpuUsage();
      await outcome({ signInName: name, password: wrongPassword }, address);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    let [known, unknown] = [0, 0];
    for (let i = 0; i < 25; i++) {
      known += await work(signInName, `10.0.0.${i}`);
      unknown += await work(`nobody-${i}@csia.example`, `10.0.1.${i}`);
    }
    expect(unknown / known).toBeGreaterThan(0.75);
    expect(unknown / known).toBeLessThan(1.33);
  }, 60_000);

  it('keep neither names nor addresses', async () => {
    const { rows } = await app.owner.query<{ key: string }>('SELECT key FROM sign_in_limit');
    expect(rows.length).toBeGreaterThan(0);
    for (const { key } of rows) expect(key).toMatch(/^(pair|address|codes):[\w-]{43}$/);
  });
});
