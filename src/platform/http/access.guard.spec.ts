import { describe, expect, it } from '@jest/globals';
import { type Actor, type Office, offices, publicReader } from '../actor.js';
import { DomainError } from '../domain-error.js';
import { meets } from './access.guard.js';
import { type AccessRule, anyone, freshly, members, operatorOnly, signedIn } from './access.js';

const holding = (office: Office) => ({
  appointmentId: 'p',
  workingGroupId: 'g',
  office,
  seatId: null,
  companyId: null,
});
const person = (office: Office | null, more: object = {}): Actor =>
  ({
    kind: 'person',
    side: 'a',
    holdings: office === null ? [] : [holding(office)],
    fresh: true,
    mustEnrol: false,
    ...more,
  }) as unknown as Actor;
const key = (scopes: string[]): Actor =>
  ({ kind: 'key', side: 'a', holdings: [holding('secretary')], scopes }) as unknown as Actor;
const operator = { kind: 'operator', fresh: true } as unknown as Actor;

const verdict = (actor: Actor, rule: AccessRule): string => {
  const decision = meets(actor, rule);
  return decision instanceof DomainError ? decision.code : 'yes';
};

describe('access', () => {
  it.each<[string, Actor, AccessRule, string]>([
    ['the public reads what is for anyone', publicReader, anyone, 'yes'],
    ['the public signs in first', publicReader, signedIn, 'sign-in-required'],
    ['the public signs in first', publicReader, members(), 'sign-in-required'],
    ['the operator is shown no content', operator, members(), 'office-required'],
    ['the operator operates', operator, operatorOnly, 'yes'],
    ['a secretary does not operate', person('secretary'), operatorOnly, 'operator-required'],
    ['somebody without an office has none', person(null), members(), 'office-required'],
    ['somebody without an office sees himself', person(null), signedIn, 'yes'],
    ['a delegate is no counsel', person('delegate'), freshly('counsel'), 'office-required'],
    [
      'counsel with a stale factor shows it again',
      person('counsel', { fresh: false }),
      freshly('counsel'),
      'fresh-second-factor-required',
    ],
    [
      'an officer without a factor enrols one',
      person('counsel', { mustEnrol: true }),
      members(),
      'second-factor-missing',
    ],
    ['a key has no second factor', key([]), freshly('secretary'), 'person-required'],
    ['a key needs the scope', key(['agenda:read']), members({ scope: 'agenda:write' }), 'scope-required'],
    ['a key with the scope may', key(['agenda:write']), members({ scope: 'agenda:write' }), 'yes'],
    ['a key is nobody', key([]), signedIn, 'person-required'],
  ])('%s', (_sentence, actor, rule, expected) => expect(verdict(actor, rule)).toBe(expected));

  it('is the same for both sides', () => {
    const rules = [
      anyone,
      signedIn,
      operatorOnly,
      members(),
      members({ offices: ['secretary'] }),
      freshly('counsel', 'co-chair'),
    ];
    for (const rule of rules) {
      for (const office of offices)
        expect(verdict(person(office, { side: 'b' }), rule)).toBe(verdict(person(office), rule));
    }
  });
});
