import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { Database, type Tx } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { found } from '../../platform/domain-error.js';
import { type Side } from '../../platform/side.js';
import { TopicDraft } from './topic-draft.entity.js';
import { Topic, type TopicState } from './topic.entity.js';

/** What a topic is called, before it stands in its group. */
export interface NewTopic {
  readonly id: string;
  readonly workingGroupId: string;
  readonly slug: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly aliases: readonly string[];
  readonly parentId: string | null;
  /** The cleared paper that has these words; null when the charter has them. */
  readonly paperId: string | null;
  readonly paperRevision: number | null;
  readonly state: TopicState;
  readonly now: Temporal.Instant;
}

/** A group's topics get their slugs and places one after the other. */
const turnStatement = new Statement(
  'agenda.topics-turn',
  `SELECT pg_advisory_xact_lock(hashtextextended('topic.' || $1, 0))`,
);
const drawPrivateStatement = new Statement(
  'agenda.draw-private-topic',
  `SELECT pg_advisory_xact_lock(hashtextextended('topic_draft.' || $1 || '.' || $2, 0))`,
);

/** The groups' topics, and those that the own side has drafted. */
@Injectable()
export class TopicStore {
  constructor(private readonly database: Database) {}

  /** An own-side draft; what happens to it is guarded by the lock on its paper. @throws DomainError 404 */
  async draft(tx: Tx, id: string): Promise<TopicDraft> {
    return found(await tx.findOne(TopicDraft, { where: { id } }), 'topic');
  }

  /** The next private number of a side's drafts. */
  async drawPrivate(tx: Tx, side: Side, workingGroupId: string): Promise<number> {
    await this.database.run(tx, drawPrivateStatement, [side, workingGroupId]);
    return ((await tx.maximum(TopicDraft, 'number', { side, workingGroupId })) ?? 0) + 1;
  }

  /** Waits until nobody else adds a topic to the group. */
  async turn(tx: Tx, workingGroupId: string): Promise<void> {
    await this.database.run(tx, turnStatement, [workingGroupId]);
  }

  async slugs(tx: Tx, workingGroupId: string): Promise<ReadonlySet<string>> {
    return new Set(
      (await tx.find(Topic, { where: { workingGroupId }, select: { slug: true } })).map(({ slug }) => slug),
    );
  }

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
    const { id } = topic;
    const last = await tx.maximum(Topic, 'position', { workingGroupId: topic.workingGroupId });
    const place = { position: (last ?? 0) + 1, revision: 1, createdAt: now };
    await tx.insert(Topic, { ...topic, aliases: [...aliases], ...place });
    return id;
  }

  async enter(tx: Tx, topic: Topic, state: TopicState): Promise<number> {
    const revision = topic.revision + 1;
    await tx.update(Topic, { id: topic.id }, { state, revision });
    return revision;
  }
}
