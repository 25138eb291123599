import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import * as policy from '../meetings.policy.js';
import { mustBe } from '../meetings.rules.js';
import { SittingRow } from '../sitting.entity.js';
import { mayClose } from './holding.rules.js';
import { SittingLocks } from './sitting-locks.js';

/** The host closes a sitting; who had not left stayed until now. */
@Injectable()
export class CloseSitting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly locks: SittingLocks,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, sittingId: string): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const { meeting, sitting } = await this.locks.forRunning(tx, sittingId);
      const now = this.clock.now();
      ensure(policy.knows(actor, meeting, 'sitting'));
      ensure(policy.runSitting(actor, meeting));
      ensure(mustBe(meeting, 'confirmed'));
      ensure(mayClose(sitting));

      await tx.update(SittingRow, { id: sitting.id }, { closedAt: now });
      await this.ledger.record(tx, {
        name: 'meetings.sitting-closed',
        actor,
        workingGroupId: meeting.workingGroupId,
        subject: sitting.id,
        book: 'joint',
        facts: { meetingId: meeting.id },
      });
      return new Receipt({ id: sitting.id, state: 'closed' });
    });
  }
}
