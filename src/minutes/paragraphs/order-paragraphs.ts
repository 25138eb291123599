import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { ensureRevision } from '../../platform/http/request-params.js';
import { ordersEach } from '../../platform/order.rules.js';
import { Receipt } from '../../platform/receipt.js';
import * as policy from '../minutes.policy.js';
import { mayBeChanged } from '../minutes.rules.js';
import { MinutesStore } from '../minutes.store.js';
import { ParagraphSources } from './paragraph-sources.js';

/** The host's secretary puts the paragraphs of one item into another order. */
@Injectable()
export class OrderParagraphs {
  constructor(
    private readonly database: Database,
    private readonly store: MinutesStore,
    private readonly sources: ParagraphSources,
    private readonly ledger: Ledger,
  ) {}

  /** @param expected revision of the minutes that was read: their paragraphs are ordered together */
  execute(
    actor: Person,
    minutesId: string,
    itemId: string,
    expected: number,
    order: readonly string[],
  ): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const kept = await this.store.lockWithMeeting(tx, minutesId);
      const { minutes, meeting, workingGroupId } = kept;
      ensure(policy.read(actor, minutes));
      ensure(policy.keep(actor, kept));
      ensure(mayBeChanged(minutes));
      ensureRevision(minutes, expected);
      await this.sources.item(tx, meeting.id, itemId);
      const present = (await this.store.paragraphs(tx, minutes.id)).filter((one) => one.itemId === itemId);
      const known = present.map(({ id }) => id);
      ensure(ordersEach(order, known));

      await this.store.orderParagraphs(tx, order);
      const revision = await this.store.change(tx, minutes);
      await this.ledger.record(tx, {
        ...{ name: 'minutes.paragraphs-ordered', actor, workingGroupId, subject: minutes.id },
        book: 'joint',
        facts: { itemId, order, revision },
      });
      return new Receipt({ id: minutes.id, state: minutes.state, revision });
    });
  }
}
