import { describe, expect, it } from '@jest/globals';
import { type PartView } from '../../clearance/acts.js';
import { decisionsOf, reasonField, saysWhatItMeans } from './decision.rules.js';

const part = (id: string, cleared = false): PartView => ({ id, digest: `d${id}`, cleared, change: null });
const parts = [part('1'), part('2'), part('3', true)];
const codes = (form: Record<string, string>, of: Parameters<typeof decisionsOf>[2], among = parts) =>
  decisionsOf(form, among, of).map(({ statementId, code }) => `${statementId}:${code ?? 'released'}`);

describe('what counsel decides in one form', () => {
  it('is a release of everything that waits for a decision', () => {
    expect(codes({}, { outcome: 'release' })).toEqual(['1:released', '2:released']);
  });

  it('is a return of single statements, and lets the others pass', () => {
    expect(codes({ [reasonField('2')]: 'translation' }, { outcome: 'return' })).toEqual([
      '1:released',
      '2:translation',
    ]);
  });

  it('is a return of the whole with one reason, where a statement has none of its own', () => {
    const form = { [reasonField('1')]: 'translation' };
    expect(codes(form, { outcome: 'return', code: 'off-mandate' })).toEqual(['1:translation', '2:off-mandate']);
  });

  it('reaches what was cleared where its own reason is chosen, or where nothing else waits', () => {
    expect(codes({ [reasonField('3')]: 'no-source' }, { outcome: 'return' })).toContain('3:no-source');
    expect(codes({}, { outcome: 'return', code: 'no-source' }, [part('3', true)])).toEqual(['3:no-source']);
    expect(codes({}, { outcome: 'release' }, [part('3', true)])).toEqual([]);
  });

  it('is what its button says, or it is refused', () => {
    const says = (form: Record<string, string>, of: Parameters<typeof decisionsOf>[2]) =>
      saysWhatItMeans(decisionsOf(form, parts, of), of);
    expect(says({}, { outcome: 'return' })).toMatchObject({ code: 'reason-missing' });
    expect(says({}, { outcome: 'return', code: 'no-source' })).toBe(true);
    expect(says({}, { outcome: 'release' })).toBe(true);
    expect(says({}, { outcome: 'release', code: 'no-source' })).toMatchObject({ code: 'reason-without-return' });
    expect(says({ [reasonField('2')]: 'no-source' }, { outcome: 'release' })).toMatchObject({
      errors: [{ field: 'code-2' }],
    });
  });
});
