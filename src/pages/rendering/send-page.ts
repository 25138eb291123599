import { type FastifyReply } from 'fastify';
import { type FunctionComponent, h } from 'preact';
import { render } from 'preact-render-to-string';

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

/** Leads on after an act, or to where something is. */
export function leadTo(reply: FastifyReply, address: string): void {
  void reply.status(303).header('location', address).header('cache-control', 'no-store').send();
}

/** An address on this site alone: a link that leads elsewhere after signing in would be a trap. */
export const ownAddress = (given: string | undefined, otherwise: string): string =>
  given !== undefined && /^\/(?![/\\])[^\s\\]{0,500}$/.test(given) ? given : otherwise;
