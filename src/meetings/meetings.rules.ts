import { type Temporal } from 'temporal-polyfill';
import { type Decision, refuse } from '../platform/domain-error.js';
import { type Meeting, type MeetingState } from './meeting.entity.js';

const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  one.epochMilliseconds < other.epochMilliseconds;

/** A meeting must stand in one of these states. */
export const mustBe = (meeting: { readonly state: MeetingState }, ...states: MeetingState[]): Decision =>
  states.includes(meeting.state)
    ? true
    : refuse('conflict', 'wrong-state', `The meeting is ${meeting.state}; this needs: ${states.join(', ')}.`);

/** Submissions are open until the deadline's instant, and closed from it on; a meeting without a date has none yet. */
export function acceptsSubmissions(
  meeting: Pick<Meeting, 'state' | 'submissionsCloseAt'>,
  now: Temporal.Instant,
): Decision {
  const live = mustBe(meeting, 'planned', 'proposed', 'confirmed');
  if (live !== true) return live;
  const closes = meeting.submissionsCloseAt;
  if (closes === null || isBefore(now, closes)) return true;
  return refuse('rule', 'submissions-closed', `Submissions closed at ${closes.toString()}.`);
}

/** `2027-1`: the first half of 2027. */
export const cycleLabel = (cycle: { readonly year: number; readonly half: number }): string =>
  `${cycle.year}-${cycle.half}`;

/** Only an active group schedules and meets. */
export const groupIsActive = (group: { readonly state: string }): Decision =>
  group.state === 'active'
    ? true
    : refuse('conflict', 'group-not-active', `The working group is ${group.state}; this needs an active one.`);
