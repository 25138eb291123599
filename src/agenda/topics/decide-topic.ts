import { Injectable } from '@nestjs/common';
import { TwoKeys } from '../../assent/index.js';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure, notFound } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { TopicStore } from './topic.store.js';
import { type TopicAssentDto } from './topics.dto.js';
import { topicsPolicy } from './topics.policy.js';
import { digestOfTopic, isTopicDecision, mayBeDecided, stateAfter } from './topics.rules.js';

/** Both co-chairs make a topic active or retire it; nobody deletes one. */
@Injectable()
export class DecideTopic {
  constructor(
    private readonly database: Database,
    private readonly topics: TopicStore,
    private readonly keys: TwoKeys,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, topicId: string, { decision, digest: given }: TopicAssentDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const topic = await this.topics.lock(tx, topicId);
      ensure(topicsPolicy.decide(actor, topic));
      ensure(mayBeDecided(topic.state, decision));

      const { workingGroupId, revision } = topic;
      const digest = digestOfTopic(topic);
      const name = `topic.${decision}` as const;
      const subject = { workingGroupId, decision: name, subjectId: topicId, revision, digest };
      const { effective } = await this.keys.assent(tx, actor, subject, given);
      if (!effective) return new Receipt({ id: topicId, state: topic.state, revision, digest, effective });
      const state = stateAfter(decision);
      const next = await this.topics.enter(tx, topic, state);
      await this.ledger.record(tx, {
        ...{ name: `agenda.topic-${state}`, actor, workingGroupId, subject: topicId, book: 'joint' },
        facts: { revision: next },
      });
      return new Receipt({ id: topicId, state, revision: next, effective });
    });
  }

  /** Takes the own key back before the other side has turned its own. */
  takeBack(actor: Person, topicId: string, decision: string): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const topic = await this.topics.lock(tx, topicId);
      ensure(topicsPolicy.decide(actor, topic));
      if (!isTopicDecision(decision)) throw notFound('decision');
      const { workingGroupId, state, revision } = topic;
      const stands = state === stateAfter(decision);
      const subject = { workingGroupId, decision: `topic.${decision}` as const, subjectId: topicId, stands };
      await this.keys.withdraw(tx, actor, subject);
      return new Receipt({ id: topicId, state, revision });
    });
  }
}
