import { DomainError } from '../domain-error.js';
import { explainProblems, meaningOf } from '../problem-codes.js';

/** What a violated constraint means to the person who met it, by the constraint's name. Modules add theirs. */
const meanings = new Map<string, DomainError>();

/** Gives the violation of a named constraint its domain error. */
export function explainConstraint(name: string, error: DomainError): void {
  meanings.set(name, error);
  if (meaningOf(error.code) === undefined) explainProblems({ [error.code]: error.detail });
}

interface PgError extends Error {
  readonly code?: string;
  readonly constraint?: string;
  readonly driverError?: PgError;
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
]);
const outage = (code: string, message: string): boolean =>
  unreachable.has(code) ||
  /^(08|57P0|53)/.test(code) ||
  /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered)/.test(
    message,
  );

const outcomeUnknown = (): DomainError =>
  new DomainError(
    'unavailable',
    'outcome-unknown',
    'The database went away at the last moment: the act was done or it was not. Read again before you repeat it.',
    [],
    2,
  );

/**
 * Turns what pg and TypeORM throw into domain errors: an outage into 503, a named constraint into its meaning,
 * a lock or statement time-out into 503. Anything else is a fault of ours and goes on unchanged.
 * @param committing whether it was thrown by a commit: after an outage nobody knows whether it took place
 */
export function translateDatabaseError(error: unknown, committing = false): unknown {
  if (error instanceof DomainError || !(error instanceof Error)) return error;
  const pgError: PgError = error;
  const cause: PgError = pgError.driverError ?? pgError;
  const code = cause.code ?? '';
  if (outage(code, cause.message)) {
    if (committing) return outcomeUnknown();
    return new DomainError(
      'unavailable',
      'database-unavailable',
      'The database cannot be reached; nothing was changed.',
      [],
      2,
    );
  }
  if (code === '55P03' || code === '57014' || code === '40P01' || code === '40001') {
    return new DomainError(
      'unavailable',
      'busy',
      'Somebody else is changing the same thing; nothing was changed.',
      [],
      1,
    );
  }
  if (cause.constraint !== undefined && code.startsWith('23')) {
    const meaning = meanings.get(cause.constraint);
    if (meaning !== undefined) return new DomainError(meaning.kind, meaning.code, meaning.detail);
  }
  return error;
}
