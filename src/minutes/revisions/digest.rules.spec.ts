import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalText } from '../../platform/digest.js';
import { type ContentParagraph, type MinutesContent } from './content.rules.js';
import { minutesDigest, paragraphDigest, sealed, type SealedContent, type SealedParagraph } from './digest.rules.js';

const paragraph = (en: string, zh = '文'): ContentParagraph => ({
  ...{ id: en.length.toString(), sort: 'note', kind: 'summary', side: 'sia', text: { en, zh }, citations: [] },
});
const minutes = (...items: string[][]): MinutesContent => ({
  ...{ revision: 1, meeting: {}, presence: [], counsel: {}, conductEvents: [], carriedOver: [] },
  items: items.map((texts) => ({
    ...{ reference: null, standing: 'opening', title: { en: 'O', zh: '开' } },
    paragraphs: texts.map((text) => paragraph(text)),
  })),
});
const counting = () => {
  let n = 0;
  return () => `salt-${++n}`;
};
const sealedOf = (content: MinutesContent, salts = counting()) => {
  const { content: text, salt, digest } = sealed(content, salts);
  return { text, salt, digest, body: JSON.parse(text) as SealedContent };
};
const all = (body: SealedContent): SealedParagraph[] => body.items.flatMap((item) => item.paragraphs);
const without = (body: SealedContent, gone: number): SealedContent => {
  let n = 0;
  const items = body.items.map((item) => ({
    ...item,
    paragraphs: item.paragraphs.map((one) => (n++ === gone ? { digest: one.digest } : one)),
  }));
  return { ...body, items };
};
const items = fc.array(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 4 }), { maxLength: 4 });

describe('the digest of minutes', () => {
  it('is recomputed from the stored bytes alone', () => {
    fc.assert(
      fc.property(items, (texts) => {
        const { body, salt, digest, text } = sealedOf(minutes(...texts));
        expect(canonicalText(body)).toBe(text);
        for (const one of all(body)) {
          if (one.salt === undefined || one.paragraph === undefined) throw new Error('nothing is missing yet');
          expect(paragraphDigest(one.salt, one.paragraph)).toBe(one.digest);
        }
        expect(minutesDigest(salt, body)).toBe(digest);
      }),
    );
  });

  it('stays the same when the salt and the text of any paragraph are gone', () => {
    fc.assert(
      fc.property(items, fc.nat(15), (texts, gone) => {
        const { body, salt, digest } = sealedOf(minutes(...texts));
        expect(minutesDigest(salt, without(body, gone))).toBe(digest);
      }),
    );
  });

  it.each<[string, MinutesContent]>([
    ['another word', minutes(['one', 'twp'])],
    ['another order', minutes(['two', 'one'])],
    ['one paragraph less', minutes(['one'])],
    ['another item', minutes(['one'], ['two'])],
    ['another revision', { ...minutes(['one', 'two']), revision: 2 }],
  ])('is another one for %s', (_name, content) => {
    expect(sealedOf(content).digest).not.toBe(sealedOf(minutes(['one', 'two'])).digest);
  });

  it('salts each paragraph, and the whole, by itself: the same words have different digests', () => {
    const { body, salt } = sealedOf(minutes(['same', 'same']));
    const salts = [salt, ...all(body).map((one) => one.salt)];
    expect(new Set(salts).size).toBe(3);
    expect(new Set(all(body).map((one) => one.digest)).size).toBe(2);
  });

  it('takes no paragraph for minutes: the two are hashed under different names', () => {
    const content = minutes();
    const asParagraph = content as unknown as ContentParagraph;
    expect(paragraphDigest('s', asParagraph)).not.toBe(minutesDigest('s', { ...content, items: [] }));
  });
});
