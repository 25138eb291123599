import { Temporal } from 'temporal-polyfill';
import { canonicalText, sha256 } from '../../platform/digest.js';
import { type Decision, DomainError, type FieldError, refuse } from '../../platform/domain-error.js';
import { type Meeting, type MeetingFormat } from '../meeting.entity.js';
import { mustBe } from '../meetings.rules.js';
import { instantOf, type WallTimeFault, zoneNamed } from './wall-time.rules.js';

export interface WantedSitting {
  /** `YYYY-MM-DDTHH:MM` in `zone`. */
  readonly startsWall: string;
  readonly endsWall: string;
  readonly zone: string;
}

export interface ResolvedSitting extends WantedSitting {
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

const sentences: Record<string, string> = {
  'zone-unknown': 'There is no such IANA time zone; one is written like Asia/Shanghai, America/New_York or UTC.',
  'wall-time-malformed': 'This is not a time of the calendar.',
  'wall-time-does-not-exist': 'The clocks are set forward over this time; it does not exist in this zone.',
  'wall-time-exists-twice': 'The clocks are set back over this time; it exists twice in this zone.',
  'in-the-past': 'The sitting begins in the past.',
  'ends-before-start': 'The sitting ends before it begins.',
  'too-long': 'A sitting lasts a day at most; what goes on the next day is another sitting.',
  overlap: 'The sitting begins before the one before it has ended.',
};
const fault = (field: string, code: string): FieldError => ({ field, code, detail: sentences[code] ?? code });

/** Twenty-four hours: whoever means more has mistyped a day. */
const longestMs = 24 * 3_600_000;

/** A half-year as the host's clocks show it. */
export interface HalfYear {
  readonly year: number;
  readonly half: number;
  /** The host association's zone. */
  readonly zone: string;
}

/** What is wrong with a sitting that does not lie in the half-year; the days that are allowed are both included. */
function outside({ year, half, zone }: HalfYear, sitting: ResolvedSitting, field: string): FieldError | null {
  const from = Temporal.PlainDate.from({ year, month: half === 1 ? 1 : 7, day: 1 });
  const next = from.add({ months: 6 });
  const first = from.toZonedDateTime(zone).epochMilliseconds;
  const over = next.toZonedDateTime(zone).epochMilliseconds;
  if (first <= sitting.startsAt.epochMilliseconds && sitting.endsAt.epochMilliseconds <= over) return null;
  const days = `from ${from.toString()} to ${next.subtract({ days: 1 }).toString()} in ${zone}`;
  const detail = `The sitting lies outside the half-year of its cycle; it is held ${days}.`;
  return { field, code: 'outside-half-year', detail };
}

function resolve(wanted: WantedSitting, field: string, faults: FieldError[]): ResolvedSitting | null {
  const zone = zoneNamed(wanted.zone);
  if (zone === null) {
    faults.push(fault(`${field}.zone`, 'zone-unknown'));
    return null;
  }
  const read = (name: 'startsWall' | 'endsWall'): Temporal.Instant | null => {
    const found: Temporal.Instant | WallTimeFault = instantOf(wanted[name], zone);
    if (typeof found !== 'string') return found;
    faults.push(fault(`${field}.${name}`, found));
    return null;
  };
  const startsAt = read('startsWall');
  const endsAt = read('endsWall');
  return startsAt === null || endsAt === null ? null : { ...wanted, zone, startsAt, endsAt };
}

/**
 * The sittings as instants, in the given order, which is theirs.
 * @throws DomainError `schedule-refused` with every field at fault: times that do not exist or exist twice, unknown zones,
 * the past, other half-years, more than a day, overlaps.
 */
export function resolveSittings(
  wanted: readonly WantedSitting[],
  cycle: HalfYear,
  now: Temporal.Instant,
): ResolvedSitting[] {
  const faults: FieldError[] = [];
  const resolved: ResolvedSitting[] = [];
  let earlierEnd = -Infinity;
  wanted.forEach((sitting, i) => {
    const field = `sittings[${i}]`;
    const found = resolve(sitting, field, faults);
    if (found === null) return;
    const starts = found.startsAt.epochMilliseconds;
    const ends = found.endsAt.epochMilliseconds;
    if (ends <= starts) faults.push(fault(`${field}.endsWall`, 'ends-before-start'));
    if (ends - starts > longestMs) faults.push(fault(`${field}.endsWall`, 'too-long'));
    if (starts <= now.epochMilliseconds) faults.push(fault(`${field}.startsWall`, 'in-the-past'));
    faults.push(...[outside(cycle, found, `${field}.startsWall`)].filter((one) => one !== null));
    if (starts < earlierEnd) faults.push(fault(`${field}.startsWall`, 'overlap'));
    earlierEnd = Math.max(earlierEnd, ends);
    resolved.push(found);
  });
  if (faults.length > 0) {
    throw new DomainError('rule', 'schedule-refused', 'The meeting cannot be held at these times.', faults);
  }
  return resolved;
}

/** Who comes in person must know where. */
export function placeFits(format: MeetingFormat, place: { readonly en: string; readonly zh: string } | null): Decision {
  return format !== 'online' && place === null
    ? refuse('rule', 'place-required', 'A meeting on site or in both ways has a place.')
    : true;
}

/** The part of a meeting to which both sides assent. */
export interface Schedule {
  readonly meetingId: string;
  readonly revision: number;
  readonly format: string;
  readonly place: { readonly en: string; readonly zh: string } | null;
  readonly sittings: readonly (WantedSitting & { readonly startsAt: string; readonly endsAt: string })[];
}

export type MeetingDecision = 'proposal' | 'confirmation';

/** The two joint decisions on a meeting: what each starts from and leads to. */
export const decisions = {
  proposal: { decision: 'meeting.proposal', from: 'planned', leadsTo: 'proposed' },
  confirmation: { decision: 'meeting.confirmation', from: 'proposed', leadsTo: 'confirmed' },
} as const;

export const isMeetingDecision = (name: string): name is MeetingDecision => Object.hasOwn(decisions, name);

/** What both sides decided stands until the meeting gets another date. */
export const isDecided = (name: MeetingDecision, meeting: Pick<Meeting, 'state'>): boolean =>
  meeting.state !== 'planned' && meeting.state !== 'cancelled' && meeting.state !== decisions[name].from;

/** A date is proposed once it is set, confirmed once it is proposed, and either before it comes. */
export function mayBeDecided(
  name: MeetingDecision,
  meeting: Pick<Meeting, 'state' | 'startsAt'>,
  now: Temporal.Instant,
): Decision {
  const state = mustBe(meeting, decisions[name].from);
  if (state !== true) return state;
  if (meeting.startsAt === null) return refuse('conflict', 'no-date', 'The meeting has no date yet.');
  return now.epochMilliseconds < meeting.startsAt.epochMilliseconds
    ? true
    : refuse('rule', 'in-the-past', 'The date lies in the past.');
}

/** SHA-256 over the canonical text of what is decided: the revision is part of it, so that a way back revives no assent. */
export function scheduleDigest(decision: MeetingDecision, schedule: Schedule): string {
  const { meetingId, revision, format, place } = schedule;
  const sittings = schedule.sittings.map(({ startsWall, endsWall, zone, startsAt, endsAt }) => ({
    startsWall,
    endsWall,
    zone,
    startsAt,
    endsAt,
  }));
  return sha256(canonicalText({ decision, meetingId, revision, format, place, sittings }));
}

/** Instants as views show them: milliseconds, UTC. */
export const rfc3339 = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: 'millisecond' });
