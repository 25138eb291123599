import { describe, expect, it } from '@jest/globals';
import { endOfDay, soundExpiry } from './key.rules.js';

describe('the end of a key', () => {
  it.each([
    ['2027-01-10', false],
    ['2027-01-11', true],
    ['2028-01-11', true],
    ['2028-01-12', false],
  ])('%s is accepted on 2027-01-11: %s', (date, sound) => {
    expect(soundExpiry(date, '2027-01-11') === true).toBe(sound);
  });

  it('is the end of its last day where the association is', () => {
    expect(endOfDay('2027-03-14', 'America/New_York').toString()).toBe('2027-03-15T04:00:00Z');
    expect(endOfDay('2027-03-14', 'Asia/Shanghai').toString()).toBe('2027-03-14T16:00:00Z');
  });
});
