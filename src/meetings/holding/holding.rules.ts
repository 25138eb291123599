import { type Temporal } from 'temporal-polyfill';
import { type Decision, DomainError, refuse } from '../../platform/domain-error.js';
import { type Office } from '../../platform/actor.js';
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

/** What is said in a sitting is said before counsel of both sides. @param missing slugs of those whose counsel is not there */
export function beforeCounsel(missing: readonly string[]): Decision {
  if (missing.length === 0) return true;
  const errors = missing.map((slug) => {
    const detail = `No counsel of ${slug} is recorded as arrived.`;
    return { field: `counsel.${slug}`, code: 'counsel-missing', detail };
  });
  return new DomainError('rule', 'counsel-missing', errors.map(({ detail }) => detail).join(' '), errors);
}

/**
 * A meeting was held once one of its sittings took place, none is open and none can come any more: the last was to have begun,
 * and one that was never opened to have ended. `sittings` come in their order.
 */
export function mayBeHeld(
  sittings: readonly (SittingTimes & { readonly endsAt: Temporal.Instant })[],
  now: Temporal.Instant,
): Decision {
  if (sittings.every((sitting) => sitting.openedAt === null)) {
    return refuse('conflict', 'not-opened', 'No sitting of the meeting was opened.');
  }
  if (sittings.some((sitting) => sitting.openedAt !== null && sitting.closedAt === null)) {
    return refuse('conflict', 'sittings-open', 'A sitting of the meeting is still open.');
  }
  const from = sittings.map(({ openedAt, startsAt, endsAt }) => (openedAt === null ? endsAt : startsAt));
  const possible = from.reduce((one, other) => (before(one, other) ? other : one));
  return before(now, possible) ? refuse('rule', 'too-early', `This is possible from ${possible.toString()} on.`) : true;
}

const ofCounsel = (kind: ConductKind): boolean => kind === 'counsel-arrived' || kind === 'counsel-left';

/** Of whom an event is: counsel who records that he came or left need not name himself; everybody else names one. */
export function concerns(
  kind: ConductKind,
  named: string | null | undefined,
  recorder: { readonly personId: string; readonly isCounsel: boolean },
): string | null {
  if (named != null || !ofCounsel(kind)) return named ?? null;
  if (recorder.isCounsel) return recorder.personId;
  throw refuse('rule', 'counsel-unnamed', 'Say which counsel of your side came or left.');
}

/** Only counsel, deputies among them, arrive and leave as counsel. */
export const isOfCounsel = (kind: ConductKind, office: Office): Decision =>
  !ofCounsel(kind) || office === 'counsel'
    ? true
    : refuse('rule', 'not-counsel', 'This person is not counsel of your side on the day of the sitting.');

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
