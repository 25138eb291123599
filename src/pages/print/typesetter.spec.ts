import { describe, expect, it } from '@jest/globals';
import { type Paper, type Said } from './paper.js';
import { pdfStandards, Typesetter } from './typesetter.js';

const hostile = '#panic("x") *a* _b_ $c$ @d <script>alert(1)</script> \\ “引文” #include "/etc/passwd"';
const en = (text: string): Said => ({ text, lang: 'en' });
const zh = (text: string): Said => ({ text, lang: 'zh' });
const paper = (text: string, draft: Said | null = null): Paper => ({
  title: en(text),
  lead: zh(text),
  author: text,
  date: { year: 2027, month: 4, day: 13 },
  draft,
  foot: en(text),
  digest: 'SHA-256 00',
  heads: [en('What'), en('Which')],
  facts: [{ name: en(text), value: zh(text) }],
  sections: [
    {
      heading: en(text),
      note: zh(text),
      lines: [en(text), zh(text)],
      statements: [
        {
          number: '1.1',
          attribution: en(text),
          texts: [en(text), zh(text)],
          sources: [{ name: en(text), url: 'https://a.example/?q="#x' }],
        },
        { number: '1.2', attribution: en(text), texts: [], sources: [{ name: en(text), url: null }] },
      ],
    },
  ],
});

describe('a paper', () => {
  const typesetter = new Typesetter();

  it.each(pdfStandards)(
    'is set by the rules of %s, whatever stands in its text, which is never read as markup',
    (standard) => {
      const made = typesetter.set(paper(hostile, zh('草稿')), standard).toString('latin1');
      expect(made.slice(0, 5)).toBe('%PDF-');
      expect(made).toContain(standard === 'ua-1' ? 'pdfuaid:part' : 'pdfaid:part');
      expect(made).toContain('/StructTreeRoot');
      expect(made).not.toContain('root:');
    },
  );

  it('with a character that no glyph is there for is set all the same, and claims no standard', () => {
    const made = typesetter.set(paper('\u0600'), 'a-2a').toString('latin1');
    expect(made.slice(0, 5)).toBe('%PDF-');
    expect(made).not.toContain('pdfaid:part');
  });

  it('is kept under its key, and drawn up once', () => {
    let drawn = 0;
    const draw = (): Paper => {
      drawn += 1;
      return paper('Minutes');
    };
    const first = typesetter.pdf('a 1 en', 'a-2a', draw);
    expect(typesetter.pdf('a 1 en', 'a-2a', draw)).toBe(first);
    expect(drawn).toBe(1);
    typesetter.pdf('a 1 en', 'ua-1', draw);
    expect(drawn).toBe(2);
  });

  it('is the same bytes for the same data', () => {
    const set = () => new Typesetter().set(paper('Minutes'), 'a-2a');
    expect(set().equals(set())).toBe(true);
  });
});
