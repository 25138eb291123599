import '@fastify/cookie';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { cookieName, sessionHours } from '../credentials.js';
import { type Origin } from '../signed-in.js';

const attributes = (publicUrl: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:') }) as const;

/** Gives the browser the session's token; no script can read it. */
export function setSessionCookie(reply: FastifyReply, publicUrl: string, token: string): void {
  void reply.setCookie(cookieName(publicUrl), token, { ...attributes(publicUrl), maxAge: sessionHours * 3600 });
}

/** Lets the browser forget the session. */
export function clearSessionCookie(reply: FastifyReply, publicUrl: string): void {
  void reply.clearCookie(cookieName(publicUrl), attributes(publicUrl));
}

// eslint-disable-next-line no-control-regex -- these are the characters to be taken out
const unprintable = /[\u0000-\u001f\u007f-\u009f]/g;

/** Where a request comes from; the name of the browser is cut to 200 characters. */
export function originOf(request: FastifyRequest): Origin {
  const userAgent = (request.headers['user-agent'] ?? '').replace(unprintable, '').slice(0, 200);
  return { address: request.ip, userAgent: userAgent === '' ? 'unknown' : userAgent };
}
