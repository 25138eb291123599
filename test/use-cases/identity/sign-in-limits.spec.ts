import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { passwords } from '../../../src/identity/accounts/passwords.js';
import { SignIn, type SignInRequest } from '../../../src/identity/sessions/sign-in.js';
import { StepUp } from '../../../src/identity/sessions/step-up.js';
import { type Person, publicReader } from '../../../src/platform/actor.js';
import { DomainError } from '../../../src/platform/domain-error.js';
import { codeAt, credentials, password, withAuthenticator, withPassword } from '../../api/identity/accounts.js';
import { startApp, type TestApp } from '../../support/app.js';
import { aPerson, aWorkingGroup, type TestGroup, type TestPerson } from '../../support/world.js';

describe('the limits of signing in', () => {
  let app: TestApp;
  let group: TestGroup;
  const association = 'csia';
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
      expect(await outcome({ association, signInName, password: wrongPassword }, '192.0.2.66')).toBe('sign-in-refused');
    }
    expect(await outcome({ association, signInName, password }, '192.0.2.66')).toBe('too-many-failures');
    expect(await outcome({ association, signInName, password }, '192.0.2.67')).toBe('in');
    expect(await outcome(credentials(colleague), '192.0.2.66')).toBe('in');
    await app.owner.query('UPDATE sign_in_limit SET expire = expire - 900000');
    expect(await outcome({ association, signInName, password }, '192.0.2.66')).toBe('in');
  });

  it('lock nobody out for what others try from a hundred addresses', async () => {
    const { signInName } = await someone();
    for (let i = 0; i < 100; i += 10) {
      await Promise.all(
        Array.from({ length: 10 }, (_, k) =>
          outcome({ association, signInName, password: wrongPassword }, `198.51.100.${i + k}`),
        ),
      );
    }
    expect(await outcome({ association, signInName, password }, '192.0.2.1')).toBe('in');
  }, 60_000);

  it('pause as well for a name that nobody has', async () => {
    const nobody = { association, signInName: 'nobody@sia.example', password };
    const outcomes: string[] = [];
    for (let i = 0; i < 6; i++) outcomes.push(await outcome(nobody, '192.0.2.70'));
    expect(outcomes).toEqual([...Array<string>(5).fill('sign-in-refused'), 'too-many-failures']);
  });

  it('count one network of IPv6 as one address', async () => {
    const { signInName } = await someone();
    for (let i = 0; i < 5; i++)
      await outcome({ association, signInName, password: wrongPassword }, `2001:db8:0:1::${i}`);
    expect(await outcome({ association, signInName, password }, '2001:db8:0:1:ffff::1')).toBe('too-many-failures');
    expect(await outcome({ association, signInName, password }, '2001:db8:0:2::1')).toBe('in');
  });

  it('let no more guesses count at one instant than in turn', async () => {
    const { signInName } = await someone();
    const guesses = Array.from({ length: 30 }, () =>
      outcome({ association, signInName, password: wrongPassword }, '192.0.2.80'),
    );
    await Promise.all(guesses);
    expect(await outcome({ association, signInName, password }, '192.0.2.80')).toBe('too-many-failures');
  }, 60_000);

  it('refuse an address after fifty failures with any names', async () => {
    for (let i = 0; i < 50; i += 10) {
      await Promise.all(
        Array.from({ length: 10 }, (_, k) =>
          outcome({ association, signInName: `guess-${i + k}@sia.example`, password }, '192.0.2.90'),
        ),
      );
    }
    const { signInName } = await someone();
    expect(await outcome({ association, signInName, password }, '192.0.2.90')).toBe('too-many-failures');
    expect(await outcome({ association, signInName, password }, '192.0.2.91')).toBe('in');
  }, 60_000);

  it('let one code in once, of ten that come at one instant', async () => {
    const { coChair } = group.b;
    await withPassword(app, coChair);
    const totp = codeAt(await withAuthenticator(app, coChair), app.now());
    const request = { ...credentials(coChair), totp };
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, i) => outcome(request, `192.0.2.${110 + i}`)));
    expect(outcomes.filter((one) => one === 'in')).toHaveLength(1);
  });

  it('stop guesses at the code from many addresses by whoever has the password', async () => {
    const { auditor } = group.b;
    await withPassword(app, auditor);
    const totp = codeAt(await withAuthenticator(app, auditor), app.now());
    const request = credentials(auditor);
    for (let i = 0; i < 20; i++) {
      expect(await outcome({ ...request, totp: '000000' }, `203.0.113.${i}`)).toBe('second-factor-wrong');
    }
    expect(await outcome({ ...request, totp }, '203.0.113.200')).toBe('too-many-failures');
  }, 60_000);

  describe('for whoever has a session and not its second factor', () => {
    /** What came of a code that is shown again, from an address. */
    const shownAgain = (person: TestPerson, totp: string, address: string): Promise<string> => {
      const { accountId, sessionId } = person;
      const actor = {
        kind: 'person',
        ...{ accountId, sessionId, side: person.side, holdings: [] },
      } as unknown as Person;
      return app.app
        .get(StepUp)
        .execute(actor, { totp }, address)
        .then(
          () => 'in',
          (error: unknown) => (error instanceof DomainError ? error.code : Promise.reject(error as Error)),
        );
    };

    it('stop guesses from many addresses', async () => {
      const { counsel } = group.a;
      const totp = codeAt(await withAuthenticator(app, counsel), app.now());
      for (let i = 0; i < 20; i++) {
        expect(await shownAgain(counsel, '000000', `203.0.113.${i}`)).toBe('second-factor-wrong');
      }
      expect(await shownAgain(counsel, totp, '203.0.113.200')).toBe('too-many-failures');
    });

    it('stop guesses that come at one instant', async () => {
      const { counsel } = group.b;
      await withAuthenticator(app, counsel);
      const outcomes = await Promise.all(
        Array.from({ length: 100 }, (_, i) => shownAgain(counsel, String(100_000 + i), '198.51.100.9')),
      );
      expect(outcomes.filter((one) => one !== 'too-many-failures').length).toBeLessThanOrEqual(20);
    });

    it('count no code that was right', async () => {
      const { secretary } = group.b;
      const secret = await withAuthenticator(app, secretary);
      for (let i = 0; i < 25; i++) {
        await app.setTime(`2027-01-11T05:${String(i).padStart(2, '0')}:00.000Z`);
        expect(await shownAgain(secretary, codeAt(secret, app.now()), '198.51.100.10')).toBe('in');
      }
    });
  });

  it('cost the work of one comparison, whoever has the name, and whether anybody has', async () => {
    const [here, both] = [await someone(), await someone()];
    const there = await aPerson(app, group.id, 'b', 'staff', null, { factor: false });
    const alsoThere = await aPerson(app, group.id, 'b', 'staff', null, { factor: false });
    for (const person of [there, alsoThere]) await withPassword(app, person);
    await app.owner.query('UPDATE account SET sign_in_name = $2 WHERE id = $1', [alsoThere.accountId, both.signInName]);
    const guess = { password: wrongPassword, association };
    const guesses: Record<string, SignInRequest> = {
      'on this side': { ...guess, signInName: here.signInName },
      'on both sides': { ...guess, signInName: both.signInName },
      'on the other side': { ...guess, signInName: there.signInName },
      'on neither side': { ...guess, signInName: 'nobody@csia.example' },
      'of no association that exists': { ...guess, association: 'nobody', signInName: both.signInName },
      'without an association': { password: wrongPassword, signInName: both.signInName },
    };
    // The processor's time, threads included: what else runs on the machine does not count.
    const work = async (request: SignInRequest, address: string): Promise<number> => {
      const before = process.cpuUsage();
      expect(await outcome(request, address)).toBe('sign-in-refused');
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const spent = new Map<string, number>();
    for (let round = 0; round < 15; round++) {
      for (const [i, [where, request]] of Object.entries(guesses).entries()) {
        spent.set(where, (spent.get(where) ?? 0) + (await work(request, `10.0.${i}.${round}`)));
      }
    }
    const one = await comparison(15);
    for (const [where, all] of spent) {
      expect([where, all / one > 0.75 && all / one < 1.5]).toEqual([where, true]);
    }
  }, 60_000);

  /** The processor's time of so many comparisons alone. */
  async function comparison(times: number): Promise<number> {
    const before = process.cpuUsage();
    for (let i = 0; i < times; i++) await passwords.matches(null, wrongPassword);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  }

  it('keep neither names nor addresses', async () => {
    const { rows } = await app.owner.query<{ key: string }>('SELECT key FROM sign_in_limit');
    expect(rows.length).toBeGreaterThan(0);
    for (const { key } of rows) expect(key).toMatch(/^(pair|address|codes):[\w-]{43}$/);
  });
});
