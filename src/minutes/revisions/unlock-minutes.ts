import { Injectable } from '@nestjs/common';
import { TwoKeys } from '../../assent/index.js';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import * as policy from '../minutes.policy.js';
import { mustBe } from '../minutes.rules.js';
import { MinutesStore } from '../minutes.store.js';
import { MinutesRevision } from './minutes-revision.entity.js';

/** One officer of either side takes the locked text up again; no key that was turned counts for the next one. */
@Injectable()
export class UnlockMinutes {
  constructor(
    private readonly database: Database,
    private readonly store: MinutesStore,
    private readonly keys: TwoKeys,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, minutesId: string): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const minutes = await this.store.lock(tx, minutesId);
      ensure(policy.read(actor, minutes));
      ensure(policy.unlock(actor, minutes));
      ensure(mustBe(minutes, 'locked', 'cleared'));

      const { id: revisionId, number } = await this.store.locked(tx, minutes.id);
      await tx.update(MinutesRevision, { id: revisionId }, { state: 'unlocked' });
      await this.keys.voidOpen(tx, actor, revisionId);
      const revision = await this.store.change(tx, minutes, { state: 'circulated' });
      await this.ledger.record(tx, {
        ...{ name: 'minutes.unlocked', actor, workingGroupId: minutes.workingGroupId, subject: minutes.id },
        book: 'joint',
        facts: { revisionId, number },
      });
      return new Receipt({ id: minutes.id, state: 'circulated', revision });
    });
  }
}
