import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { DomainError } from '../platform/domain-error.js';
import { ensureRevision, readIfMatch } from '../platform/http/request-params.js';

/** The revision in `If-Match`, or null: the first PUT of something that does not exist yet has none to name. */
export const OptionalIfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number | null => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  return headers['if-match'] === undefined ? null : readIfMatch(undefined, context);
});

/** What exists is replaced by who has read it: without `If-Match` 428, with another revision 412. */
export function ensureRead(row: { readonly revision: number } | null, expected: number | null): void {
  if (row === null) {
    if (expected === null) return;
    throw new DomainError('stale', 'stale', 'There is nothing yet that If-Match could name.');
  }
  if (expected === null) {
    throw new DomainError(
      'precondition-required',
      'if-match-required',
      'Read this first, then send its ETag as If-Match.',
    );
  }
  ensureRevision(row, expected);
}
