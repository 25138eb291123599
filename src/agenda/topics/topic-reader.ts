import { Injectable } from '@nestjs/common';
import { type Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { cursorOf, pageLimit, toPage } from '../../platform/http/page.js';
import { shapedCursor } from '../cursor.rules.js';
import { type TopicPage, type TopicsQuery, type TopicView } from './topics.dto.js';
import { topicCan, topicsPolicy } from './topics.policy.js';
import { digestOfTopic } from './topics.rules.js';
import { topicsStatement } from './topics.views.js';

/** Reads the group's topics, with what waits to be decided about them. */
@Injectable()
export class TopicReader {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, query: TopicsQuery): Promise<TopicPage> {
    const { workingGroupId } = query;
    ensure(topicsPolicy.read(actor, workingGroupId));
    const [position, id] = shapedCursor(cursorOf(query, 2), 'number', 'id');
    const limit = pageLimit(query);
    const rows = await this.database.read(actor, topicsStatement, [workingGroupId, position, id, limit + 1]);
    const page = toPage(rows, limit, (row) => [row.position, row.view.id]);
    return { items: page.items.map((row) => toTopicView(actor, row.view)), next: page.next };
  }
}

function toTopicView(actor: Actor, topic: Omit<TopicView, 'digest' | 'can'>): TopicView {
  const digest = digestOfTopic({ ...topic, nameEn: topic.name.en, nameZh: topic.name.zh });
  return { ...topic, digest, can: topicCan(actor, topic) };
}
