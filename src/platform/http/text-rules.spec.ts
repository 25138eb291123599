import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanInput, cleanText, idsOnly, jsonDepth, singleValues } from './text-rules.js';

describe('text', () => {
  it.each([
    ['line\r\nline', 'line\nline'],
    ['e\u0301', '\u00e9'],
    ['芯片\t工作组', '芯片\t工作组'],
    ['👩‍🔬', '👩‍🔬'],
    [' \t\n', ''],
    ['\u3000\u200b\u2060\ufeff', ''],
    [' a ', ' a '],
  ])('%j is kept as %j', (given, kept) => expect(cleanText(given)).toBe(kept));

  it.each(['\u0000', 'a\ud800', '\udc00b', '\u001b[2J', '\u007f', '\u0085', '\uffff'])('%j is refused', (given) =>
    expect(cleanText(given)).toBeNull(),
  );

  it('may carry the marks of any script, but no pile of them, which would take seconds to bring into order', () => {
    expect(cleanText(`a${'\u0323'.repeat(30)}`)).not.toBeNull();
    expect(cleanText(`a${'\u0301\u0323'.repeat(100_000)}`)).toBeNull();
  });

  it('is refused for what it holds alone, and is cleaned once: a clean text stays as it is', () => {
    const sign = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom('\r', '\n', '\t', ' ', '\u0301', 'e', '\u0007', '\u0090', '\ud800', '\uffff'),
    );
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 8 }), (text) => {
        const clean = cleanText(text);
        const holds = [...text].some((one) => /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/u.test(one));
        expect(clean === null).toBe(holds);
        if (clean === null) return;
        expect([cleanText(clean), clean.isWellFormed(), clean.normalize('NFC')]).toEqual([clean, true, clean]);
        expect(clean.includes('\r')).toBe(false);
      }),
    );
  });

  it('in a body is refused with the path of its field', () => {
    const body = { items: [{ title: { en: 'a\u0000' } }] };
    expect(() => cleanInput(body)).toThrow(expect.objectContaining({ code: 'text-malformed' }));
    try {
      cleanInput(body);
    } catch (error) {
      expect((error as { errors: unknown[] }).errors).toMatchObject([{ field: 'items[0].title.en' }]);
    }
  });
});

describe('a body', () => {
  it.each([
    ['{}', 1],
    ['{"a":[[1]]}', 3],
    ['"[[[["', 0],
    [String.raw`"\"[["`, 0],
    ['['.repeat(90_000), 90_000],
  ])('is measured before it is parsed', (text, depth) => expect(jsonDepth(text)).toBe(depth));
});

describe('an address', () => {
  it('gives each parameter once', () => {
    expect(() => singleValues({ limit: ['1', '2'] })).toThrow(expect.objectContaining({ code: 'repeated-parameter' }));
    expect(() => singleValues({ limit: '1' })).not.toThrow();
  });

  it('names things by UUID, and what is none names nothing', () => {
    expect(() => idsOnly({ id: '1 OR true' })).toThrow(expect.objectContaining({ kind: 'not-found' }));
    expect(() => idsOnly({ id: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b', slug: 'x' })).not.toThrow();
  });
});
