import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { Ledger } from '../ledger/index.js';
import { type Actor, holdingIn, type Office, type Person } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { type Tx } from '../platform/database/database.js';
import { ensure, refuse } from '../platform/domain-error.js';
import { newId } from '../platform/id.js';
import { otherSide, type Side } from '../platform/side.js';
import { type DecisionName, keyHolders, notTakenBack, notYetTurned, sameDigest } from './assent.rules.js';
import { JointDecision } from './joint-decision.entity.js';

/** What is decided on: one revision of one subject, as its digest stands now. */
export interface Subject {
  readonly workingGroupId: string;
  readonly decision: DecisionName;
  readonly subjectId: string;
  readonly revision: number;
  readonly digest: string;
}

/** Joint decisions: opened by the first key, in effect with the second, void when their subject changes. */
@Injectable()
export class TwoKeys {
  constructor(
    private readonly clock: Clock,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Turns the key of the actor's side. The subject's owner holds a lock on it and applies the effect when told.
   * @throws DomainError `digest-differs` when `given` is not the subject's present digest, `already-assented`,
   * `not-the-key-holder`.
   */
  async assent(
    tx: Tx,
    actor: Person,
    subject: Subject,
    given: string,
  ): Promise<{ decisionId: string; effective: boolean }> {
    const office = keyOf(actor, subject.workingGroupId, subject.decision);
    ensure(sameDigest(given, subject.digest));
    const decision = await this.openFor(tx, actor, subject);
    const { own, other } = keysOf(decision, actor.side);
    ensure(notYetTurned(own));
    const effective = other === decision.digest;
    const now = this.clock.now();
    await tx.update(JointDecision, { id: decision.id }, turned(actor, decision.digest, office, now, effective));
    const facts = {
      decision: subject.decision,
      decisionId: decision.id,
      digest: decision.digest,
      office,
      revision: subject.revision,
    };
    const entry = {
      actor,
      workingGroupId: subject.workingGroupId,
      subject: subject.subjectId,
      book: 'joint',
      facts,
    } as const;
    await this.ledger.record(tx, { ...entry, name: 'assent.given' });
    if (effective) await this.ledger.record(tx, { ...entry, name: 'assent.decision-effective' });
    return { decisionId: decision.id, effective };
  }

  /**
   * Takes the own side's key back before the decision is in effect; returns the decision's id.
   * @param subject `stands`: whether what was decided is in effect now
   * @throws DomainError `already-effective`, `nothing-to-take-back`, `not-the-key-holder`.
   */
  async withdraw(
    tx: Tx,
    actor: Person,
    subject: Pick<Subject, 'workingGroupId' | 'decision' | 'subjectId'> & { readonly stands: boolean },
  ): Promise<string> {
    keyOf(actor, subject.workingGroupId, subject.decision);
    const decision = await this.lockOpen(tx, subject.subjectId, subject.decision);
    if (decision === null || keysOf(decision, actor.side).own === null) {
      throw notTakenBack(subject.decision, subject.stands);
    }
    await tx.update(JointDecision, { id: decision.id }, turnedBack(actor.side));
    await this.ledger.record(tx, {
      name: 'assent.taken-back',
      actor,
      workingGroupId: subject.workingGroupId,
      subject: subject.subjectId,
      book: 'joint',
      facts: { decision: subject.decision, decisionId: decision.id },
    });
    return decision.id;
  }

  /** The subject changed: what was assented to no longer stands. */
  async voidOpen(tx: Tx, actor: Actor, subjectId: string, decision?: DecisionName): Promise<void> {
    const open = await tx.find(JointDecision, {
      where: { subjectId, state: 'open', ...(decision === undefined ? {} : { decision }) },
      lock: { mode: 'pessimistic_write' },
    });
    for (const { id, workingGroupId, decision: name } of open) {
      await tx.update(JointDecision, { id }, { state: 'void' });
      const facts = { decision: name, decisionId: id };
      await this.ledger.record(tx, {
        name: 'assent.voided',
        actor,
        workingGroupId,
        subject: subjectId,
        book: 'joint',
        facts,
      });
    }
  }

  async isEffective(tx: Tx, subjectId: string, decision: DecisionName, revision: number): Promise<boolean> {
    return tx.exists(JointDecision, { where: { subjectId, decision, subjectRevision: revision, state: 'effective' } });
  }

  private lockOpen(tx: Tx, subjectId: string, decision: DecisionName): Promise<JointDecision | null> {
    return tx.findOne(JointDecision, {
      where: { subjectId, decision, state: 'open' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  private async openFor(tx: Tx, actor: Person, subject: Subject): Promise<JointDecision> {
    const open = await this.lockOpen(tx, subject.subjectId, subject.decision);
    if (open !== null && open.digest === subject.digest && open.subjectRevision === subject.revision) return open;
    if (open !== null) await this.voidOpen(tx, actor, subject.subjectId, subject.decision);
    if (await this.isEffective(tx, subject.subjectId, subject.decision, subject.revision)) {
      throw refuse('conflict', 'already-decided', 'Both sides have decided this already.');
    }
    const { workingGroupId, decision, subjectId, revision, digest } = subject;
    const opened = {
      id: newId<'JointDecision'>(),
      workingGroupId,
      decision,
      subjectId,
      subjectRevision: revision,
      digest,
    };
    // Only the columns that a side may write: those of the keys are not among them.
    await tx.query(
      `INSERT INTO joint_decision (id, working_group_id, decision, subject_id, subject_revision, digest, state, opened_by, opened_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'open', $7, $8)
       ON CONFLICT (subject_id, decision) WHERE state = 'open' DO NOTHING`,
      [opened.id, workingGroupId, decision, subjectId, revision, digest, actor.side, this.clock.now().toString()],
    );
    const row = await this.lockOpen(tx, subjectId, decision);
    if (row?.digest === digest && row.subjectRevision === revision) return row;
    throw refuse('conflict', 'decided-meanwhile', 'The other side acted at the same moment; read it again.');
  }
}

function keyOf(actor: Person, workingGroupId: string, decision: DecisionName): Office {
  const wanted = keyHolders[decision];
  const holding = holdingIn(actor, workingGroupId, ...wanted);
  if (holding === undefined) {
    throw refuse('forbidden', 'not-the-key-holder', `Your side's key to this is with: ${wanted.join(', ')}.`);
  }
  return holding.office;
}

const keysOf = (decision: JointDecision, side: Side): { own: string | null; other: string | null } => ({
  own: decision[`${side}Digest`],
  other: decision[`${otherSide(side)}Digest`],
});

function turned(
  actor: Person,
  digest: string,
  office: Office,
  at: Temporal.Instant,
  effective: boolean,
): Partial<JointDecision> {
  const key =
    actor.side === 'a'
      ? { aDigest: digest, aAccount: actor.accountId, aOffice: office, aAt: at }
      : { bDigest: digest, bAccount: actor.accountId, bOffice: office, bAt: at };
  return effective ? { ...key, state: 'effective', effectiveAt: at } : key;
}

const turnedBack = (side: Side): Partial<JointDecision> =>
  side === 'a'
    ? { aDigest: null, aAccount: null, aOffice: null, aAt: null }
    : { bDigest: null, bAccount: null, bOffice: null, bAt: null };
