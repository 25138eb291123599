import { Temporal } from 'temporal-polyfill';
import { type Decision, type DomainError, refuse } from '../../platform/domain-error.js';
import { type SideCalendar } from '../calendars/side-calendar.js';
import { commonDayOnOrBefore, holdYear } from '../calendars/side-calendar.rules.js';

/** The four deadlines of a meeting, as instants. */
export interface Deadlines {
  readonly callAt: Temporal.Instant;
  readonly submissionsCloseAt: Temporal.Instant;
  readonly freezeAt: Temporal.Instant;
  readonly minutesDueAt: Temporal.Instant;
}

/** The charter's policy: whole days before the first sitting's day, and after the last one's. */
export interface DeadlinePolicy {
  readonly callDays: number;
  readonly submissionsCloseDays: number;
  readonly freezeDays: number;
  readonly minutesDueDays: number;
}

/** Deadlines end at this hour of the host association's zone. */
const hour = 17;

const noCommonDay = (): DomainError =>
  refuse('rule', 'no-common-working-day', 'The calendars of both sides show no common working day for a deadline.');

const calendarUnknown = (year: number): DomainError =>
  refuse(
    'rule',
    'calendar-unknown',
    `The working days of ${year} are not known for both sides, nor any shortly before.`,
  );

/** @throws DomainError `no-common-working-day`, `calendar-unknown` */
function at(nominal: Temporal.PlainDate, zone: string, calendars: readonly SideCalendar[]): Temporal.Instant {
  const day = commonDayOnOrBefore(calendars, nominal);
  if (day === null) throw holdYear(calendars, nominal.year) ? noCommonDay() : calendarUnknown(nominal.year);
  return day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) }).toInstant();
}

/**
 * The deadlines of a meeting from its first start to its last end: 17:00 in the host's zone, on the nominal day or the last
 * day before it on which both sides are known to work. @throws DomainError `no-common-working-day`, `calendar-unknown`
 */
export function deadlinesOf(
  meeting: { readonly startsAt: Temporal.Instant; readonly endsAt: Temporal.Instant },
  zone: string,
  policy: DeadlinePolicy,
  calendars: readonly SideCalendar[],
): Deadlines {
  const first = meeting.startsAt.toZonedDateTimeISO(zone).toPlainDate();
  const last = meeting.endsAt.toZonedDateTimeISO(zone).toPlainDate();
  const before = (days: number) => at(first.subtract({ days }), zone, calendars);
  const minutesDueAt = at(last.add({ days: policy.minutesDueDays }), zone, calendars);
  // Minutes are never due before there is anything to write down.
  if (minutesDueAt.epochMilliseconds <= meeting.endsAt.epochMilliseconds) throw noCommonDay();
  return {
    callAt: before(policy.callDays),
    submissionsCloseAt: before(policy.submissionsCloseDays),
    freezeAt: before(policy.freezeDays),
    minutesDueAt,
  };
}

/** What the meeting had before it was moved; null where it had no date. */
export type EarlierDeadlines = { readonly [Name in keyof Deadlines]: Deadlines[Name] | null };

const passed = (deadline: Temporal.Instant | null, now: Temporal.Instant): deadline is Temporal.Instant =>
  deadline !== null && deadline.epochMilliseconds <= now.epochMilliseconds;

/** A deadline that has passed stays passed when the meeting moves. */
export function keepPassed(earlier: EarlierDeadlines, moved: Deadlines, now: Temporal.Instant): Deadlines {
  const kept = (name: keyof Deadlines): Temporal.Instant => {
    const before = earlier[name];
    return passed(before, now) ? before : moved[name];
  };
  return {
    callAt: kept('callAt'),
    submissionsCloseAt: kept('submissionsCloseAt'),
    freezeAt: kept('freezeAt'),
    minutesDueAt: kept('minutesDueAt'),
  };
}

/** Hours that are left for submissions on a date that brings their end nearer: one side writes it, and the other may answer with another. */
const noticeHours = 72;

/** No side closes submissions by choosing a date: a new date leaves time for what has not passed already. */
export function leavesTime(earlier: EarlierDeadlines, moved: Deadlines, now: Temporal.Instant): Decision {
  const { submissionsCloseAt: before } = earlier;
  const { submissionsCloseAt: closes } = moved;
  const nearer = before === null || closes.epochMilliseconds < before.epochMilliseconds;
  const closesSubmissions = !passed(before, now) && nearer && passed(closes, now.add({ hours: noticeHours }));
  const cutOff = closesSubmissions || (passed(moved.freezeAt, now) && !passed(earlier.freezeAt, now));
  return cutOff
    ? refuse(
        'rule',
        'too-soon',
        `On this date, submissions would close in less than ${noticeHours} hours, or the agenda would be due already.`,
      )
    : true;
}
