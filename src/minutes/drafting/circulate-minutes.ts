import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import * as policy from '../minutes.policy.js';
import { mustBe } from '../minutes.rules.js';
import { MinutesStore } from '../minutes.store.js';

/** The host's secretary shows the draft to both delegations. */
@Injectable()
export class CirculateMinutes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: MinutesStore,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, minutesId: string): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const kept = await this.store.lockWithMeeting(tx, minutesId);
      const { minutes, workingGroupId } = kept;
      ensure(policy.read(actor, minutes));
      ensure(policy.keep(actor, kept));
      ensure(mustBe(minutes, 'drafting'));

      const circulated = { state: 'circulated' as const, circulatedAt: this.clock.now() };
      const revision = await this.store.change(tx, minutes, circulated);
      await this.ledger.record(tx, {
        ...{ name: 'minutes.circulated', actor, workingGroupId, subject: minutes.id },
        book: 'joint',
        facts: { meetingId: minutes.meetingId, revision },
      });
      return new Receipt({ id: minutes.id, state: 'circulated', revision });
    });
  }
}
