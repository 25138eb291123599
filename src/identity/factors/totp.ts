import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { type Temporal } from 'temporal-polyfill';
import { derivedKey, sha256 } from '../../platform/digest.js';

const period = 30;
const keyOf = (installationSecret: string): Buffer => derivedKey(installationSecret, 'totp');

const generator = (secret: Secret, label = ''): TOTP =>
  new TOTP({ issuer: 'Concord', label, secret, digits: 6, period });

/** A new secret of 160 bits, in base32 as authenticators take it. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The `otpauth:` address that an authenticator reads. */
export const totpAddress = (secret: string, label: string): string =>
  generator(Secret.fromBase32(secret), label).toString();

/** The time step for which a code is right, one step of clock difference allowed; null when it is wrong. */
export function stepOf(secret: string, code: string, now: Temporal.Instant): number | null {
  const timestamp = now.epochMilliseconds;
  const delta = generator(Secret.fromBase32(secret)).validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta;
}

/** Seals an account's secret with AES-256-GCM under a key derived from the installation's. */
export function seal(installationSecret: string, accountId: string, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(installationSecret), iv).setAAD(Buffer.from(accountId));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.');
}

/** Opens what `seal` made; null when it was changed, moved to another account, or the installation's secret is another. */
export function unseal(installationSecret: string, accountId: string, sealed: string): string | null {
  const [iv, tag, data] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (iv?.length !== 12 || tag?.length !== 16 || data === undefined) return null;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(installationSecret), iv, { authTagLength: 16 });
  decipher.setAAD(Buffer.from(accountId)).setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(data), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Ten codes of 80 bits, in groups of four, to be kept on paper. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () =>
    Array.from(randomBytes(16), (byte) => alphabet[byte % alphabet.length])
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  );

export const recoveryDigest = (accountId: string, code: string): string =>
  sha256(`recovery code\n${accountId}\n${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`);
