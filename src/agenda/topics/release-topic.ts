import { Injectable } from '@nestjs/common';
import { PublicInformationGate } from '../../clearance/index.js';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { TopicStore } from './topic.store.js';
import { type TopicReleaseDto } from './topics.dto.js';
import { topicsPolicy } from './topics.policy.js';

/** Own counsel lets a topic's words out to the other side's counsel, or returns them to who proposed it. */
@Injectable()
export class ReleaseTopic {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly gate: PublicInformationGate,
    private readonly topics: TopicStore,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, topicId: string, { digest, decisions, note }: TopicReleaseDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const { side, workingGroupId, paperId, parentId } = await this.topics.draft(tx, topicId);
      ensure(topicsPolicy.readDraft(actor, { side, workingGroupId }));
      const paper = await this.gate.paper(tx, paperId);
      const given = { digest, decisions, facts: { topicId, parentId }, now: this.clock.now() };
      const review = { ...given, ...(note === undefined ? {} : { note }) };
      const { outcome, codes, revision } = await this.gate.releaseOutward(tx, actor, paper, review);
      await this.ledger.record(tx, {
        ...{ name: `agenda.topic-${outcome}`, actor, workingGroupId, subject: topicId, book: side },
        facts: { paperId, paperRevision: revision, codes },
      });
      return new Receipt({ id: topicId, state: outcome, revision });
    });
  }
}
