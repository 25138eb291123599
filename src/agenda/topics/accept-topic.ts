import { Injectable } from '@nestjs/common';
import { PublicInformationGate } from '../../clearance/index.js';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Receipt } from '../../platform/receipt.js';
import { TopicStore } from './topic.store.js';
import { type TopicReleaseDto } from './topics.dto.js';
import { slugOf } from './topics.rules.js';

/**
 * The other side's counsel accepts a topic's words for both delegations, or returns them with codes. Only then the group
 * has the topic, as proposed; both co-chairs make it active.
 */
@Injectable()
export class AcceptTopic {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly gate: PublicInformationGate,
    private readonly topics: TopicStore,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, topicId: string, { digest, decisions, note }: TopicReleaseDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const offer = await this.gate.offered(tx, actor, { kind: 'topic', by: 'topicId', id: topicId });
      const { paperId, workingGroupId, facts: handed } = offer;
      // The group's topics before the offer: slugs and places are given one after the other.
      await this.topics.turn(tx, workingGroupId);
      const now = this.clock.now();
      const review = { paperId, digest, decisions, now, ...(note === undefined ? {} : { note }) };
      const { outcome, content, revision, side } = await this.gate.acceptInward(tx, actor, review);
      if (outcome === 'returned') return new Receipt({ id: topicId, state: 'returned' });

      const nameEn = content.title?.en ?? '';
      const slug = slugOf(nameEn, await this.topics.slugs(tx, workingGroupId));
      const words = { slug, nameEn, nameZh: content.title?.zh ?? '', aliases: content.aliases ?? [] };
      const parentId = typeof handed['parentId'] === 'string' ? handed['parentId'] : null;
      const place = { id: topicId, workingGroupId, parentId, paperId, paperRevision: revision };
      await this.topics.add(tx, { ...place, ...words, state: 'proposed', now });
      await this.ledger.record(tx, {
        ...{ name: 'agenda.topic-proposed', actor, workingGroupId, subject: topicId, book: 'joint' },
        facts: { side, paperId, paperRevision: revision, parentId },
      });
      return new Receipt({ id: topicId, state: 'proposed', revision: 1 });
    });
  }
}
