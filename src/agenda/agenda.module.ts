import './agenda.errors.js';
import { Global, Module } from '@nestjs/common';
import { AgendaItems } from './agenda-items.js';
import { AgendaReader } from './agenda-reader.js';
import { AcceptItem } from './items/accept-item.js';
import { ChangeItem } from './items/change-item.js';
import { CreateItem } from './items/create-item.js';
import { DeclineItem } from './items/decline-item.js';
import { DeferItem } from './items/defer-item.js';
import { ItemReader } from './items/item-reader.js';
import { ItemsController } from './items/items.controller.js';
import { ItemStore } from './items/items.store.js';
import { OwnDrafts } from './items/own-drafts.js';
import { ReleaseItem } from './items/release-item.js';
import { SubmitItem } from './items/submit-item.js';
import { WithdrawItem } from './items/withdraw-item.js';
import { AgendaPublication } from './order/agenda-publication.js';
import { AgendaStore } from './order/agenda.store.js';
import { DecideAgenda } from './order/decide-agenda.js';
import { MakeVersion } from './order/make-version.js';
import { OrderController } from './order/order.controller.js';
import { OrderReader } from './order/order-reader.js';
import { PresentAgenda } from './order/present-agenda.js';
import { SetOrder } from './order/set-order.js';
import { TakeBackAgendaAssent } from './order/take-back-agenda-assent.js';
import { StandingItems } from './order/standing-items.job.js';
import { AcceptTopic } from './topics/accept-topic.js';
import { CharterTopics } from './topics/charter-topics.job.js';
import { DecideTopic } from './topics/decide-topic.js';
import { ProposeTopic } from './topics/propose-topic.js';
import { ReleaseTopic } from './topics/release-topic.js';
import { SubmitTopic } from './topics/submit-topic.js';
import { TopicReader } from './topics/topic-reader.js';
import { TopicStore } from './topics/topic.store.js';
import { TopicsController } from './topics/topics.controller.js';
import { WithdrawTopic } from './topics/withdraw-topic.js';

const shared = [AgendaReader, AgendaItems];
const topics = [
  ...[TopicStore, TopicReader, ProposeTopic, SubmitTopic, WithdrawTopic, ReleaseTopic, AcceptTopic],
  ...[DecideTopic, CharterTopics],
];
const items = [
  ItemStore,
  OwnDrafts,
  ItemReader,
  CreateItem,
  ChangeItem,
  SubmitItem,
  WithdrawItem,
  DeclineItem,
  DeferItem,
  ReleaseItem,
  AcceptItem,
];
const order = [
  AgendaStore,
  OrderReader,
  PresentAgenda,
  SetOrder,
  MakeVersion,
  DecideAgenda,
  TakeBackAgendaAssent,
  AgendaPublication,
  StandingItems,
];

/** What the group talks about: topics, items, and the order in which a meeting takes them. */
@Global()
@Module({
  controllers: [TopicsController, ItemsController, OrderController],
  providers: [...shared, ...topics, ...items, ...order],
  exports: [...shared, ...topics, ...items, ...order],
})
export class AgendaModule {}
