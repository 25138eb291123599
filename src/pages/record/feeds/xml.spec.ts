import { describe, expect, it } from '@jest/globals';
import { element, escaped, xmlDocument } from './xml.js';

describe('text in XML', () => {
  it.each([
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    [`"both" 'kinds'`, '&quot;both&quot; &apos;kinds&apos;'],
    [']]>', ']]&gt;'],
    ['one\r\ntwo\tthree', 'one&#13;&#10;two&#9;three'],
    ['芯片 😀', '芯片 😀'],
    ['\u0000\u000b\u001f\ufffe\uffff', '\ufffd\ufffd\ufffd\ufffd\ufffd'],
    ['half \ud83d of a pair', 'half \ufffd of a pair'],
  ])('%j is written as %s', (text, written) => expect(escaped(text)).toBe(written));

  it('stands in elements and attributes as itself', () => {
    const link = element('link', { href: 'https://a.example/?b&"c"' });
    const root = element('feed', {}, [link, element('title', {}, '<b>')]);
    expect(xmlDocument(root)).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<feed><link href="https://a.example/?b&amp;&quot;c&quot;"/><title>&lt;b&gt;</title></feed>\n',
    );
  });
});
