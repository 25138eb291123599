import { Injectable } from '@nestjs/common';
import { PublicInformationGate } from '../../clearance/index.js';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { TopicStore } from './topic.store.js';
import { topicsPolicy } from './topics.policy.js';

/** A side takes back a topic that its counsel has not released. */
@Injectable()
export class WithdrawTopic {
  constructor(
    private readonly database: Database,
    private readonly gate: PublicInformationGate,
    private readonly topics: TopicStore,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, topicId: string): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const { side, workingGroupId, paperId } = await this.topics.draft(tx, topicId);
      ensure(topicsPolicy.writeDraft(actor, { side, workingGroupId }));
      await this.gate.withdraw(tx, actor, paperId);
      await this.ledger.record(tx, {
        ...{ name: 'agenda.topic-withdrawn', actor, workingGroupId, subject: topicId, book: side },
      });
      return new Receipt({ id: topicId, state: 'withdrawn' });
    });
  }
}
