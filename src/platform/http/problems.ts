import { SetMetadata } from '@nestjs/common';
import { type ErrorKind } from '../domain-error.js';
import { type AccessRule } from './access.js';

/** Problem codes of an operation, by their kind. */
export type ProblemCodes = Partial<Record<ErrorKind, readonly string[]>>;

export const problemsMetadata = 'concord:problems';

/** Declares the codes that are an operation's own; those that follow from its shape are added for all. */
export const Problems = (codes: ProblemCodes) => SetMetadata(problemsMetadata, codes);

/** What an operation's shape says about what can go wrong. */
export interface OperationShape {
  readonly method: string;
  readonly path: string;
  readonly rule: AccessRule;
  /** Whether `If-Match` is read, and must be sent. */
  readonly ifMatch: 'required' | 'optional' | null;
  /** Whether it is a list with `limit` and `after`. */
  readonly paged: boolean;
  readonly own: ProblemCodes;
}

const add = (into: Map<ErrorKind, Set<string>>, codes: ProblemCodes): void => {
  for (const [kind, names] of Object.entries(codes) as [ErrorKind, readonly string[]][]) {
    const known = into.get(kind) ?? new Set<string>();
    for (const name of names) known.add(name);
    into.set(kind, known);
  }
};

function fromAccess(rule: AccessRule): ProblemCodes {
  if (rule.kind === 'anyone') return {};
  const unauthenticated = ['sign-in-required', 'key-invalid'];
  if (rule.kind === 'signed-in') return { unauthenticated, forbidden: ['person-required'] };
  if (rule.kind === 'operator') return { unauthenticated, forbidden: ['operator-required'] };
  const forbidden = [
    'office-required',
    'second-factor-missing',
    rule.scope === null ? 'person-required' : 'scope-required',
  ];
  if (rule.fresh) forbidden.push('fresh-second-factor-required');
  return { unauthenticated, forbidden };
}

/** Every problem code that an operation can answer, by kind. */
export function problemsOf(shape: OperationShape): Map<ErrorKind, Set<string>> {
  const all = new Map<ErrorKind, Set<string>>();
  const writes = shape.method !== 'GET';
  add(all, { 'too-many': ['too-many-requests'], unavailable: ['database-unavailable', 'busy'], fault: ['fault'] });
  add(all, { invalid: ['validation-failed', 'text-malformed', 'repeated-parameter'] });
  add(all, fromAccess(shape.rule));
  if (shape.path.includes(':') || shape.rule.kind === 'members') add(all, { 'not-found': ['not-found'] });
  if (writes) {
    add(all, { unavailable: ['outcome-unknown'] });
    add(all, { forbidden: ['cross-site'], 'too-large': ['body-too-large'], 'unsupported-type': ['media-type'] });
    add(all, { invalid: ['malformed-body', 'malformed-request', 'body-too-deep', 'too-many-values'] });
  }
  if (shape.method === 'POST' && shape.rule.kind !== 'anyone') {
    add(all, { invalid: ['idempotency-key-required', 'idempotency-key-malformed'] });
    add(all, { rule: ['idempotency-key-reused'], conflict: ['answer-not-kept'] });
  }
  if (shape.paged) add(all, { invalid: ['cursor-unknown'] });
  if (shape.ifMatch !== null) add(all, { 'precondition-required': ['if-match-required'], stale: ['stale'] });
  add(all, shape.own);
  return all;
}
