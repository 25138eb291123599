import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
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

/** The revision in `If-Match`, or null: the first PUT of something that does not exist yet has none to name. */
export const readOptionalIfMatch = (_: unknown, context: ExecutionContext): number | null =>
  requestOf(context).headers['if-match'] === undefined ? null : readIfMatch(undefined, context);
export const OptionalIfMatch = createParamDecorator(readOptionalIfMatch);

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

export const taggedMetadata = 'concord:tagged';

/** Says that an operation's answers carry an ETag. */
export const Tagged = () => SetMetadata(taggedMetadata, true);

/** Sends a view with its revision as the ETag, for an edit's `If-Match`. */
export function withTag<View extends { readonly revision: number }>(reply: FastifyReply, view: View): View {
  void reply.header('etag', `"${view.revision}"`);
  return view;
}
