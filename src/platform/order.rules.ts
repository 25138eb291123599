import { type Decision, DomainError, type FieldError } from './domain-error.js';

const detail = 'The order names each one exactly once.';

/** Whether an order is a permutation of what is to be ordered. @returns `order-not-complete`, with what is wrong where. */
export function ordersEach(order: readonly string[], known: readonly string[]): Decision {
  const all = new Set(known);
  const seen = new Set<string>();
  const errors: FieldError[] = [];
  for (const [index, id] of order.entries()) {
    const code = !all.has(id) ? 'unknown' : seen.has(id) ? 'twice' : null;
    if (code !== null) errors.push({ field: `order[${index}]`, code, detail });
    seen.add(id);
  }
  for (const id of known) if (!seen.has(id)) errors.push({ field: `order.${id}`, code: 'missing', detail });
  return errors.length === 0 ? true : new DomainError('rule', 'order-not-complete', detail, errors);
}
