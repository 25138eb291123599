import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { captureTypeOf, looksLike } from './capture.rules.js';
import { datesHold, dayOf, instantOf, isFree, publicUrl } from './source.rules.js';

const at = (text: string) => Temporal.Instant.from(text);

describe('a source', () => {
  it.each(['https://example.org/a?b=c#d', 'http://例子.测试/路径', 'HTTPS://EXAMPLE.org'])('may stand at %s', (url) => {
    expect(publicUrl(url)).toMatch(/^https?:\/\//);
  });

  it.each([
    'ftp://example.org/',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://user@example.org/',
    'https://:secret@example.org/',
    '/relative',
    'https://',
    '',
    `https://example.org/${'路'.repeat(1000)}`,
  ])('may not stand at %s', (url) => {
    expect(() => publicUrl(url)).toThrow(/validation-failed/);
  });

  it('was published, then retrieved, then entered', () => {
    const now = at('2027-01-11T03:00:00Z');
    expect(datesHold('2027-01-11', at('2027-01-11T03:00:00Z'), now)).toBe(true);
    expect(datesHold('2027-01-12', now, now)).toMatchObject({ code: 'published-in-future' });
    expect(datesHold('2027-01-10', at('2027-01-11T03:00:00.001Z'), now)).toMatchObject({ code: 'retrieved-in-future' });
    expect(datesHold('2027-01-11', at('2027-01-10T09:00:00Z'), now)).toMatchObject({
      code: 'retrieved-before-published',
    });
    expect(datesHold('2027-01-11', at('2027-01-10T10:00:00Z'), now)).toBe(true);
  });

  it('has dates that exist, to the millisecond', () => {
    expect(dayOf('2028-02-29', 'publishedOn')).toBe('2028-02-29');
    expect(() => dayOf('2027-02-29', 'publishedOn')).toThrow(/validation-failed/);
    expect(instantOf('2027-01-11T11:00:00.123456+08:00', 'retrievedAt').toString()).toBe('2027-01-11T03:00:00.123Z');
    expect(() => instantOf('2027-01-11T25:00:00Z', 'retrievedAt')).toThrow(/validation-failed/);
  });

  it('stands still while a paper that cites it is with counsel', () => {
    expect(isFree(['draft', 'returned', 'cleared', 'withdrawn'])).toBe(true);
    expect(isFree(['draft', 'submitted'])).toMatchObject({ code: 'source-in-use' });
    expect(isFree(['offered'])).toMatchObject({ code: 'source-in-use' });
  });
});

describe('a capture', () => {
  it('looks like its type', () => {
    expect(looksLike('application/pdf', Buffer.from('%PDF-1.7\n'))).toBe(true);
    expect(looksLike('application/pdf', Buffer.from('<html>%PDF-'))).toMatchObject({ code: 'capture-type' });
    expect(looksLike('text/html', Buffer.from('<p>出口</p>'))).toBe(true);
    expect(looksLike('text/plain', Buffer.from([0xc3, 0x28]))).toMatchObject({ code: 'capture-type' });
    expect(looksLike('text/plain', Buffer.from('a\0b'))).toMatchObject({ code: 'capture-type' });
    expect(looksLike('text/plain', Buffer.alloc(0))).toMatchObject({ code: 'capture-empty' });
  });

  it('is of one of three types, text in UTF-8', () => {
    expect(captureTypeOf('Text/HTML; Charset="UTF-8"')).toBe('text/html');
    for (const type of ['text/html; charset=gbk', 'image/png', '', 'text/htmlx']) {
      expect(() => captureTypeOf(type)).toThrow(/media-type/);
    }
  });
});
