import { type Decision, DomainError, refuse } from '../../platform/domain-error.js';
import { type Part } from '../papers/content.rules.js';

/** Why text was not let pass; the only reasons that cross to the other side. */
export const returnCodes = [
  'no-source',
  'source-not-public',
  'company-sensitive',
  'agreement-language',
  'technical-data',
  'personal-data',
  'government-matter',
  'secrecy-review',
  'translation',
  'off-mandate',
] as const;
export type ReturnCode = (typeof returnCodes)[number];

/** Counsel's decision on one statement; title and abstract are decided together under the paper's own id. */
export interface StatementDecision {
  readonly statementId: string;
  /** Of the statement as counsel has read it. */
  readonly digest: string;
  readonly decision: 'released' | 'returned';
  readonly code?: ReturnCode;
}

const at = (index: number, code: string, detail: string): DomainError =>
  new DomainError('rule', code, detail, [{ field: `decisions[${index}]`, code, detail }]);

function fits(decision: StatementDecision, index: number, parts: ReadonlyMap<string, string>): Decision {
  const digest = parts.get(decision.statementId);
  if (digest === undefined) return at(index, 'statement-unknown', 'This paper has no such statement.');
  if (digest !== decision.digest) {
    return refuse('conflict', 'digest-differs', 'A statement is not what you have read; read the paper again.');
  }
  if ((decision.decision === 'returned') !== Boolean(decision.code)) {
    return at(index, 'code-mismatch', 'A return has a code, a release has none.');
  }
  return true;
}

/**
 * Counsel decides on the present text, statement by statement. What he or his side's counsel before him let pass
 * unchanged needs no new decision; everything else does.
 */
export function coversAll(
  decisions: readonly StatementDecision[],
  parts: readonly Part[],
  carried: ReadonlySet<string>,
): Decision {
  const digests = new Map(parts.map((part) => [part.id, part.digest]));
  const decided = new Set<string>();
  for (const [index, decision] of decisions.entries()) {
    const fit = fits(decision, index, digests);
    if (fit !== true) return fit;
    if (decided.has(decision.statementId)) return at(index, 'decided-twice', 'Each statement is decided once.');
    decided.add(decision.statementId);
  }
  const missing = parts.filter((part) => !decided.has(part.id) && !carried.has(part.id));
  if (missing.length === 0) return true;
  const detail = 'Every statement that is new or changed needs a decision.';
  const errors = missing.map((part) => ({ field: `decisions.${part.id}`, code: 'decision-missing', detail }));
  return new DomainError('rule', 'decision-missing', detail, errors);
}

/** The codes of what was returned, each once; none means that all was let pass. */
export const codesOf = (decisions: readonly StatementDecision[]): ReturnCode[] =>
  [...new Set(decisions.flatMap(({ decision, code }) => (decision === 'returned' && code ? [code] : [])))].sort();

/** A release is bound to the digest that counsel has read. */
export const sameDigest = (given: string, present: string): Decision =>
  given === present
    ? true
    : refuse('conflict', 'digest-differs', 'This is not the text that stands there now; read it again.');
