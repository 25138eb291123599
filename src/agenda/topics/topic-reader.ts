import { Injectable } from '@nestjs/common';
import { toDecisionView } from '../../assent/index.js';
import { type PaperState } from '../../clearance/index.js';
import { type Member } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { cursorOf, pageLimit, toPage } from '../../platform/http/page.js';
import { type TopicState } from './topic.entity.js';
import { type TopicPage, type TopicsQuery, type TopicView } from './topics.dto.js';
import { topicCan, topicDraftCan, topicsPolicy } from './topics.policy.js';
import { digestOfTopic } from './topics.rules.js';
import { type TopicRow, topicsStatement } from './topics.views.js';

/** Reads the group's topics, with what waits to be decided about them, and the own side's drafts. */
@Injectable()
export class TopicReader {
  constructor(private readonly database: Database) {}

  async list(actor: Member, query: TopicsQuery): Promise<TopicPage> {
    const { workingGroupId } = query;
    ensure(topicsPolicy.read(actor, workingGroupId));
    const after = cursorOf(query, 'number', 'number', 'id');
    const limit = pageLimit(query);
    const drafts = topicsPolicy.seesDrafts(actor, workingGroupId);
    const values = [workingGroupId, actor.side, drafts, ...after, limit + 1];
    const rows = await this.database.read(actor, topicsStatement, values);
    const page = toPage(rows, limit, (row) => [String(row.part), String(row.position), row.view.id]);
    const can = { propose: topicsPolicy.propose(actor, workingGroupId) === true };
    return { items: page.items.map((row) => toTopicView(actor, row.view)), next: page.next, can };
  }
}

function toTopicView(actor: Member, { decisions, ...topic }: TopicRow): TopicView {
  if (topic.draft) {
    const state = topic.state as PaperState;
    return { ...topic, decisions: [], digest: null, can: topicDraftCan(actor, { ...topic, side: actor.side, state }) };
  }
  const { slug, name } = topic;
  const state = topic.state as TopicState;
  const words = { slug: slug ?? '', nameEn: name.en ?? '', nameZh: name.zh ?? '' };
  const can = topicCan(actor, { ...topic, state }, decisions);
  const shown = decisions.map((one) => toDecisionView(actor, topic.workingGroupId, one));
  return { ...topic, decisions: shown, digest: digestOfTopic({ ...topic, ...words, state }), can };
}
