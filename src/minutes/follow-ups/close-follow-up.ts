import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure, found, refuse } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import * as policy from '../minutes.policy.js';
import { FollowUp } from './follow-up.entity.js';

/** The owner's secretary says that a follow-up is done; either secretary where nobody owns it. */
@Injectable()
export class CloseFollowUp {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, id: string): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const row = await tx.findOne(FollowUp, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const present = found(row, 'follow-up');
      ensure(policy.knows(actor, present, 'follow-up'));
      ensure(policy.closeFollowUp(actor, present));
      ensure(present.state === 'open' || refuse('conflict', 'wrong-state', 'This follow-up is closed already.'));

      const revision = present.revision + 1;
      const closed = { state: 'closed' as const, closedAt: this.clock.now(), closedBy: actor.accountId, revision };
      await tx.update(FollowUp, { id }, closed);
      await this.ledger.record(tx, {
        ...{ name: 'minutes.follow-up-closed', actor, workingGroupId: present.workingGroupId, subject: id },
        book: 'joint',
        facts: { revision },
      });
      return new Receipt({ id, state: 'closed', revision });
    });
  }
}
