import { DomainError } from '../../platform/domain-error.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A cursor whose first keys are numbers and whose last may be an id; anything else is a cursor of another list. */
export function numericCursor(keys: readonly (string | null)[], numbers: number): readonly (string | null)[] {
  const fits = keys.every((key, i) => key === null || (i < numbers ? /^\d{1,4}$/ : uuid).test(key));
  if (!fits) throw new DomainError('invalid', 'cursor-unknown', 'This cursor belongs to no page of this list.');
  return keys;
}
