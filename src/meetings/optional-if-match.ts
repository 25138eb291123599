import { DomainError } from '../platform/domain-error.js';
import { ensureRevision } from '../platform/http/request-params.js';

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
