import { describe, expect, it } from '@jest/globals';
import { type Decision, DomainError } from '../../platform/domain-error.js';
import { allBilingual, followsUp, hasItsWords, isFollowUp, paragraphKinds, quorumFor } from './paragraph.rules.js';

const code = (decision: Decision): string => (decision instanceof DomainError ? decision.code : 'yes');

describe('a paragraph', () => {
  it('of three kinds leaves something to be done', () => {
    expect(paragraphKinds.filter(isFollowUp)).toEqual(['recommendation', 'study', 'action']);
  });

  it.each([
    ['recommendation', [true], 'yes'],
    ['recommendation', [null, false, true], 'yes'],
    ['recommendation', [false, null], 'no-quorum'],
    ['recommendation', [], 'no-quorum'],
    ['study', [false], 'yes'],
    ['summary', [], 'yes'],
  ] as const)('of kind %s after sittings with quorum %j: %s', (kind, quorate, expected) => {
    const sittings = quorate.map((one) => ({ quorate: one }));
    expect(code(quorumFor(kind, sittings))).toBe(expected);
  });

  it.each(paragraphKinds)('of kind %s has an owner and a date only if it is to be done', (kind) => {
    const of = (ownerCompanyId: string | null, dueOn: string | null) =>
      code(followsUp({ kind, ownerCompanyId, dueOn }));
    const expected = isFollowUp(kind) ? 'yes' : 'not-a-follow-up';
    expect([of(null, null), of('c', null), of(null, '2027-06-30'), of('c', '2027-06-30')]).toEqual([
      'yes',
      expected,
      expected,
      expected,
    ]);
  });

  it.each([
    ['note', null, 'A', null, 'yes'],
    ['note', null, null, '甲', 'yes'],
    ['note', null, null, null, 'text-missing'],
    ['note', 's', 'A', '甲', 'text-missing'],
    ['reference', 's', null, null, 'yes'],
    ['reference', null, null, null, 'statement-missing'],
    ['reference', 's', 'A', null, 'statement-missing'],
    ['new', 's', null, null, 'yes'],
    ['new', 's', null, '甲', 'statement-missing'],
  ] as const)('of sort %s with statement %s, English %s and Chinese %s: %s', (sort, statementId, en, zh, expected) => {
    expect(code(hasItsWords({ sort, statementId, textEn: en, textZh: zh }))).toBe(expected);
  });

  it('is locked in both languages; those that lack one are named', () => {
    const of = (id: string, sort: 'note' | 'reference', textEn: string | null, textZh: string | null) => ({
      ...{ id, sort, textEn, textZh },
    });
    const statement = of('s', 'reference', null, null);
    expect(allBilingual([])).toBe(true);
    expect(allBilingual([of('n', 'note', 'A', '甲'), statement])).toBe(true);
    const refused = allBilingual([of('n', 'note', 'A', '甲'), of('x', 'note', 'A', null), of('y', 'note', '', '乙')]);
    expect(code(refused)).toBe('translation-missing');
    const { errors } = refused as DomainError;
    expect(errors.map(({ field }) => field)).toEqual(['paragraphs.x.text', 'paragraphs.y.text']);
  });
});
