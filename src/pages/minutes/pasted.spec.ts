import { describe, expect, it } from '@jest/globals';
import { type DomainError } from '../../platform/domain-error.js';
import { paragraphsOf, pastedTexts } from './pasted.js';

const refusal = (act: () => unknown): string => {
  try {
    act();
    return 'taken';
  } catch (error) {
    return (error as DomainError).errors.map(({ field, code }) => `${field} ${code}`).join();
  }
};

describe('a pasted text', () => {
  it.each([
    ['One.\r\n\r\nTwo,\r\nstill two.\r\n\r\n\r\nThree.\r\n', 'blank', ['One.', 'Two,\nstill two.', 'Three.']],
    ['One.\n \t\nTwo.', 'blank', ['One.', 'Two.']],
    ['One.\rTwo.\r\nThree.\n\n', 'line', ['One.', 'Two.', 'Three.']],
    ['一。\r\n\r\n　二。', 'blank', ['一。', '二。']],
    [' \r\n\r\n ', 'blank', []],
  ] as const)('%j is taken apart (%s)', (text, split, expected) => {
    expect(paragraphsOf(text, split)).toEqual(expected);
  });

  it('stands in one language, or in both by pairs', () => {
    expect(pastedTexts({ en: 'A\n\nB', zh: '' }, 'blank')).toEqual([
      { en: 'A', zh: null },
      { en: 'B', zh: null },
    ]);
    expect(pastedTexts({ en: 'A\n\nB', zh: '甲\n\n乙' }, 'blank')[1]).toEqual({ en: 'B', zh: '乙' });
  });

  it('is refused where it is empty, too long, or its languages do not fit', () => {
    const many = Array.from({ length: 51 }, (_, i) => `${i}`).join('\n');
    expect(refusal(() => pastedTexts({ en: ' ', zh: '' }, 'blank'))).toBe('pastedEn required');
    expect(refusal(() => pastedTexts({ en: '', zh: many }, 'line'))).toBe('pastedZh too-many-paragraphs');
    expect(refusal(() => pastedTexts({ en: 'A\n\nB', zh: '甲' }, 'blank'))).toBe('pastedZh unequal-paragraphs');
    expect(refusal(() => pastedTexts({ en: many.slice(0, 140), zh: '' }, 'line'))).toBe('taken');
  });
});
