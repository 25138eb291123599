/** What went wrong, in the terms that decide the HTTP status; the code says it exactly. */
export const statusOfKind = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  stale: 412,
  'too-large': 413,
  'unsupported-type': 415,
  rule: 422,
  'precondition-required': 428,
  'too-many': 429,
  fault: 500,
  unavailable: 503,
} as const;
export type ErrorKind = keyof typeof statusOfKind;

/** A fault in one field of a request: a JSON path, a stable code, a sentence. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly detail: string;
}

/** The one error of the application: a stable code for programs, a sentence for people, never private text. */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly detail: string,
    readonly errors: readonly FieldError[] = [],
    readonly retryAfterSeconds?: number,
  ) {
    super(`${code}: ${detail}`);
    this.name = 'DomainError';
  }
}

/** What a policy or a rule answers: yes, or why not. */
export type Decision = true | DomainError;

/** Throws the refusal of a policy or a rule. */
export function ensure(decision: Decision): asserts decision is true {
  if (decision !== true) throw decision;
}

export const refuse = (kind: ErrorKind, code: string, detail: string): DomainError =>
  new DomainError(kind, code, detail);

/** The answer for what does not exist or may not be known to exist: both look the same. */
export const notFound = (what: string): DomainError =>
  new DomainError('not-found', 'not-found', `There is no such ${what}.`);

/** Returns the row or refuses with 404. */
export function found<T>(row: T | null | undefined, what: string): T {
  if (row === null || row === undefined) throw notFound(what);
  return row;
}
