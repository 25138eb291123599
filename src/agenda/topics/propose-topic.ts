import { Injectable } from '@nestjs/common';
import { PublicInformationGate } from '../../clearance/index.js';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure, refuse } from '../../platform/domain-error.js';
import { newCrossingId } from '../../platform/id.js';
import { Receipt } from '../../platform/receipt.js';
import { TopicDraft } from './topic-draft.entity.js';
import { TopicStore } from './topic.store.js';
import { type NewTopicDto } from './topics.dto.js';
import { topicsPolicy } from './topics.policy.js';

/** A secretary or a co-chair begins a topic; nobody but the own side knows of it until counsel releases it. */
@Injectable()
export class ProposeTopic {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly gate: PublicInformationGate,
    private readonly topics: TopicStore,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, { workingGroupId, language, name, ...dto }: NewTopicDto): Promise<Receipt> {
    const parentId = dto.parentId ?? null;
    const aliases = dto.aliases ?? [];
    return this.database.transaction(actor, async (tx) => {
      ensure(topicsPolicy.propose(actor, workingGroupId));
      const known = parentId === null || (await this.topics.isOfGroup(tx, workingGroupId, parentId));
      ensure(known || refuse('rule', 'topic-unknown', 'A topic stands below one of the same group.'));

      const { en = null, zh = null } = name;
      const [title, translatedTitle] = language === 'en' ? [en, zh] : [zh, en];
      const paper = await this.gate.createPaper(tx, actor, {
        ...{ workingGroupId, seatId: null, kind: 'topic', language, title, translatedTitle, aliases },
        now: this.clock.now(),
      });
      const { side } = actor;
      const id = newCrossingId<'Topic'>();
      const number = await this.topics.drawPrivate(tx, side, workingGroupId);
      await tx.insert(TopicDraft, { id, side, workingGroupId, number, paperId: paper.id, parentId });
      await this.ledger.record(tx, {
        ...{ name: 'agenda.topic-drafted', actor, workingGroupId, subject: id, book: side },
        facts: { paperId: paper.id, parentId },
      });
      return new Receipt({ id, state: paper.state, revision: paper.revision });
    });
  }
}
