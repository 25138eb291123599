import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { charterTemplate } from './groups/charter-content.js';
import {
  attestedOn,
  isCreditCode,
  isLei,
  mayEnd,
  officersRemain,
  seatVacant,
  soundAttestation,
  soundCharter,
  soundIdentifiers,
  soundPeriod,
} from './roster.rules.js';

const code = (decision: unknown): string => (decision === true ? 'yes' : (decision as { code: string }).code);

describe('identifiers of companies', () => {
  it.each(['5493001KJTIIGC8Y1R12', 'HWUPKR0MPOU8FGXBT394', '529900T8BM49AURSDO55'])('%s is a right LEI', (lei) => {
    expect(isLei(lei)).toBe(true);
  });

  it.each(['91350100M000100Y43', '91110000600037341L', '91440300708461136T'])('%s is a right credit code', (text) => {
    expect(isCreditCode(text)).toBe(true);
  });

  it.each([
    ['5493001KJTIIGC8Y1R12', isLei],
    ['91350100M000100Y43', isCreditCode],
  ])('%s with one sign changed is wrong', (right, check) => {
    const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    fc.assert(
      fc.property(fc.nat(right.length - 1), fc.constantFrom(...signs), (at, sign) => {
        const changed = right.slice(0, at) + sign + right.slice(at + 1);
        // A letter counts as two digits in an LEI: only a sign of its own kind is sure to be noticed.
        const sameKind = /\d/.test(sign) === /\d/.test(right.charAt(at));
        return !sameKind || check(changed) === (changed === right);
      }),
    );
  });

  it('may be left out or cleared, but not be wrong', () => {
    expect(code(soundIdentifiers({}))).toBe('yes');
    expect(code(soundIdentifiers({ lei: null, creditCode: null }))).toBe('yes');
    expect(code(soundIdentifiers({ lei: '5493001KJTIIGC8Y1R13' }))).toBe('lei-wrong');
    expect(code(soundIdentifiers({ creditCode: '91350100M000100Y44' }))).toBe('credit-code-wrong');
  });
});

describe('terms and appointments', () => {
  const term = { validFrom: '2027-01-01', validTo: '2028-01-01' };

  it('need a day at least', () => {
    expect(code(soundPeriod({ validFrom: '2027-01-01', validTo: null }))).toBe('yes');
    expect(code(soundPeriod({ validFrom: '2027-01-01', validTo: '2027-01-01' }))).toBe('period-empty');
  });

  it('follow one another in a seat without a gap, and never overlap', () => {
    expect(code(seatVacant([term], { validFrom: '2028-01-01', validTo: null }))).toBe('yes');
    expect(code(seatVacant([term], { validFrom: '2027-12-31', validTo: null }))).toBe('seat-taken');
  });

  it.each([
    ['2027-06-01', false, 'yes'],
    ['2027-01-01', false, 'ends-before-begin'],
    ['2027-01-01', true, 'yes'],
    ['2028-01-01', true, 'ends-earlier'],
  ])('end on %s (as a correction: %s): %s', (date, correcting, expected) => {
    expect(code(mayEnd(term, date, correcting))).toBe(expected);
  });
});

describe('eligibility', () => {
  const claims = { technicalFunction: true, noExecutiveRole: true, noGovernmentBody: true, validUntil: '2028-01-01' };

  it('needs all three claims, and a time that is not over', () => {
    expect(code(soundAttestation(claims, '2027-01-01'))).toBe('yes');
    expect(code(soundAttestation(claims, '2028-01-01'))).toBe('attestation-over');
    for (const claim of ['technicalFunction', 'noExecutiveRole', 'noGovernmentBody']) {
      expect(code(soundAttestation({ ...claims, [claim]: false }, '2027-01-01'))).toBe('not-eligible');
    }
  });

  it('holds within its dates, until it is revoked', () => {
    const attestation = { validFrom: '2027-01-01', validUntil: '2028-01-01', revokedAt: null };
    expect(attestedOn([attestation], '2027-12-31')).toBe(true);
    expect(attestedOn([attestation], '2028-01-01')).toBe(false);
    expect(attestedOn([{ ...attestation, revokedAt: {} }], '2027-06-01')).toBe(false);
  });
});

describe('officers', () => {
  it('leave while two remain who can appoint a successor; the auditor at any time', () => {
    expect(code(officersRemain('counsel', 2))).toBe('yes');
    expect(code(officersRemain('counsel', 1))).toBe('officers-too-few');
    expect(code(officersRemain('auditor', 0))).toBe('yes');
  });
});

describe('a charter', () => {
  it('is sound as the template makes it, for every number of seats', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (seats) => soundCharter(charterTemplate(seats, 'a')) === true),
    );
    expect(charterTemplate(10, 'b').quorum).toBe(7);
  });

  it('has a quorum within its seats, each topic once, and deadlines in their order', () => {
    const charter = charterTemplate(10, 'a');
    expect(code(soundCharter({ ...charter, quorum: 11 }))).toBe('quorum-wrong');
    expect(code(soundCharter({ ...charter, seats: 51 }))).toBe('seats-wrong');
    expect(code(soundCharter({ ...charter, topics: [...charter.topics, ...charter.topics] }))).toBe('topic-twice');
    const deadlines = { ...charter.deadlines, freezeDays: 40 };
    expect(code(soundCharter({ ...charter, deadlines }))).toBe('deadlines-wrong');
  });
});
