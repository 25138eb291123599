import { describe, expect, it } from '@jest/globals';
import { type Holding, type Office, offices, type Person } from '../platform/actor.js';
import { freshIfEnrolled, mayRemove, mustHaveFactor } from './factors/factor.policy.js';
import { keyHolding, mayInvite, mayKnowKey } from './identity.policy.js';

const person = (office: Office, options: { fresh?: boolean; group?: string } = {}): Person => ({
  kind: 'person',
  accountId: 'account' as Person['accountId'],
  personId: 'person' as Person['personId'],
  sessionId: 'session' as Person['sessionId'],
  side: 'a',
  holdings: [{ office, workingGroupId: options.group ?? 'group' } as Holding],
  fresh: options.fresh ?? true,
  mustEnrol: false,
});

describe('who may', () => {
  it('invite: the secretary alone, and nobody who has an account in use', () => {
    expect(offices.filter((office) => mayInvite(person(office), null) === true)).toEqual(['secretary']);
    expect(mayInvite(person('secretary'), { state: 'invited' })).toBe(true);
    expect(mayInvite(person('secretary'), { state: 'active' })).toMatchObject({ code: 'wrong-state' });
    expect(mayInvite(person('secretary'), { state: 'closed' })).toMatchObject({ code: 'wrong-state' });
  });

  it('have a key made: whoever writes in the group, in that group', () => {
    const may = offices.filter((office) => keyHolding(person(office), 'group') !== undefined);
    expect(may).toEqual(['secretary', 'co-chair', 'counsel', 'delegate']);
    expect(keyHolding(person('secretary', { group: 'other' }), 'group')).toBeUndefined();
  });

  it('know a key: its maker and the secretary of its group', () => {
    const key = { accountId: 'somebody else', workingGroupId: 'group' };
    expect(offices.filter((office) => mayKnowKey(person(office), key))).toEqual(['secretary']);
    expect(mayKnowKey(person('delegate'), { ...key, accountId: 'account' })).toBe(true);
    expect(mayKnowKey(person('secretary', { group: 'other' }), key)).toBe(false);
  });

  it('do without a second factor: whoever is no officer', () => {
    const must = offices.filter((office) => mustHaveFactor(person(office)));
    expect(must).toEqual(['secretary', 'co-chair', 'counsel', 'auditor']);
    expect(offices.filter((office) => mayRemove(person(office)) !== true)).toEqual(must);
  });

  it('replace a confirmed factor: only who has just shown it', () => {
    expect(freshIfEnrolled(person('delegate', { fresh: false }), false)).toBe(true);
    expect(freshIfEnrolled(person('delegate', { fresh: true }), true)).toBe(true);
    expect(freshIfEnrolled(person('delegate', { fresh: false }), true)).toMatchObject({
      code: 'present-factor-required',
    });
  });
});
