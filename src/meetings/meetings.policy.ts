import { type Actor, holds, type Office } from '../platform/actor.js';
import { type Decision, notFound, refuse } from '../platform/domain-error.js';
import { type Side } from '../platform/side.js';

interface OfGroup {
  readonly workingGroupId: string;
}
interface Hosted extends OfGroup {
  readonly hostSide: Side;
}

/** A person, no key, who holds one of these offices in the group. */
const has = (actor: Actor, row: OfGroup, ...offices: Office[]): boolean =>
  actor.kind === 'person' && holds(actor, row.workingGroupId, ...offices);

const needs = (allowed: boolean, who: string): Decision =>
  allowed ? true : refuse('forbidden', 'office-required', `This is for ${who}.`);

/** Who holds no office in the group cannot tell that its meetings exist. */
export const knows = (actor: Actor, row: OfGroup, what = 'meeting'): Decision =>
  holds(actor, row.workingGroupId) ? true : notFound(what);

/** Opening the cycles of a year. */
export const openCycles = (actor: Actor, row: OfGroup): Decision =>
  needs(has(actor, row, 'secretary'), 'a secretary of the working group');

/** Date, place and format: either side may write them, and both must assent. */
export const schedule = (actor: Actor, row: OfGroup): Decision =>
  needs(has(actor, row, 'secretary', 'co-chair'), 'a secretary or co-chair of the working group');

/** Everybody answers for himself. */
export const reply = (actor: Actor, row: OfGroup): Decision =>
  needs(has(actor, row), 'the people of the working group');

/** How to join is for the invited. */
export const readJoiningDetails = (actor: Actor, row: OfGroup): Decision =>
  needs(has(actor, row), 'the people of the working group');

export const writeJoiningDetails = (actor: Actor, meeting: Hosted): Decision =>
  needs(fromHost(actor, meeting) && has(actor, meeting, 'secretary'), "the host's secretary");

/** Opening and closing a sitting. */
export const runSitting = (actor: Actor, meeting: Hosted): Decision =>
  needs(fromHost(actor, meeting) && has(actor, meeting, 'secretary', 'co-chair'), "the host's secretary or co-chair");

/** Declaring that the meeting was held. */
export const holdMeeting = (actor: Actor, meeting: Hosted): Decision =>
  needs(fromHost(actor, meeting) && has(actor, meeting, 'secretary'), "the host's secretary");

/** Each side's secretary records the own side's people. */
export const recordAttendance = (actor: Actor, row: OfGroup): Decision =>
  needs(has(actor, row, 'secretary'), 'a secretary of the working group');

/** The attendance of the other side is for its own secretary. */
export const recordDeparture = (actor: Actor, row: OfGroup & { readonly side: Side }): Decision =>
  needs(
    actor.kind === 'person' && actor.side === row.side && has(actor, row, 'secretary'),
    'a secretary of the same side',
  );

export const recordConduct = (actor: Actor, row: OfGroup): Decision =>
  needs(has(actor, row, 'secretary', 'co-chair', 'counsel'), 'a secretary, co-chair or counsel of the working group');

const fromHost = (actor: Actor, meeting: Hosted): boolean => actor.kind === 'person' && actor.side === meeting.hostSide;
