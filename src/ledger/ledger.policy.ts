import { holds, type Member, type Office } from '../platform/actor.js';
import { type Decision, notFound } from '../platform/domain-error.js';

/** Who reads the books: officers, the auditor among them. */
export const bookReaders: readonly Office[] = ['secretary', 'co-chair', 'counsel', 'auditor'];

/** An officer of the group reads its books; officers of any group read those of the installation (null). */
export function readBooks(actor: Member, workingGroupId: string | null): Decision {
  const known =
    workingGroupId === null
      ? actor.holdings.some(({ office }) => bookReaders.includes(office))
      : holds(actor, workingGroupId, ...bookReaders);
  return known ? true : notFound('working group');
}
