import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure, refuse } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { TopicStore } from './topic.store.js';
import { type NewTopicDto } from './topics.dto.js';
import { topicsPolicy } from './topics.policy.js';

/** A secretary or a co-chair proposes a topic; both sides make it active. */
@Injectable()
export class ProposeTopic {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly topics: TopicStore,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, { workingGroupId, slug, name, parentId, aliases }: NewTopicDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      ensure(topicsPolicy.propose(actor, workingGroupId));
      const known = parentId === undefined || (await this.topics.isOfGroup(tx, workingGroupId, parentId));
      ensure(known || refuse('rule', 'topic-unknown', 'A topic stands below one of the same group.'));

      const words = { slug, nameEn: name.en, nameZh: name.zh, aliases: aliases ?? [], parentId: parentId ?? null };
      const now = this.clock.now();
      const id = await this.topics.add(tx, { workingGroupId, ...words, state: 'proposed', now });
      await this.ledger.record(tx, {
        ...{ name: 'agenda.topic-proposed', actor, workingGroupId, subject: id, book: 'joint', facts: { slug } },
      });
      return new Receipt({ id, state: 'proposed', revision: 1 });
    });
  }
}
