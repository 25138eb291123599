import { type Actor, holds } from '../platform/actor.js';
import { type Side } from '../platform/side.js';
import { type DecisionView } from './assent.dto.js';
import { type DecisionName, keyHolders } from './assent.rules.js';

/** A decision as the database gives it, with the sides whose keys are turned. */
export type DecisionRow = Omit<DecisionView, 'can'> & { readonly turned: Readonly<Record<Side, boolean>> };

const holdsKey = (actor: Actor, workingGroupId: string, decision: DecisionName): boolean =>
  actor.kind === 'person' && !actor.mustEnrol && holds(actor, workingGroupId, ...keyHolders[decision]);

const turnedByOwn = (actor: Actor, { state, turned }: DecisionRow): boolean =>
  actor.kind === 'person' && state === 'open' && turned[actor.side];

/** Whether the actor holds his side's key to a decision on a subject with these decisions, and it is not turned yet. */
export const mayTurn = (
  actor: Actor,
  workingGroupId: string,
  decision: DecisionName,
  rows: readonly DecisionRow[],
): boolean =>
  holdsKey(actor, workingGroupId, decision) &&
  !rows.some((row) => row.decision === decision && turnedByOwn(actor, row));

/** The only door from a decision's row to what is shown of it. */
export const toDecisionView = (
  actor: Actor,
  workingGroupId: string,
  { turned, ...row }: DecisionRow,
): DecisionView => ({
  ...row,
  can: {
    takeBack: holdsKey(actor, workingGroupId, row.decision as DecisionName) && turnedByOwn(actor, { ...row, turned }),
  },
});
