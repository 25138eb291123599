import { type Act, type Facts } from '../ledger/index.js';
import { type Operator, type Person } from '../platform/actor.js';

/** Whoever is signed in with a session. */
export type SignedIn = Person | Operator;

/** Where a request comes from, as far as the trusted proxies tell it. */
export interface Origin {
  readonly address: string;
  readonly userAgent: string;
}

/** What somebody did with his own account: in his side's book; the operator's acts are for both sides to see. */
export const ownAct = (actor: SignedIn, name: string, subject: string, facts: Facts = {}): Act => ({
  name,
  actor,
  workingGroupId: null,
  subject,
  book: actor.kind === 'person' ? actor.side : 'joint',
  facts,
});
