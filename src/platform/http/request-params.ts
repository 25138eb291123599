import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { DomainError } from '../domain-error.js';

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

/** The actor that the access guard found. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context).actor);

/** The revision in `If-Match: "7"`; an edit without it is 428. */
export const readIfMatch = (_: unknown, context: ExecutionContext): number => {
  const header = requestOf(context).headers['if-match'];
  if (header === undefined) {
    throw new DomainError(
      'precondition-required',
      'if-match-required',
      'Read this first, then send its ETag as If-Match.',
    );
  }
  const revision = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  if (revision === undefined) {
    throw new DomainError(
      'stale',
      'stale',
      'If-Match is the ETag as you read it: a number in double quotes, such as "3".',
    );
  }
  return Number(revision);
};
export const IfMatch = createParamDecorator(readIfMatch);

/** Refuses an edit that was made on another revision than the present one. */
export function ensureRevision(row: { readonly revision: number }, expected: number): void {
  if (row.revision !== expected) {
    throw new DomainError(
      'stale',
      'stale',
      `Somebody changed this; it stands at revision ${row.revision}. Read it again.`,
    );
  }
}
