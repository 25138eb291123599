export { AgendaItems, type Conclusion } from './agenda-items.js';
export { AgendaModule } from './agenda.module.js';
export { AgendaReader } from './agenda-reader.js';
export { agendaItemsJson, itemTitleJson, referenceSql } from './agenda.views.js';
export { itemsPolicy } from './items/items.policy.js';
export { draftStateSql } from './items/items.views.js';
export { type AgendaItem, type ItemState, type StandingItem } from './items/agenda-item.entity.js';
