import { type Actor, holdingIn, holds, isMember, type Office, type Person } from '../platform/actor.js';
import { type Decision, notFound, refuse } from '../platform/domain-error.js';
import { type Side } from '../platform/side.js';

interface OfGroup {
  readonly workingGroupId: string;
}
interface Hosted extends OfGroup {
  readonly hostSide: Side;
}

const officers: Office[] = ['secretary', 'co-chair', 'counsel', 'auditor'];

/** A person, no key, who holds one of these offices in the group. */
const has = (actor: Actor, row: OfGroup, ...offices: Office[]): boolean =>
  actor.kind === 'person' && holds(actor, row.workingGroupId, ...offices);

const of = (actor: Actor, side: Side | null): boolean =>
  actor.kind === 'person' && (side === null || actor.side === side);

const needs = (allowed: boolean, who: string): Decision =>
  allowed ? true : refuse('forbidden', 'office-required', `This is for ${who}.`);

/** Who holds no office in the group cannot tell what it has. */
export const knows = (actor: Actor, row: OfGroup, what: string): Decision =>
  holds(actor, row.workingGroupId) ? true : notFound(what);

export const isOfficer = (actor: Actor, row: OfGroup): boolean => holds(actor, row.workingGroupId, ...officers);

/** Officers see a draft from its first line; everybody else of the group once it is circulated. */
export const read = (actor: Actor, minutes: OfGroup & { readonly state: string }): Decision =>
  isOfficer(actor, minutes) || (minutes.state !== 'drafting' && holds(actor, minutes.workingGroupId))
    ? true
    : notFound('minutes');

/** The host of the meeting keeps its minutes. */
export const keep = (actor: Actor, row: Hosted): Decision =>
  needs(of(actor, row.hostSide) && has(actor, row, 'secretary'), "the host's secretary");

/** Whatever side: one officer is enough to say that the minutes are not yet right. */
export const unlock = (actor: Actor, row: OfGroup): Decision =>
  needs(has(actor, row, 'secretary', 'co-chair', 'counsel'), 'a secretary, co-chair or counsel of the working group');

export const clear = (actor: Actor, row: OfGroup): Decision =>
  needs(has(actor, row, 'counsel'), 'counsel of the working group');

/** Nobody clears what he wrote, in whatever office he wrote it. */
export const clearsOthersWords = (
  actor: Person,
  paragraphs: readonly { readonly writtenBy: readonly string[] }[],
): Decision =>
  paragraphs.some(({ writtenBy }) => writtenBy.includes(actor.accountId))
    ? refuse(
        'forbidden',
        'separation-of-duties',
        'You wrote in these minutes: another counsel of your side clears them.',
      )
    : true;

export const assent = (actor: Actor, row: OfGroup): Decision =>
  needs(has(actor, row, 'co-chair'), 'a co-chair of the working group');

/** Each side's secretary writes the new text of the own side. */
export const writeSection = (actor: Actor, row: OfGroup): Decision =>
  needs(has(actor, row, 'secretary'), 'a secretary of the working group');

/** The delegates of the company that answers for a follow-up, else the secretary of its side, or of either where nobody owns it. */
export const answersFor = (
  actor: Actor,
  row: OfGroup & { readonly ownerSide: Side | null; readonly companyId: string | null },
): boolean => {
  if (!isMember(actor) || (row.ownerSide !== null && actor.side !== row.ownerSide)) return false;
  return row.companyId === null
    ? holds(actor, row.workingGroupId, 'secretary')
    : holdingIn(actor, row.workingGroupId, 'delegate')?.companyId === row.companyId;
};

/** Whoever owns a follow-up says that it is done; either secretary where nobody does. */
export const closeFollowUp = (actor: Actor, row: OfGroup & { readonly ownerSide: Side | null }): Decision =>
  needs(of(actor, row.ownerSide) && has(actor, row, 'secretary'), "the owner's secretary");
