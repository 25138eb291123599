import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DomainError } from './domain-error.js';
import { ordersEach } from './order.rules.js';

const ids = fc.uniqueArray(fc.uuid(), { maxLength: 12 });

describe('an order', () => {
  it('is any permutation of what is to be ordered', () => {
    const shuffled = ids.chain((known) =>
      fc.tuple(fc.constant(known), fc.shuffledSubarray(known, { minLength: known.length })),
    );
    fc.assert(fc.property(shuffled, ([known, order]) => expect(ordersEach(order, known)).toBe(true)));
  });

  it('is nothing else: refused whenever the sorted lists differ', () => {
    const few = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 5 });
    const known = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 });
    fc.assert(
      fc.property(few, known, (order, all) => {
        const same = [...order].sort().join() === [...all].sort().join();
        expect(ordersEach(order, all) === true).toBe(same);
      }),
    );
  });

  it.each([
    [
      ['a', 'x'],
      ['a', 'b'],
      ['order[1] unknown', 'order.b missing'],
    ],
    [['a', 'a'], ['a'], ['order[1] twice']],
    [[], ['a'], ['order.a missing']],
  ])('%j of %j says what is wrong', (order, known, expected) => {
    const { code, errors } = ordersEach(order, known) as DomainError;
    expect(code).toBe('order-not-complete');
    expect(errors.map((error) => `${error.field} ${error.code}`)).toEqual(expected);
  });
});
