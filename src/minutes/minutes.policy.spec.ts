import { describe, expect, it } from '@jest/globals';
import { type Actor, type Office, offices, type Person, publicReader } from '../platform/actor.js';
import { type Decision } from '../platform/domain-error.js';
import { type Side } from '../platform/side.js';
import * as policy from './minutes.policy.js';

const group = { workingGroupId: 'g' };
const holding = (office: Office, workingGroupId = 'g') => ({
  ...{ appointmentId: 'x', workingGroupId, office, seatId: null, companyId: null },
});
const person = (office: Office, side: Side = 'a', workingGroupId = 'g'): Actor =>
  ({ kind: 'person', accountId: 'me', side, holdings: [holding(office, workingGroupId)], fresh: true }) as never;
const key = (office: Office): Actor => ({ kind: 'key', side: 'a', holdings: [holding(office)], scopes: [] }) as never;
const operator = { kind: 'operator' } as unknown as Actor;

/** Offices of a side that may. */
const who = (may: (actor: Actor) => Decision, side: Side = 'a'): string[] =>
  offices.filter((office) => may(person(office, side)) === true);
const officers = ['secretary', 'co-chair', 'counsel', 'auditor'];

describe('who may do what with minutes', () => {
  it.each([
    ['drafting', officers],
    ['circulated', [...offices]],
    ['locked', [...offices]],
    ['cleared', [...offices]],
    ['published', [...offices]],
  ])('while they are %s, these of both sides read them: %j', (state, expected) => {
    for (const side of ['a', 'b'] as const) {
      expect(who((actor) => policy.read(actor, { ...group, state }), side).sort()).toEqual([...expected].sort());
    }
  });

  it.each<[string, (actor: Actor) => Decision, string[], string[]]>([
    ['keeps them: the host alone', (actor) => policy.keep(actor, { ...group, hostSide: 'a' }), ['secretary'], []],
    ['unlocks them', (actor) => policy.unlock(actor, group), officers.slice(0, 3), officers.slice(0, 3)],
    ['clears them', (actor) => policy.clear(actor, group), ['counsel'], ['counsel']],
    ['assents to them', (actor) => policy.assent(actor, group), ['co-chair'], ['co-chair']],
    ['writes new text for them', (actor) => policy.writeSection(actor, group), ['secretary'], ['secretary']],
    [
      'closes a follow-up that a company of the side owns',
      (actor) => policy.closeFollowUp(actor, { ...group, ownerSide: 'a' }),
      ['secretary'],
      [],
    ],
    [
      'closes a follow-up that nobody owns',
      (actor) => policy.closeFollowUp(actor, { ...group, ownerSide: null }),
      ['secretary'],
      ['secretary'],
    ],
  ])('%s', (_name, may, ofA, ofB) => {
    expect(who(may, 'a')).toEqual(ofA);
    expect(who(may, 'b')).toEqual(ofB);
    const strangers = [operator, publicReader, ...offices.map(key), ...offices.map((one) => person(one, 'a', 'other'))];
    expect(strangers.filter((actor) => may(actor) === true)).toEqual([]);
  });

  it('has a company answer for what it owns, then the secretary of its side, and either where nobody owns it', () => {
    const delegate = (companyId: string, side: Side) =>
      ({ ...person('delegate', side), holdings: [{ ...holding('delegate'), companyId }] }) as never as Actor;
    const owned = { ...group, ownerSide: 'a', companyId: 'c' } as const;
    expect(policy.answersFor(delegate('c', 'a'), owned)).toBe(true);
    for (const other of [delegate('d', 'a'), delegate('c', 'b'), person('secretary', 'a'), operator, publicReader]) {
      expect(policy.answersFor(other, owned)).toBe(false);
    }
    const passed = { ...owned, companyId: null };
    expect(policy.answersFor(person('secretary', 'a'), passed)).toBe(true);
    expect(policy.answersFor(person('secretary', 'b'), passed)).toBe(false);
    expect(policy.answersFor(delegate('c', 'a'), passed)).toBe(false);
    expect(policy.answersFor(person('secretary', 'b'), { ...passed, ownerSide: null })).toBe(true);
  });

  it('lets nobody clear what he wrote or changed, in whatever office he did', () => {
    const counsel = person('counsel') as Person;
    expect(policy.clearsOthersWords(counsel, [])).toBe(true);
    expect(policy.clearsOthersWords(counsel, [{ writtenBy: ['another'] }])).toBe(true);
    const own = [{ writtenBy: ['another'] }, { writtenBy: ['another', 'me'] }];
    expect(policy.clearsOthersWords(counsel, own)).toMatchObject({ code: 'separation-of-duties' });
  });

  it('lets a key read within its holder’s office', () => {
    expect(policy.read(key('secretary'), { ...group, state: 'drafting' })).toBe(true);
    expect(policy.read(key('delegate'), { ...group, state: 'drafting' })).not.toBe(true);
    expect(policy.read(key('delegate'), { ...group, state: 'circulated' })).toBe(true);
  });

  it('tells those outside of the group nothing: what they may not know does not exist', () => {
    for (const actor of [operator, publicReader, person('counsel', 'a', 'other')]) {
      expect(policy.knows(actor, group, 'minutes')).toMatchObject({ kind: 'not-found' });
      expect(policy.read(actor, { ...group, state: 'published' })).toMatchObject({ kind: 'not-found' });
      expect(policy.isOfficer(actor, group)).toBe(false);
    }
  });
});
