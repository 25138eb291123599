import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { type Tx } from '../../platform/database/database.js';
import { found } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { Topic, type TopicState } from './topic.entity.js';

/** What a topic is called, before it stands in its group. */
export interface NewTopic {
  readonly workingGroupId: string;
  readonly slug: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly aliases: readonly string[];
  readonly parentId: string | null;
  readonly state: TopicState;
  readonly now: Temporal.Instant;
}

/** The groups' topics. */
@Injectable()
export class TopicStore {
  async lock(tx: Tx, id: string): Promise<Topic> {
    return found(await tx.findOne(Topic, { where: { id }, lock: { mode: 'pessimistic_write' } }), 'topic');
  }

  async bySlug(tx: Tx, workingGroupId: string, slug: string): Promise<Topic | null> {
    return tx.findOne(Topic, { where: { workingGroupId, slug }, lock: { mode: 'pessimistic_write' } });
  }

  async isOfGroup(tx: Tx, workingGroupId: string, id: string): Promise<boolean> {
    return tx.exists(Topic, { where: { id, workingGroupId } });
  }

  /** Adds a topic behind the others. */
  async add(tx: Tx, { now, aliases, ...topic }: NewTopic): Promise<string> {
    const last = await tx.maximum(Topic, 'position', { workingGroupId: topic.workingGroupId });
    const id = newId<'Topic'>();
    const place = { position: (last ?? 0) + 1, revision: 1, createdAt: now };
    await tx.insert(Topic, { id, ...topic, aliases: [...aliases], ...place });
    return id;
  }

  async enter(tx: Tx, topic: Topic, state: TopicState): Promise<number> {
    const revision = topic.revision + 1;
    await tx.update(Topic, { id: topic.id }, { state, revision });
    return revision;
  }
}
