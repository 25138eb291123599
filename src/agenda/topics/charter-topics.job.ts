import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Ledger, type News, Subscriptions } from '../../ledger/index.js';
import { type System } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/id.js';
import { type CharterContent, Charters } from '../../roster/index.js';
import { TopicStore } from './topic.store.js';

/** The topics that a charter names are active from its coming into force on: both sides have assented to them there. */
@Injectable()
export class CharterTopics implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly charters: Charters,
    private readonly topics: TopicStore,
    private readonly ledger: Ledger,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on('meetings.charter-in-force', 'agenda.charter-topics', (news, job) =>
      this.execute(job.actor, news),
    );
  }

  private execute(actor: System, { workingGroupId }: News): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const charter = await this.charters.inForce(tx, { id: workingGroupId });
      if (charter === null) return;
      for (const topic of this.charters.contentOf(charter).topics) {
        const id = await this.activate(tx, workingGroupId, topic);
        if (id === null) continue;
        const facts = { charterId: charter.id };
        await this.ledger.record(tx, {
          ...{ name: 'agenda.topic-active', actor, workingGroupId, subject: id, book: 'joint', facts },
        });
      }
    });
  }

  /** Returns the topic's id, or null when it was active before. */
  private async activate(
    tx: Tx,
    workingGroupId: string,
    { slug, en, zh, aliases }: CharterContent['topics'][number],
  ): Promise<string | null> {
    await this.topics.turn(tx, workingGroupId);
    const present = await this.topics.bySlug(tx, workingGroupId, slug);
    if (present?.state === 'active') return null;
    if (present !== null) {
      await this.topics.enter(tx, present, 'active');
      return present.id;
    }
    const words = { slug, nameEn: en, nameZh: zh, aliases };
    const place = { id: newId<'Topic'>(), workingGroupId, parentId: null, paperId: null, paperRevision: null };
    return this.topics.add(tx, { ...place, ...words, state: 'active', now: this.clock.now() });
  }
}
