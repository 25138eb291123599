import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Answer, answerOf, codesOf, described, type Operation } from './described-api.js';
import { SchemaCheck } from './schema-faults.js';

const check = new SchemaCheck(described.components.schemas);
const isDescribed = (url: string | undefined): boolean => /^\/(api\/v1|health)\//.test(url ?? '');

/** What of one answer the description does not say. */
export function undescribed(
  operation: Operation | undefined,
  answer: { status: number; type: string; tagged: boolean; body: unknown },
): string[] {
  if (operation === undefined) return ['the operation'];
  const said: Answer | undefined = operation.responses[String(answer.status)];
  const code = (answer.body as { code?: string } | null)?.code;
  if (said === undefined) return [`${answer.status} ${answer.status < 400 ? '' : code}`.trim()];
  if (answer.status >= 400) return codesOf(said).includes(code ?? '') ? [] : [`${answer.status} ${code}`];
  const { headers = {}, content = {} } = answerOf(said);
  const etag = answer.tagged && !('ETag' in headers) ? ['the ETag'] : [];
  const schema = content['application/json']?.schema;
  if (answer.status === 304 || !answer.type.startsWith('application/json')) return etag;
  return [...etag, ...(schema === undefined ? ['the body'] : check.faults(schema, answer.body))];
}

/** Holds every answer that an application gives in a test against what docs/openapi.json says of its operation. */
export class ObservedAnswers {
  private readonly faults = new Set<string>();

  observe(server: FastifyInstance): void {
    server.addHook('onSend', (request, reply, payload, done) => {
      const url = request.routeOptions.url;
      if (isDescribed(url)) this.hold(request, reply, url ?? '', payload);
      done();
    });
  }

  private hold(request: FastifyRequest, reply: FastifyReply, url: string, payload: unknown): void {
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const type = String(reply.getHeader('content-type') ?? '');
    const sent = typeof payload === 'string' || Buffer.isBuffer(payload);
    const body: unknown = sent && type.includes('json') ? JSON.parse(payload.toString()) : null;
    const operation = described.paths[url.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
    const answer = { status: reply.statusCode, type, tagged: reply.hasHeader('etag'), body };
    for (const fault of undescribed(operation, answer)) this.faults.add(`${method} ${url}: ${fault}`);
  }

  /** @throws Error when an answer was not as it is described. */
  settle(): void {
    if (this.faults.size === 0) return;
    throw new Error(`docs/openapi.json does not say of\n${[...this.faults].sort().join('\n')}`);
  }
}
