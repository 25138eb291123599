import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { notFound, refuse } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { mayKnowKey } from '../identity.policy.js';
import { ApiKey } from './api-key.entity.js';

/** A key is ended by its maker or the side's secretary, and refused at its next request. */
@Injectable()
export class RevokeKey {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, keyId: string): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const key = await tx.findOne(ApiKey, { where: { id: keyId }, lock: { mode: 'pessimistic_write' } });
      if (key === null || !mayKnowKey(actor, key)) throw notFound('API key');
      if (key.revokedAt !== null) throw refuse('conflict', 'wrong-state', 'This key was revoked already.');
      await tx.update(ApiKey, { id: keyId }, { revokedAt: this.clock.now() });
      const { workingGroupId } = key;
      const act = { name: 'identity.key-revoked', actor, workingGroupId, subject: keyId, book: actor.side };
      await this.ledger.record(tx, act);
      return new Receipt({ id: keyId, state: 'revoked' });
    });
  }
}
