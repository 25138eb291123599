import { DomainError } from '../platform/domain-error.js';

const shapes = {
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  number: /^\d{1,9}$/,
} as const;

/** The keys of a cursor, each of the shape that the list's order has. @throws DomainError for a cursor of another list. */
export function shapedCursor(
  keys: readonly (string | null)[],
  ...expected: readonly (keyof typeof shapes)[]
): readonly (string | null)[] {
  const fits = expected.every((shape, index) => keys[index] == null || shapes[shape].test(keys[index]));
  if (fits) return keys;
  throw new DomainError('invalid', 'cursor-unknown', 'This cursor belongs to no page of this list.');
}
