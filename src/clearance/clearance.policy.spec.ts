import { describe, expect, it } from '@jest/globals';
import { type Actor, type Office, offices, type Person } from '../platform/actor.js';
import { otherSide, type Side, sides } from '../platform/side.js';
import { clearancePolicy, paperCan } from './clearance.policy.js';
import { type PaperKind } from './papers/paper.rules.js';

const person = (side: Side, office: Office, more: { seatId?: string; group?: string; fresh?: boolean } = {}): Person =>
  ({
    kind: 'person',
    accountId: `${side}-${office}`,
    side,
    fresh: more.fresh ?? true,
    holdings: [{ workingGroupId: more.group ?? 'group', office, seatId: more.seatId ?? null }],
  }) as unknown as Person;

const paper = (side: Side) => ({ side, workingGroupId: 'group', seatId: 'seat', kind: 'agenda-item' as const });
const allowed = (decide: (office: Office) => unknown): Office[] => offices.filter((office) => decide(office) === true);

describe.each(sides)('papers of side %s', (side) => {
  const own = (office: Office, more = {}) => person(side, office, more);

  it('are read by four offices and the delegates of the seat', () => {
    expect(allowed((office) => clearancePolicy.readPaper(own(office), paper(side)))).toEqual([
      'secretary',
      'co-chair',
      'counsel',
      'auditor',
    ]);
    expect(clearancePolicy.readPaper(own('delegate', { seatId: 'seat' }), paper(side))).toBe(true);
    expect(clearancePolicy.readPaper(own('delegate', { seatId: 'other' }), paper(side))).toMatchObject({
      kind: 'not-found',
    });
    const ofOffice = { ...paper(side), seatId: null };
    expect(clearancePolicy.readPaper(own('delegate'), ofOffice)).toMatchObject({ kind: 'not-found' });
  });

  it('exist for nobody of the other side, of another group or outside', () => {
    const strangers: Actor[] = [
      ...offices.map((office) => person(otherSide(side), office, { seatId: 'seat' })),
      ...offices.map((office) => own(office, { group: 'other', seatId: 'seat' })),
      { kind: 'public' },
      { kind: 'system', side },
    ];
    for (const stranger of strangers) {
      expect(clearancePolicy.readPaper(stranger, paper(side))).toMatchObject({ kind: 'not-found' });
      expect(clearancePolicy.editPaper(stranger, paper(side))).toMatchObject({ kind: 'not-found' });
      expect(clearancePolicy.releaseOutward(stranger, paper(side), false)).toMatchObject({ kind: 'not-found' });
    }
  });

  it('are written by the seat and the secretary, translated after submission by the secretary alone', () => {
    const submitted = { ...paper(side), state: 'submitted' as const };
    expect(allowed((office) => clearancePolicy.editPaper(own(office), paper(side)))).toEqual(['secretary']);
    const topic = { ...paper(side), seatId: null, kind: 'topic' as const };
    expect(allowed((office) => clearancePolicy.editPaper(own(office), topic))).toEqual(['secretary', 'co-chair']);
    expect(clearancePolicy.editPaper(own('delegate', { seatId: 'seat' }), paper(side))).toBe(true);
    expect(clearancePolicy.translatePaper(own('delegate', { seatId: 'seat' }), submitted)).toMatchObject({
      kind: 'forbidden',
    });
    expect(clearancePolicy.translatePaper(own('secretary'), submitted)).toBe(true);
  });

  it('are released by own counsel, freshly and never for text of his own', () => {
    expect(allowed((office) => clearancePolicy.releaseOutward(own(office), paper(side), false))).toEqual(['counsel']);
    expect(clearancePolicy.releaseOutward(own('counsel'), paper(side), true)).toMatchObject({
      code: 'separation-of-duties',
    });
    expect(clearancePolicy.releaseOutward(own('counsel', { fresh: false }), paper(side), false)).toMatchObject({
      code: 'fresh-second-factor-required',
    });
    const key = { ...own('counsel'), kind: 'key' } as unknown as Actor;
    expect(clearancePolicy.releaseOutward(key, paper(side), false)).toMatchObject({ code: 'person-required' });
  });

  it('are accepted by the other counsel, and offers known to counsel alone', () => {
    const offer = { side, workingGroupId: 'group' };
    const other = (office: Office) => person(otherSide(side), office);
    expect(allowed((office) => clearancePolicy.acceptInward(other(office), offer))).toEqual(['counsel']);
    expect(allowed((office) => clearancePolicy.acceptInward(own(office), offer))).toEqual([]);
    expect(allowed((office) => clearancePolicy.readOffer(other(office), offer))).toEqual(['counsel']);
  });

  it('tell their reader what he can do with the same rules', () => {
    const can = (office: Office, state: 'draft' | 'submitted' | 'offered', contributor = false) =>
      paperCan(own(office, { fresh: false }), { ...paper(side), state }, contributor);
    expect(can('secretary', 'draft')).toMatchObject({ edit: true, translate: true, submit: true, release: false });
    expect(can('secretary', 'submitted')).toMatchObject({ edit: false, translate: true, withdraw: true });
    expect(can('counsel', 'submitted')).toMatchObject({ edit: false, translate: false, release: true });
    expect(can('counsel', 'submitted', true)).toMatchObject({ release: false });
    expect(can('secretary', 'offered')).toEqual({
      edit: false,
      translate: false,
      submit: false,
      withdraw: false,
      release: false,
    });
  });
});

describe('cleared text', () => {
  it('is both delegations’, but a section of minutes the officers’ until it is circulated, and a topic everybody’s', () => {
    const read = (kind: PaperKind) =>
      allowed((office) => clearancePolicy.readCleared(person('b', office), { workingGroupId: 'group', kind }));
    expect(read('agenda-item')).toEqual(['secretary', 'co-chair', 'counsel', 'delegate', 'auditor']);
    expect(read('topic')).toEqual([...offices]);
    expect(read('minutes-section')).toEqual(['secretary', 'co-chair', 'counsel', 'auditor']);
  });
});
