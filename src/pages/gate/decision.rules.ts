import { type PartView } from '../../clearance/acts.js';
import { type Decision, DomainError } from '../../platform/domain-error.js';
import { fieldOf, type FormBody } from '../rendering/forms.js';
import { type GateText, partsOf } from './gate-text.js';

/** The field in which the reason for one part is chosen. */
export const reasonField = (partId: string): string => `code-${partId}`;

/** A decision on one part, before it is held against the API's own class. */
export interface PartDecision {
  readonly statementId: string;
  readonly digest: string;
  readonly decision: 'released' | 'returned';
  readonly code?: string;
}

const missing: Decision = new DomainError('invalid', 'reason-missing', 'A return has at least one reason.', [
  { field: 'code', code: 'reason-missing', detail: 'A return has at least one reason.' },
]);

/** Where a reason was chosen beside the button that releases, one of the two was a slip. */
const contradiction = (field: string): DomainError =>
  new DomainError('invalid', 'reason-without-return', 'What is released has no reason.', [
    { field, code: 'reason-without-return', detail: 'What is released has no reason.' },
  ]);

/**
 * What the form decides, part by part. A reason for the whole text counts for each part that waits for a decision and has
 * none of its own; where none waits any more, for all.
 */
export function decisionsOf(
  form: FormBody,
  parts: readonly PartView[],
  { outcome, code: whole }: { readonly outcome: 'release' | 'return'; readonly code?: string },
): readonly PartDecision[] {
  const allCleared = parts.every(({ cleared }) => cleared);
  return parts.flatMap(({ id: statementId, digest, cleared }): PartDecision[] => {
    const common = outcome === 'return' && (allCleared || !cleared) ? whole : undefined;
    const code = fieldOf(form, reasonField(statementId)) ?? common;
    if (code !== undefined) return [{ statementId, digest, decision: 'returned', code }];
    return cleared ? [] : [{ statementId, digest, decision: 'released' }];
  });
}

/** The button that was pressed says what the reasons say. */
export function saysWhatItMeans(
  decisions: readonly PartDecision[],
  { outcome, code }: { readonly outcome: 'release' | 'return'; readonly code?: string },
): Decision {
  const returned = decisions.find(({ decision }) => decision === 'returned');
  if (outcome === 'return') return returned === undefined ? missing : true;
  if (code !== undefined) return contradiction('code');
  return returned === undefined ? true : contradiction(reasonField(returned.statementId));
}

/** Where on the page the API's fields stand, for what it refuses. */
export function placesOf(text: GateText, form: FormBody): Readonly<Record<string, string>> {
  const { statements } = text;
  const parts = partsOf(text);
  const cited = statements.flatMap(({ citations }, i) =>
    citations.map((_, j) => [`statements[${i}].citations[${j}]`, `s${i + 1}`] as const),
  );
  const decided = decisionsOf(form, parts, { outcome: 'return', ...wholeOf(form) });
  return Object.fromEntries([
    ['title', 'head'],
    ['abstract', 'head'],
    ...statements.flatMap((_, i) =>
      (['text', 'citations'] as const).map((field) => [`statements[${i}].${field}`, `s${i + 1}`] as const),
    ),
    ...cited,
    ...decided.map(({ statementId }, i) => [`decisions[${i}].code`, reasonField(statementId)] as const),
    ...parts.map(({ id }) => [`decisions.${id}`, reasonField(id)] as const),
  ]);
}

const wholeOf = (form: FormBody): { code?: string } => {
  const code = fieldOf(form, 'code');
  return code === undefined ? {} : { code };
};
