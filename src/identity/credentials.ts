import { type FastifyRequest } from 'fastify';
import { DomainError } from '../platform/domain-error.js';

/** How long a second factor counts as fresh, in seconds. */
export const freshSeconds = 300;
/** A session ends 30 minutes after its last request, and 12 hours after its first. */
export const idleMinutes = 30;
export const sessionHours = 12;

/** Under https the name binds the cookie to this host (RFC 6265bis); plain http on a developer's machine cannot. */
export const cookieName = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? '__Host-concord-session' : 'concord-session';

export type Credentials =
  | { readonly kind: 'none' }
  | { readonly kind: 'session'; readonly token: string }
  | { readonly kind: 'key'; readonly token: string };

/** What a request brings along; a key counts before a cookie. @throws DomainError for a header that is no key. */
export function credentialsOf(request: FastifyRequest, publicUrl: string): Credentials {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer (cck_[A-Za-z0-9_-]{20,100})$/.exec(authorization)?.[1];
    if (token === undefined) throw new DomainError('unauthenticated', 'key-invalid', 'This is not an API key.');
    return { kind: 'key', token };
  }
  const cookies = (request as FastifyRequest & { cookies: Record<string, string | undefined> }).cookies;
  const token = cookies[cookieName(publicUrl)];
  return token === undefined ? { kind: 'none' } : { kind: 'session', token };
}
