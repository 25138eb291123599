import { type Id } from './id.js';
import { type Side } from './side.js';

export const offices = [
  'secretary',
  'co-chair',
  'counsel',
  'delegate',
  'interpreter',
  'staff',
  'expert',
  'auditor',
] as const;
export type Office = (typeof offices)[number];

/** Offices whose holders must have a second factor; two of them appoint a third. */
export const officerOffices: readonly Office[] = ['secretary', 'co-chair', 'counsel', 'auditor'];

/** What an API key may be allowed; no scope reaches an act that needs a person. */
export const scopes = [
  'roster:read',
  'meetings:read',
  'agenda:read',
  'agenda:write',
  'minutes:read',
  'ledger:read',
] as const;
export type Scope = (typeof scopes)[number];

/** One office held in one working group, in force at this request. */
export interface Holding {
  readonly appointmentId: Id<'Appointment'>;
  readonly workingGroupId: Id<'WorkingGroup'>;
  readonly office: Office;
  readonly seatId: Id<'Seat'> | null;
  readonly companyId: Id<'Company'> | null;
}

export interface Person {
  readonly kind: 'person';
  readonly accountId: Id<'Account'>;
  readonly personId: Id<'Person'>;
  readonly sessionId: Id<'Session'>;
  readonly side: Side;
  readonly holdings: readonly Holding[];
  /** A second factor was shown within the last five minutes. */
  readonly fresh: boolean;
  /** An officer without a confirmed second factor may only enrol one. */
  readonly mustEnrol: boolean;
}

/** An API key: acts for one side with the office under which it was made, within its scopes. */
export interface ApiKeyActor {
  readonly kind: 'key';
  readonly keyId: Id<'ApiKey'>;
  readonly accountId: Id<'Account'>;
  readonly personId: Id<'Person'>;
  readonly side: Side;
  readonly holdings: readonly Holding[];
  readonly scopes: readonly Scope[];
}

export interface Operator {
  readonly kind: 'operator';
  readonly accountId: Id<'Account'>;
  readonly sessionId: Id<'Session'>;
  readonly fresh: boolean;
}

export interface PublicReader {
  readonly kind: 'public';
}

/** The application itself: sign-in, set-up and jobs; a job that reads content carries its side. */
export interface System {
  readonly kind: 'system';
  readonly side?: Side;
}

/** Whoever belongs to one side: a person signed in, or a key. */
export type Member = Person | ApiKeyActor;
export type Actor = Member | Operator | PublicReader | System;

export const publicReader: PublicReader = { kind: 'public' };
export const system: System = { kind: 'system' };

export const isMember = (actor: Actor): actor is Member => actor.kind === 'person' || actor.kind === 'key';

/** The holding of a member in a working group, if any of these offices is his there. */
export function holdingIn(actor: Actor, workingGroupId: string, ...wanted: Office[]): Holding | undefined {
  if (!isMember(actor)) return undefined;
  return actor.holdings.find(
    (holding) => holding.workingGroupId === workingGroupId && (wanted.length === 0 || wanted.includes(holding.office)),
  );
}

export const holds = (actor: Actor, workingGroupId: string, ...wanted: Office[]): boolean =>
  holdingIn(actor, workingGroupId, ...wanted) !== undefined;
