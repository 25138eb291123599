import { Injectable } from '@nestjs/common';
import { PublicInformationGate } from '../../clearance/index.js';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { TopicStore } from './topic.store.js';
import { topicsPolicy } from './topics.policy.js';

/** A secretary or a co-chair hands a topic to the own side's counsel. */
@Injectable()
export class SubmitTopic {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly gate: PublicInformationGate,
    private readonly topics: TopicStore,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, topicId: string): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const { side, workingGroupId, paperId } = await this.topics.draft(tx, topicId);
      ensure(topicsPolicy.writeDraft(actor, { side, workingGroupId }));
      const locked = await this.gate.paper(tx, paperId);
      const paper = await this.gate.submit(tx, actor, locked, this.clock.now());
      await this.ledger.record(tx, {
        ...{ name: 'agenda.topic-submitted', actor, workingGroupId, subject: topicId, book: side },
        facts: { paperId, paperRevision: paper.revision },
      });
      return new Receipt({ id: topicId, state: paper.state, revision: paper.revision });
    });
  }
}
