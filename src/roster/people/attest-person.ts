import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { type Tx } from '../../platform/database/database.js';
import { ensure, found, refuse } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { attest, notOneself } from '../roster.policy.js';
import { Attestation } from './attestation.entity.js';
import { AttestationEvidence } from './attestation-evidence.entity.js';
import { type AttestationDto } from './people.dto.js';
import { PeopleChanges } from './people-changes.js';

/** A secretary gives the side's word for one of its people, anew or with the evidence that set-up left open. */
@Injectable()
export class AttestPerson {
  constructor(
    private readonly clock: Clock,
    private readonly people: PeopleChanges,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, personId: string, given: AttestationDto): Promise<Receipt> {
    return this.people.database.transaction(actor, async (tx) => {
      await this.people.ownPerson(tx, actor, personId);
      const workingGroupId = await this.groupOf(tx, actor, personId);
      ensure(notOneself(actor, personId));
      const now = this.clock.now();
      const today = await this.people.since(tx, actor, '9999-12-31');
      const id = await this.people.attest(tx, actor, personId, given, today, workingGroupId, now);
      return new Receipt({ id, state: 'valid' });
    });
  }

  /** Evidence for an attestation that has none yet. */
  giveEvidence(actor: Member, id: string, evidence: string): Promise<Receipt> {
    return this.people.database.transaction(actor, async (tx) => {
      const { side } = actor;
      const attestation = found(await tx.findOne(Attestation, { where: { id, side } }), 'attestation');
      const workingGroupId = await this.groupOf(tx, actor, attestation.personId);
      ensure(notOneself(actor, attestation.personId));
      if (await tx.exists(AttestationEvidence, { where: { side, attestationId: id } })) {
        throw refuse(
          'conflict',
          'evidence-given',
          'The evidence of this attestation stands; attest anew to change it.',
        );
      }
      await tx.insert(AttestationEvidence, { side, attestationId: id, evidence, revocationReason: null });
      const act = { name: 'roster.evidence-given', actor, workingGroupId, subject: id, book: side };
      await this.ledger.record(tx, { ...act, facts: { personId: attestation.personId } });
      return new Receipt({ id });
    });
  }

  private async groupOf(tx: Tx, actor: Member, personId: string): Promise<string | null> {
    const groupIds = await this.people.groupsOf(tx, personId);
    ensure(attest(actor, groupIds));
    return groupIds[0] ?? null;
  }
}
