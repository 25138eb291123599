import { describe, expect, it } from '@jest/globals';
import { type Member, offices } from '../platform/actor.js';
import { readBooks } from './ledger.policy.js';

const member = (kind: 'person' | 'key', office: string, workingGroupId = 'g'): Member =>
  ({ kind, side: 'a', holdings: [{ office, workingGroupId }] }) as unknown as Member;

describe('who reads the books', () => {
  it.each(['person', 'key'] as const)('are officers of the group, the auditor among them: as a %s', (kind) => {
    const readers = (group: string | null) => offices.filter((one) => readBooks(member(kind, one), group) === true);
    const officers = ['secretary', 'co-chair', 'counsel', 'auditor'];
    expect(readers('g').sort()).toEqual([...officers].sort());
    expect(readers(null).sort()).toEqual([...officers].sort());
    expect(readers('other')).toEqual([]);
  });

  it('tells nobody else that there is such a group', () => {
    expect(readBooks(member('person', 'delegate'), 'g')).toMatchObject({ kind: 'not-found' });
  });
});
