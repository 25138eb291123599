import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import canonicalizeModule from 'canonicalize';

const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/** RFC 8785 canonical JSON. The result is what is stored, hashed and shown; it is never made twice. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('only JSON values have a canonical text');
  return text;
}

/** SHA-256, as 64 lower-case hexadecimal digits. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** A salt of 128 bits in base64url; without it a digest of short text could be guessed. */
export const newSalt = (): string => randomBytes(16).toString('base64url');

/** SHA-256 over salt, line feed and text: tells nothing of the text once the salt is gone. */
export const saltedDigest = (salt: string, text: string): string => sha256(`${salt}\n${text}`);

/** A secret of 256 bits in base64url, for one-time links, sessions and keys. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** A key for one purpose, derived from the installation's secret (RFC 5869). */
export const derivedKey = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'concord', purpose, 32));

export const hmac = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url');
