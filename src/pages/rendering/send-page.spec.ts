import { describe, expect, it } from '@jest/globals';
import { ownAddress } from './send-page.js';

describe('an address to be led to', () => {
  it.each(['/desk', '/groups/x?asOf=2027-01-01', '/'])('on this site is followed: %s', (given) =>
    expect(ownAddress(given, '/')).toBe(given),
  );
  it.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', 'desk', '/a\nb', undefined])(
    'elsewhere is not: %s',
    (given) => expect(ownAddress(given, '/desk')).toBe('/desk'),
  );
});
