import compress from '@fastify/compress';
import { type FastifyInstance, type FastifyRequest } from 'fastify';

/** Below this many bytes, compressing costs more than it saves. */
const leastBytes = 1024;
const isCaptureRoute = ({ routeOptions }: FastifyRequest): boolean => routeOptions.url?.endsWith('/capture') === true;

/**
 * Says to the compressor which answers keep their length: those of whoever brings credentials, since a length tells of
 * what is in them; captures, which are sent as they were taken; and what answers an act.
 */
export function keepLengthOf(request: FastifyRequest): void {
  const open = request.anonymous === true && (request.method === 'GET' || request.method === 'HEAD');
  if (!open || isCaptureRoute(request)) request.headers['x-no-compression'] = 'yes';
}

/** Compresses the answers that anybody gets, where a reader takes them compressed; bodies of requests never come so. */
export async function compressAnswers(server: FastifyInstance): Promise<void> {
  const options = { globalDecompression: false, encodings: ['br', 'gzip'], threshold: leastBytes };
  await server.register(compress as never, options as never);
  server.addHook('onRoute', (route) => {
    // After the compressor's own: other bytes have no strong tag in common (RFC 9110, 8.8.3.3).
    route.onSend = [route.onSend ?? []].flat();
    route.onSend.push((_request, reply, _payload, done) => {
      const tag = reply.getHeader('etag');
      const compressed = reply.getHeader('content-encoding') !== undefined;
      if (compressed && typeof tag === 'string' && tag.startsWith('"')) void reply.header('etag', `W/${tag}`);
      done();
    });
  });
}
