import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { type Decision, type DomainError } from '../../platform/domain-error.js';
import {
  beforeCounsel,
  categoryFits,
  concerns,
  happenedIn,
  isOfCounsel,
  mayBeHeld,
  mayClose,
  mayLeave,
  mayOpen,
} from './holding.rules.js';

const at = (time: string) => Temporal.Instant.from(`2027-04-14T${time}Z`);
const sitting = (opened: string | null = null, closed: string | null = null) => ({
  startsAt: at('09:00'),
  endsAt: at('12:00'),
  openedAt: opened === null ? null : at(opened),
  closedAt: closed === null ? null : at(closed),
});
const codeOf = (decision: Decision) => (decision === true ? true : decision.code);

describe('a sitting', () => {
  it.each([
    ['08:29:59.999', 'too-early'],
    ['08:30', true],
    ['11:00', true],
  ])('that begins at 09:00 may be opened at %s: %s', (time, expected) => {
    expect(codeOf(mayOpen(sitting(), [], at(time)))).toBe(expected);
  });

  it('is opened once, and not beside another open one', () => {
    expect(codeOf(mayOpen(sitting('09:00'), [], at('09:10')))).toBe('already-opened');
    expect(codeOf(mayOpen(sitting(), [sitting('08:00')], at('09:10')))).toBe('other-sitting-open');
    expect(codeOf(mayOpen(sitting(), [sitting('08:00', '08:50')], at('09:10')))).toBe(true);
  });

  it('is closed once, after it was opened', () => {
    expect(codeOf(mayClose(sitting()))).toBe('not-opened');
    expect(codeOf(mayClose(sitting('09:00')))).toBe(true);
    expect(codeOf(mayClose(sitting('09:00', '12:00')))).toBe('already-closed');
  });

  it.each<[string, string | boolean, string]>([
    ['08:29', 'not-in-sitting', 'before its doors open'],
    ['08:30', true, 'when they open'],
    ['12:00', true, 'when it closes'],
    ['12:01', 'not-in-sitting', 'after it closed'],
    ['13:01', 'not-in-sitting', 'in the future'],
  ])('closed at 12:00 holds what happened at %s: %s (%s)', (time, expected) => {
    expect(codeOf(happenedIn(sitting('09:00', '12:00'), at(time), at('13:00')))).toBe(expected);
  });

  it('is left after coming, and once', () => {
    expect(codeOf(mayLeave({ cameAt: at('09:00'), leftAt: null }, at('09:00')))).toBe(true);
    expect(codeOf(mayLeave({ cameAt: at('09:00'), leftAt: null }, at('08:59')))).toBe('left-before-coming');
    expect(codeOf(mayLeave({ cameAt: at('09:00'), leftAt: at('10:00') }, at('11:00')))).toBe('already-left');
  });
});

describe('a meeting', () => {
  const first = sitting('09:00', '10:30');
  const second = (opened: string | null = null, closed: string | null = null) => ({
    ...sitting(opened, closed),
    startsAt: at('14:00'),
    endsAt: at('16:00'),
  });

  it.each<[string, ReturnType<typeof sitting>[], string, string | boolean]>([
    ['without sittings', [], '17:00', 'not-opened'],
    ['none of whose sittings was opened', [sitting(), second()], '17:00', 'not-opened'],
    ['one of whose sittings is open', [first, second('14:00')], '17:00', 'sittings-open'],
    ['closed before its planned start', [sitting('08:45', '08:50')], '08:59', 'too-early'],
    ['closed early', [sitting('08:45', '08:50')], '09:00', true],
    ['whose last sitting was closed before its planned start', [first, second('13:30', '13:40')], '13:59', 'too-early'],
    ['all of whose sittings are closed', [first, second('13:30', '13:40')], '14:00', true],
    ['whose last sitting may still be opened', [first, second()], '15:59', 'too-early'],
    ['whose last sitting was never opened', [first, second()], '16:00', true],
    ['whose first sitting was never opened', [sitting(), second('14:00', '14:10')], '14:10', true],
  ])('%s was held: %#', (_, sittings, now, expected) => {
    expect(codeOf(mayBeHeld(sittings, at(now)))).toBe(expected);
  });
});

describe('counsel', () => {
  it('of both sides are there when a sitting opens, or it says whose are not', () => {
    expect(beforeCounsel([])).toBe(true);
    const refused = beforeCounsel(['csia', 'sia']) as DomainError;
    expect(refused.code).toBe('counsel-missing');
    expect(refused.errors.map(({ field }) => field)).toEqual(['counsel.csia', 'counsel.sia']);
  });

  it('are named when they come and leave, unless they say it of themselves', () => {
    const counsel = { personId: 'me', isCounsel: true };
    expect(concerns('counsel-arrived', undefined, counsel)).toBe('me');
    expect(concerns('counsel-left', 'deputy', counsel)).toBe('deputy');
    expect(concerns('objection', undefined, counsel)).toBeNull();
    for (const nobody of [undefined, null]) {
      expect(() => concerns('counsel-left', nobody, { ...counsel, isCounsel: false })).toThrow('counsel-unnamed');
    }
  });

  it('is nobody who holds another office', () => {
    expect(codeOf(isOfCounsel('counsel-arrived', 'counsel'))).toBe(true);
    expect(codeOf(isOfCounsel('counsel-arrived', 'secretary'))).toBe('not-counsel');
    expect(codeOf(isOfCounsel('departure', 'delegate'))).toBe(true);
  });
});

describe('a conduct event', () => {
  it('has a category when something was objected to or stopped, and else none', () => {
    expect(codeOf(categoryFits('objection', 'prices'))).toBe(true);
    expect(codeOf(categoryFits('discussion-stopped', null))).toBe('category-required');
    expect(codeOf(categoryFits('counsel-arrived', 'prices'))).toBe('category-not-allowed');
    expect(codeOf(categoryFits('departure', null))).toBe(true);
  });
});
