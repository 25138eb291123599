import { DomainError } from '../../platform/domain-error.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const unknown = (): DomainError =>
  new DomainError('invalid', 'cursor-unknown', 'This cursor belongs to no page of this list.');

/** A cursor whose first keys are numbers and whose last may be an id; anything else is a cursor of another list. */
export function numericCursor(keys: readonly (string | null)[], numbers: number): readonly (string | null)[] {
  const fits = keys.every((key, i) => key === null || (i < numbers ? /^\d{1,4}$/ : uuid).test(key));
  if (!fits) throw unknown();
  return keys;
}

/** A cursor of slug, office and person. */
export function placeCursor(keys: readonly (string | null)[]): readonly (string | null)[] {
  const fits = keys.every((key, i) => key === null || (i < 2 ? /^[a-z0-9-]{0,40}$/ : uuid).test(key));
  if (!fits) throw unknown();
  return keys;
}
