import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Secret, TOTP } from 'otpauth';
import { Temporal } from 'temporal-polyfill';
import { newRecoveryCodes, newTotpSecret, recoveryDigest, seal, stepOf, totpAddress, unseal } from './totp.js';

const now = Temporal.Instant.from('2027-01-11T03:00:00Z');
const codeAt = (secret: string, at: Temporal.Instant): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.epochMilliseconds });

describe('a code of an authenticator', () => {
  it('agrees with RFC 6238', () => {
    const secret = Secret.fromLatin1('12345678901234567890').base32;
    expect(stepOf(secret, '287082', Temporal.Instant.from('1970-01-01T00:00:59Z'))).toBe(1);
  });

  it('is right one step early and late, and wrong two steps away', () => {
    const secret = newTotpSecret();
    const step = Math.floor(now.epochMilliseconds / 30_000);
    expect(stepOf(secret, codeAt(secret, now), now)).toBe(step);
    expect(stepOf(secret, codeAt(secret, now.add({ seconds: 30 })), now)).toBe(step + 1);
    expect(stepOf(secret, codeAt(secret, now.subtract({ seconds: 30 })), now)).toBe(step - 1);
    expect(stepOf(secret, codeAt(secret, now.add({ seconds: 90 })), now)).toBeNull();
  });

  it('comes from a secret that an authenticator can read', () => {
    expect(totpAddress('JBSWY3DPEHPK3PXP', 'chen@csia.example')).toMatch(
      /^otpauth:\/\/totp\/Concord:chen.*secret=JBSW/,
    );
  });
});

describe('a sealed secret', () => {
  it('opens for its account under its key, and otherwise not', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, other) => {
        const sealed = seal('the secret of the installation', 'account', text);
        expect(unseal('the secret of the installation', 'account', sealed)).toBe(text);
        expect(unseal(`another secret ${other}`, 'account', sealed)).toBeNull();
        expect(unseal('the secret of the installation', `account of ${other}`, sealed)).toBeNull();
        expect(unseal('the secret of the installation', 'account', `${sealed.slice(0, 30)}${other}`)).toBeNull();
      }),
    );
    expect(unseal('secret', 'account', 'none')).toBeNull();
  });
});

describe('recovery codes', () => {
  it('are ten different ones of eighty bits', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/);
  });

  it('are read with or without hyphens, in either case, for their account alone', () => {
    const digest = recoveryDigest('account', 'ABCD-EFGH-JKLM-NPQR');
    expect(recoveryDigest('account', 'abcdefgh jklmnpqr')).toBe(digest);
    expect(recoveryDigest('other', 'ABCD-EFGH-JKLM-NPQR')).not.toBe(digest);
  });
});
