import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { type Decision } from '../../platform/domain-error.js';
import { allClosed, categoryFits, happenedIn, mayClose, mayLeave, mayOpen } from './holding.rules.js';

const at = (time: string) => Temporal.Instant.from(`2027-04-14T${time}Z`);
const sitting = (opened: string | null = null, closed: string | null = null) => ({
  startsAt: at('09:00'),
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
  it('was held when every sitting is closed', () => {
    expect(codeOf(allClosed([]))).toBe('sittings-open');
    expect(codeOf(allClosed([sitting('09:00', '12:00'), sitting('09:00')]))).toBe('sittings-open');
    expect(codeOf(allClosed([sitting('09:00', '12:00')]))).toBe(true);
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
