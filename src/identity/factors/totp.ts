import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { type Temporal } from 'temporal-polyfill';
import { derivedKey, sha256 } from '../../platform/digest.js';

const period = 30;
const purpose = 'totp secrets';

const generator = (secret: Secret, label = ''): TOTP => new TOTP({ issuer: 'Concord', label, secret, digits: 6, period });

/** A new secret of 160 bits, in base32 as authenticators take it. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The `otpauth:` address that an authenticator reads. */
export const totpAddress = (secret: string, label: string): string => generator(Secret.fromBase32(secret), label).toString();

/** The time step for which a code is right, one step of clock difference allowed; null when it is wrong. */
export function stepOf(secret: string, code: string, now: Temporal.Instant): number | null {
  const timestamp = now.epochMilliseconds;
  const delta = generator(Secret.fromBase32(secret)).validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta;
}

/** Seals a secret with AES-256-GCM under a key derived from the installation's secret. */
export function seal(installationSecret: string, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derivedKey(installationSecret, purpose), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.');
}

/** Opens what `seal` made. @throws when it was changed or the installation's secret is another. */
export function unseal(installationSecret: string, sealed: string): string {
  const [iv, tag, data] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'));
  if (iv === undefined || tag === undefined || data === undefined) throw new Error('not a sealed secret');
  const decipher = createDecipheriv('aes-256-gcm', derivedKey(installationSecret, purpose), iv);
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(data), decipher.final()]).toString('utf8');
}

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Ten codes of 80 bits, in groups of four, to be kept on paper. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: 10 }, () =>
    Array.from(randomBytes(16), (byte) => alphabet[byte % alphabet.length])
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  );

export const recoveryDigest = (code: string): string => sha256(`recovery code\n${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`);
