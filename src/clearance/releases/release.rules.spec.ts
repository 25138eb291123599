import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codesOf, coversAll, sameDigest, type StatementDecision } from './release.rules.js';

const parts = [
  { id: 'paper', digest: 'd0' },
  { id: 'one', digest: 'd1' },
  { id: 'two', digest: 'd2' },
];
const released = (statementId: string, digest: string): StatementDecision => ({
  statementId,
  digest,
  decision: 'released',
});
const all = parts.map(({ id, digest }) => released(id, digest));
const none = new Set<string>();

describe("counsel's decisions", () => {
  it('cover every statement that is new or changed', () => {
    expect(coversAll(all, parts, none)).toBe(true);
    expect(coversAll(all.slice(1), parts, none)).toMatchObject({ code: 'decision-missing' });
    expect(coversAll(all.slice(1), parts, new Set(['paper']))).toBe(true);
  });

  it.each([
    ['a statement of another paper', [...all, released('three', 'd3')], 'statement-unknown'],
    ['a text that is not there any more', [released('paper', 'd9'), ...all.slice(1)], 'digest-differs'],
    ['the same statement twice', [...all, ...all.slice(0, 1)], 'decided-twice'],
    [
      'a return without a code',
      [{ ...released('paper', 'd0'), decision: 'returned' }, ...all.slice(1)],
      'code-mismatch',
    ],
    ['a release with a code', [{ ...released('paper', 'd0'), code: 'no-source' }, ...all.slice(1)], 'code-mismatch'],
  ] as [string, StatementDecision[], string][])('are refused for %s', (_name, decisions, code) => {
    expect(coversAll(decisions, parts, none)).toMatchObject({ code });
  });

  it('take an empty code for none, so that no return passes for a release', () => {
    const empty = { ...released('paper', 'd0'), decision: 'returned', code: null } as unknown as StatementDecision;
    expect(coversAll([empty, ...all.slice(1)], parts, none)).toMatchObject({ code: 'code-mismatch' });
  });

  it('never cover less than what was not let pass before', () => {
    fc.assert(
      fc.property(fc.subarray(parts), fc.subarray(parts), (decided, carried) => {
        const decisions = decided.map(({ id, digest }) => released(id, digest));
        const open = parts.filter((part) => !decided.includes(part) && !carried.includes(part));
        const outcome = coversAll(decisions, parts, new Set(carried.map(({ id }) => id)));
        expect(outcome === true).toBe(open.length === 0);
      }),
    );
  });

  it('cross as codes, each once', () => {
    const back = (code: 'no-source' | 'translation'): StatementDecision => ({
      ...released('one', 'd1'),
      decision: 'returned',
      code,
    });
    expect(codesOf([back('translation'), back('no-source'), back('translation'), ...all])).toEqual([
      'no-source',
      'translation',
    ]);
    expect(codesOf(all)).toEqual([]);
  });

  it('are bound to what was read', () => {
    expect(sameDigest('x', 'x')).toBe(true);
    expect(sameDigest('x', 'y')).toMatchObject({ kind: 'conflict', code: 'digest-differs' });
  });
});
