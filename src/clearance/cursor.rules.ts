import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../platform/domain-error.js';
import { cursorOf, type PageQuery } from '../platform/http/page.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const unknown = (): DomainError =>
  new DomainError('invalid', 'cursor-unknown', 'This cursor belongs to no page of this list.');

function momentOf(text: string): string {
  try {
    return Temporal.Instant.from(text).toString();
  } catch {
    throw unknown();
  }
}

function idOf(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  if (!uuid.test(text)) throw unknown();
  return text;
}

/** The moment and the id after which a page begins. @throws DomainError `cursor-unknown` */
export function momentCursor(query: PageQuery): [string | null, string | null] {
  const [at, id] = cursorOf(query, 2);
  return [at ? momentOf(at) : null, idOf(id)];
}
