import { type Temporal } from 'temporal-polyfill';
import { type Decision, refuse } from '../../platform/domain-error.js';
import { type ConductCategory, type ConductKind } from '../conduct-event.entity.js';

/** From this long before its start a sitting may be opened, and what happens in it recorded. */
export const minutesBefore = 30;

/** When a sitting begins, and what happened to it so far. */
interface SittingTimes {
  readonly startsAt: Temporal.Instant;
  readonly openedAt: Temporal.Instant | null;
  readonly closedAt: Temporal.Instant | null;
}

const opensAt = (sitting: SittingTimes): Temporal.Instant => sitting.startsAt.subtract({ minutes: minutesBefore });
const before = (one: Temporal.Instant, other: Temporal.Instant): boolean =>
  one.epochMilliseconds < other.epochMilliseconds;

/** From half an hour before the start on. */
export function hasBegun(sitting: SittingTimes, now: Temporal.Instant): Decision {
  return before(now, opensAt(sitting))
    ? refuse('rule', 'too-early', `This is possible from ${opensAt(sitting).toString()} on.`)
    : true;
}

/** A sitting is opened once, and only one of a meeting is open at a time. */
export function mayOpen(sitting: SittingTimes, others: readonly SittingTimes[], now: Temporal.Instant): Decision {
  if (sitting.openedAt !== null) return refuse('conflict', 'already-opened', 'The sitting was opened already.');
  if (others.some((other) => other.openedAt !== null && other.closedAt === null)) {
    return refuse('conflict', 'other-sitting-open', 'Another sitting of this meeting is open.');
  }
  return hasBegun(sitting, now);
}

/** Only a sitting that is open is closed. */
export function mayClose(sitting: SittingTimes): Decision {
  if (sitting.openedAt === null) return refuse('conflict', 'not-opened', 'The sitting was not opened.');
  return sitting.closedAt === null ? true : refuse('conflict', 'already-closed', 'The sitting was closed already.');
}

/** A meeting was held when all its sittings were opened and closed. */
export function allClosed(sittings: readonly SittingTimes[]): Decision {
  return sittings.length > 0 && sittings.every((sitting) => sitting.closedAt !== null)
    ? true
    : refuse('conflict', 'sittings-open', 'Not every sitting of the meeting is closed.');
}

/** What is recorded of a sitting happened in it: from half an hour before its start, not in the future, not after its end. */
export function happenedIn(sitting: SittingTimes, moment: Temporal.Instant, now: Temporal.Instant): Decision {
  const outside =
    before(moment, opensAt(sitting)) ||
    before(now, moment) ||
    (sitting.closedAt !== null && before(sitting.closedAt, moment));
  return outside ? refuse('rule', 'not-in-sitting', 'This moment does not lie in the sitting so far.') : true;
}

/** A stay ends once, and not before it began. */
export function mayLeave(
  stay: { readonly cameAt: Temporal.Instant; readonly leftAt: Temporal.Instant | null },
  moment: Temporal.Instant,
): Decision {
  if (stay.leftAt !== null) return refuse('conflict', 'already-left', 'The departure was recorded already.');
  return before(moment, stay.cameAt) ? refuse('rule', 'left-before-coming', 'Nobody leaves before he has come.') : true;
}

/** An objection and a stop say what they were about; nothing else does. */
export function categoryFits(kind: ConductKind, category: ConductCategory | null): Decision {
  const about = kind === 'objection' || kind === 'discussion-stopped';
  if (about === (category !== null)) return true;
  return about
    ? refuse('rule', 'category-required', 'Say what the objection or the stop was about.')
    : refuse('rule', 'category-not-allowed', 'Only an objection or a stop has a category.');
}
