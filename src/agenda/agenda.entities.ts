import { AgendaDraft } from './items/agenda-draft.entity.js';
import { AgendaItem } from './items/agenda-item.entity.js';
import { AgendaOrder } from './order/agenda-order.entity.js';
import { AgendaVersion } from './order/agenda-version.entity.js';
import { Agenda } from './order/agenda.entity.js';
import { TopicDraft } from './topics/topic-draft.entity.js';
import { Topic } from './topics/topic.entity.js';

/** The module's tables, for the composition root. */
export const agendaEntities: (new () => object)[] = [
  Topic,
  TopicDraft,
  AgendaDraft,
  AgendaItem,
  Agenda,
  AgendaOrder,
  AgendaVersion,
];
