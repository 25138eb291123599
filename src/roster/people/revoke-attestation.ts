import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { type Tx } from '../../platform/database/database.js';
import { ensure, found, refuse } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { attest } from '../roster.policy.js';
import { Attestation } from './attestation.entity.js';
import { AttestationEvidence } from './attestation-evidence.entity.js';
import { PeopleChanges } from './people-changes.js';

/** A secretary takes the side's word for a person back: his powers end at once, under this and every other attestation. */
@Injectable()
export class RevokeAttestation {
  constructor(
    private readonly clock: Clock,
    private readonly people: PeopleChanges,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, id: string, reason: string | null): Promise<Receipt> {
    return this.people.database.transaction(actor, async (tx) => {
      const { side } = actor;
      const named = found(await tx.findOne(Attestation, { where: { id, side } }), 'attestation');
      const groupIds = await this.people.groupsOf(tx, named.personId);
      ensure(attest(actor, groupIds));
      const rows = await tx.find(Attestation, {
        where: { side, personId: named.personId },
        lock: { mode: 'pessimistic_write' },
      });
      const standing = rows.filter((row) => row.revokedAt === null);
      if (!standing.some((row) => row.id === id)) {
        throw refuse('conflict', 'already-revoked', 'This attestation was revoked already.');
      }
      const now = this.clock.now();
      for (const row of standing) {
        await tx.update(Attestation, { id: row.id }, { revokedAt: now, revokedBy: actor.personId });
        if (reason !== null) await this.keepReason(tx, row, reason);
        await this.record(tx, actor, groupIds, row);
      }
      return new Receipt({ id, state: 'revoked' });
    });
  }

  /** The reason stays with the own side. */
  private async keepReason(tx: Tx, { side, id }: Attestation, reason: string): Promise<void> {
    const key = { side, attestationId: id };
    const { affected } = await tx.update(AttestationEvidence, key, { revocationReason: reason });
    if (affected === 0) await tx.insert(AttestationEvidence, { ...key, evidence: '', revocationReason: reason });
  }

  /** Both sides learn that the powers ended, in each group of the person. */
  private async record(tx: Tx, actor: Member, groupIds: readonly string[], row: Attestation): Promise<void> {
    const facts = { side: row.side, personId: row.personId };
    const act = { name: 'roster.attestation-revoked', actor, subject: row.id, facts };
    if (groupIds.length === 0) await this.ledger.record(tx, { ...act, workingGroupId: null, book: row.side });
    for (const workingGroupId of groupIds) await this.ledger.record(tx, { ...act, workingGroupId, book: 'joint' });
  }
}
