import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type FunctionComponent, h } from 'preact';
import { render } from 'preact-render-to-string';
import { sha256 } from '../../platform/digest.js';

/** Sends a page as it was rendered; its reader and his language are his alone, so that nothing between keeps it. */
export function sendPage<Props extends object>(
  reply: FastifyReply,
  page: FunctionComponent<Props>,
  props: Props,
  status = 200,
): string {
  void reply.status(status).header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-store');
  return `<!doctype html>\n${render(h(page as FunctionComponent<object>, props))}`;
}

/** Sends a page of the public record; whoever is not signed in may keep it for a minute. */
export function sendPublicPage<Props extends object>(
  request: FastifyRequest,
  reply: FastifyReply,
  page: FunctionComponent<Props>,
  props: Props,
): string | undefined {
  return sendPublic(request, reply, 'text/html; charset=utf-8', sendPage(reply, page, props));
}

const tagIn = /(?:W\/)?"([0-9a-f]{64})"/g;

/** Sends what everybody gets who brings no credentials, or says that the reader has it; for whoever does, nothing is kept. */
export function sendPublic(
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  body: string,
): string | undefined {
  void reply.header('content-type', type).header('vary', 'Cookie, Accept-Language');
  if (request.anonymous !== true) {
    void reply.header('cache-control', 'no-store');
    return body;
  }
  const tag = sha256(body);
  void reply.header('cache-control', 'public, max-age=60').header('etag', `W/"${tag}"`);
  const known = [...(request.headers['if-none-match'] ?? '').matchAll(tagIn)].slice(0, 10);
  if (!known.some(([, one]) => one === tag)) return body;
  void reply.status(304).removeHeader('content-type');
  return undefined;
}

/** Leads on after an act, or to where something is. */
export function leadTo(reply: FastifyReply, address: string): void {
  void reply.status(303).header('location', address).header('cache-control', 'no-store').send();
}

/** An address on this site alone: a link that leads elsewhere after signing in would be a trap. */
export const ownAddress = (given: string | undefined, otherwise: string): string =>
  given !== undefined && /^\/(?![/\\])[^\s\\]{0,500}$/.test(given) ? given : otherwise;
