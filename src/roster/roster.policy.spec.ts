import { describe, expect, it } from '@jest/globals';
import { type Holding, type Office, offices, type Person } from '../platform/actor.js';
import { type Side } from '../platform/side.js';
import {
  attest,
  confirmNomination,
  keepCompanies,
  keepRoster,
  knowGroup,
  nominate,
  notOneself,
} from './roster.policy.js';
import { resign, seePerson } from './roster.policy.js';

const group = 'group';
const someone = (side: Side, office: Office, personId = `${side}-${office}`, workingGroupId = group): Person => ({
  kind: 'person',
  accountId: 'account' as never,
  personId: personId as never,
  sessionId: 'session' as never,
  side,
  holdings: [{ appointmentId: 'x', workingGroupId, office, seatId: null, companyId: null } as unknown as Holding],
  fresh: true,
  mustEnrol: false,
});
const code = (decision: unknown): string => (decision === true ? 'yes' : (decision as { code: string }).code);
const yesFor = (may: (actor: Person) => unknown, side: Side = 'a'): Office[] =>
  offices.filter((office) => code(may(someone(side, office))) === 'yes');

describe('who may keep the roster', () => {
  it('is the own secretary, in his group', () => {
    expect(yesFor((actor) => keepRoster(actor, { workingGroupId: group, side: 'a' }))).toEqual(['secretary']);
    expect(yesFor((actor) => keepRoster(actor, { workingGroupId: group, side: 'a' }), 'b')).toEqual([]);
    const stranger = someone('a', 'secretary', 'p', 'elsewhere');
    expect(code(keepRoster(stranger, { workingGroupId: group, side: 'a' }))).toBe('not-found');
    expect(code(knowGroup(stranger, group))).toBe('not-found');
  });

  it('is any own secretary for companies, which belong to no group', () => {
    expect(yesFor((actor) => keepCompanies(actor, 'a'))).toEqual(['secretary']);
    expect(yesFor((actor) => keepCompanies(actor, 'b'))).toEqual([]);
  });
});

describe('who appoints officers', () => {
  const nomination = { workingGroupId: group, nominatedBy: 'a-secretary', personId: 'a-counsel' };

  it('are secretary, co-chair and counsel, not the auditor', () => {
    expect(yesFor((actor) => nominate(actor, group))).toEqual(['secretary', 'co-chair', 'counsel']);
  });

  it('are two, neither of them the nominee', () => {
    expect(code(confirmNomination(someone('a', 'secretary'), nomination))).toBe('second-officer-required');
    expect(code(confirmNomination(someone('a', 'counsel'), nomination))).toBe('self-appointment');
    expect(code(confirmNomination(someone('a', 'co-chair'), nomination))).toBe('yes');
    expect(code(notOneself(someone('a', 'secretary'), 'a-secretary'))).toBe('self-appointment');
  });

  it('end nobody alone but themselves', () => {
    expect(code(resign(someone('a', 'counsel'), { personId: 'a-counsel' }))).toBe('yes');
    expect(code(resign(someone('a', 'secretary'), { personId: 'a-counsel' }))).toBe('own-office-only');
  });
});

describe('what a side holds of its people', () => {
  const person = { id: 'a-delegate', side: 'a' as const };

  it('is seen by its officers in his groups and by himself, never by the other side', () => {
    const officers: Office[] = ['secretary', 'co-chair', 'counsel', 'auditor'];
    const seeing = yesFor((actor) => seePerson(actor, person, [group]));
    expect(new Set(seeing)).toEqual(new Set([...officers, 'delegate']));
    expect(yesFor((actor) => seePerson(actor, person, [group]), 'b')).toEqual([]);
    expect(yesFor((actor) => seePerson(actor, { id: 'x', side: 'a' }, ['elsewhere']))).toEqual([]);
  });

  it('is attested by the secretary of one of his groups', () => {
    expect(yesFor((actor) => attest(actor, [group, 'elsewhere']))).toEqual(['secretary']);
    expect(yesFor((actor) => attest(actor, ['elsewhere']))).toEqual([]);
    expect(yesFor((actor) => attest(actor, []))).toEqual(['secretary']);
  });
});
