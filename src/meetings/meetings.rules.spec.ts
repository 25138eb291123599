import { describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { meetingStates } from './meeting.entity.js';
import { acceptsSubmissions } from './meetings.rules.js';

const closes = Temporal.Instant.from('2027-03-24T09:00:00Z');

describe('submissions', () => {
  it.each([
    ['2027-03-24T08:59:59.999Z', true],
    ['2027-03-24T09:00:00Z', 'submissions-closed'],
    ['2027-03-24T09:00:01Z', 'submissions-closed'],
  ])('that close at 09:00 are at %s: %s', (now, expected) => {
    const decision = acceptsSubmissions({ state: 'confirmed', submissionsCloseAt: closes }, Temporal.Instant.from(now));
    expect(decision === true ? true : decision.code).toBe(expected);
  });

  it('are open while the meeting has no date', () => {
    expect(acceptsSubmissions({ state: 'planned', submissionsCloseAt: null }, closes)).toBe(true);
  });

  it('need a meeting that is still to come', () => {
    const open = meetingStates.filter(
      (state) => acceptsSubmissions({ state, submissionsCloseAt: closes }, closes.subtract({ hours: 1 })) === true,
    );
    expect(open).toEqual(['planned', 'proposed', 'confirmed']);
  });
});
