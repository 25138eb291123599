import { describe, expect, it } from '@jest/globals';
import { type Holding, type Office, offices, type Person } from '../../platform/actor.js';
import { type Side } from '../../platform/side.js';
import { orderPolicy } from '../order/order.policy.js';
import { draftCan, itemCan, itemsPolicy } from './items.policy.js';

const group = 'group';
const holder = (side: Side, office: Office, seatId: string | null = null, workingGroupId = group): Person => ({
  ...{ kind: 'person', side, fresh: true, mustEnrol: false },
  ...({ accountId: 'account', personId: 'person', sessionId: 'session' } as Pick<
    Person,
    'accountId' | 'personId' | 'sessionId'
  >),
  holdings: [{ appointmentId: 'x', workingGroupId, office, seatId, companyId: null } as Holding],
});
const draft = { side: 'a' as const, workingGroupId: group, seatId: 'seat-1' };
const item = { side: 'a' as const, workingGroupId: group, state: 'accepted' as const };
const holders = (side: Side) => offices.map((office) => holder(side, office, office === 'delegate' ? 'seat-1' : null));
const officesThat = (side: Side, may: (person: Person) => unknown): (Office | undefined)[] =>
  holders(side)
    .filter((person) => may(person) === true)
    .map((person) => person.holdings[0]?.office);

describe('who may do what with an item', () => {
  it.each<[keyof typeof itemsPolicy & ('readDraft' | 'writeDraft' | 'arrangeDraft' | 'releaseDraft'), Office[]]>([
    ['readDraft', ['secretary', 'co-chair', 'counsel', 'delegate', 'auditor']],
    ['writeDraft', ['secretary', 'delegate']],
    ['arrangeDraft', ['secretary']],
    ['releaseDraft', ['counsel']],
  ])('%s of a draft is for %j of its own side, and for nobody of the other', (act, expected) => {
    expect(officesThat('a', (person) => itemsPolicy[act](person, draft))).toEqual(expected);
    for (const person of holders('b')) expect(itemsPolicy[act](person, draft)).toMatchObject({ kind: 'not-found' });
  });

  it('a delegate of another seat, or of another group, does not know that a draft exists', () => {
    for (const person of [holder('a', 'delegate', 'seat-2'), holder('a', 'secretary', null, 'other')]) {
      expect(itemsPolicy.readDraft(person, draft)).toMatchObject({ kind: 'not-found' });
      expect(itemsPolicy.writeDraft(person, draft)).toMatchObject({ kind: 'not-found' });
    }
    expect(itemsPolicy.readDraft(holder('a', 'delegate'), { ...draft, seatId: null })).not.toBe(true);
  });

  it('what both counsel cleared is for both delegations, and for others once it is circulated', () => {
    const readers = ['secretary', 'co-chair', 'counsel', 'delegate', 'auditor'];
    for (const side of ['a', 'b'] as const) {
      expect(officesThat(side, (person) => itemsPolicy.readItem(person, item))).toEqual(readers);
      expect(officesThat(side, (person) => itemsPolicy.readItem(person, { ...item, state: 'listed' }))).toEqual(
        offices,
      );
    }
    expect(officesThat('a', (person) => itemsPolicy.arrangeItem(person, item))).toEqual(['secretary']);
    expect(officesThat('b', (person) => itemsPolicy.arrangeItem(person, item))).toEqual([]);
  });

  it('what a view offers is what the acts allow', () => {
    expect(draftCan(holder('a', 'delegate', 'seat-1'), draft, 'submitted')).toEqual({
      ...{ change: false, submit: false, withdraw: true, decline: false, defer: false, release: false },
    });
    expect(draftCan(holder('a', 'secretary'), draft, 'submitted')).toEqual({
      ...{ change: true, submit: false, withdraw: true, decline: true, defer: true, release: false },
    });
    expect(draftCan(holder('a', 'counsel'), draft, 'submitted')).toMatchObject({ release: true, change: false });
    expect(itemCan(holder('a', 'secretary'), item)).toEqual({ withdraw: true, defer: true });
    expect(itemCan(holder('b', 'secretary'), item)).toEqual({ withdraw: false, defer: false });
  });
});

describe('who may do what with the order', () => {
  const meeting = { workingGroupId: group, hostSide: 'a' as const };

  it("it is made by the host's secretary alone", () => {
    expect(officesThat('a', (person) => orderPolicy.arrange(person, meeting))).toEqual(['secretary']);
    expect(officesThat('b', (person) => orderPolicy.arrange(person, meeting))).toEqual([]);
    expect(orderPolicy.arrange(holder('a', 'secretary', null, 'other'), meeting)).toMatchObject({ kind: 'not-found' });
  });

  it('it is seen by officers; versions by everybody once they are circulated', () => {
    const officers = ['secretary', 'co-chair', 'counsel', 'auditor'];
    const proposed = { ...meeting, state: 'proposed' };
    expect(officesThat('b', (person) => orderPolicy.seesOrder(person, group))).toEqual(officers);
    expect(officesThat('b', (person) => orderPolicy.readVersion(person, proposed))).toEqual(officers);
    expect(officesThat('b', (person) => orderPolicy.readVersion(person, { ...proposed, state: 'circulated' }))).toEqual(
      offices,
    );
    expect(orderPolicy.groupsWhoseOrderIsSeen(holder('a', 'delegate', 'seat-1'))).toEqual([]);
    expect(orderPolicy.groupsWhoseOrderIsSeen(holder('a', 'counsel'))).toEqual([group]);
  });
});
