import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { DomainError, type ErrorKind, statusOfKind } from '../domain-error.js';
import { type UnknownAddresses } from './unknown-addresses.js';

const kindOfStatus = new Map<number, ErrorKind>(
  Object.entries(statusOfKind).map(([kind, status]) => [status, kind as ErrorKind]),
);
/** What a kind of problem is called; each code has one kind, so that its title never varies. */
export const titleOfKind: Record<ErrorKind, string> = {
  invalid: 'The request is not valid',
  unauthenticated: 'Not signed in',
  forbidden: 'Not allowed',
  'not-found': 'Not found',
  conflict: 'Conflict',
  gone: 'No longer available',
  stale: 'Changed since you read it',
  'too-large': 'Too large',
  'unsupported-type': 'Unsupported media type',
  rule: 'Against a rule',
  'precondition-required': 'A precondition is required',
  'too-many': 'Too many requests',
  unavailable: 'Not available for the moment',
  fault: 'A fault of Concord',
};

/** A body of a type that is not taken there. */
export const mediaType = (): DomainError =>
  new DomainError(
    'unsupported-type',
    'media-type',
    'Send JSON with content-type: application/json; a capture goes as application/pdf, text/html or text/plain.',
  );

/** Errors of the HTTP layer itself, before any of our code ran. */
function fromHttpLayer(error: unknown): DomainError | undefined {
  const { statusCode, code } = (error ?? {}) as { statusCode?: number; code?: string };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (status === undefined || status >= 500) return undefined;
  if (status === 404)
    return new DomainError(
      'not-found',
      'not-found',
      'Nothing answers this method at this address; /api/docs lists all.',
    );
  if (status === 413) return new DomainError('too-large', 'body-too-large', 'The body is too large.');
  if (status === 415) return mediaType();
  if (status === 429)
    return new DomainError('too-many', 'too-many-requests', 'Too many requests from this address.', [], 60);
  const kind = kindOfStatus.get(status) ?? 'invalid';
  const request = typeof code === 'string' && code.startsWith('FST_');
  const detail = request ? 'The request could not be read.' : 'The body could not be read; it must be JSON in UTF-8.';
  const name = request ? 'malformed-request' : 'malformed-body';
  return new DomainError(kind, kind === 'invalid' ? name : kind, detail);
}

/** RFC 9457 problem details of a domain error. */
export const problemOf = (error: DomainError, requestId: string) => ({
  type: `urn:concord:problem:${error.code}`,
  title: titleOfKind[error.kind],
  status: statusOfKind[error.kind],
  code: error.code,
  detail: error.detail,
  instance: `urn:concord:request:${requestId}`,
  ...(error.errors.length > 0 ? { errors: error.errors } : {}),
});

const fault = new DomainError(
  'fault',
  'fault',
  'Something is wrong on our side; nothing was changed. The request id helps the operator to find it.',
);

/** Where a fault of ours was thrown; never its message, which may hold what people wrote. */
const framesOf = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .join('\n')
    : '';

/** What an error means to whoever sent the request. A fault of ours is logged, without text. */
export function judged(error: unknown, request: FastifyRequest): DomainError {
  const known = (error instanceof DomainError ? error : fromHttpLayer(error)) ?? fault;
  if (known.kind === 'fault') {
    const { name, code, constraint, table } = (error ?? {}) as Record<string, unknown>;
    request.log.error({ fault: { name, code, constraint, table, frames: framesOf(error) } }, 'fault');
  }
  return known;
}

/** Whether somebody looks for a page there. */
const isBrowser = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && !/^\/api(?:\/|$|\?)/.test(url) && (headers.accept ?? '').includes('text/html');

/** Turns every error into problem JSON; a browser at an address that nothing answers gets a page, where there are pages. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly unknown?: UnknownAddresses) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const known = judged(error, request);
    if (reply.sent) return;
    if (known.kind === 'not-found' && this.unknown !== undefined && isBrowser(request)) {
      const page = await this.unknown.pageFor(request, reply);
      if (page !== null) return void reply.send(page);
    }
    reply.header('content-type', 'application/problem+json; charset=utf-8').header('cache-control', 'no-store');
    if (known.retryAfterSeconds !== undefined) reply.header('retry-after', String(known.retryAfterSeconds));
    void reply.status(statusOfKind[known.kind]).send(problemOf(known, request.id));
  }
}
