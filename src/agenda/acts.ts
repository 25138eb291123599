export { ChangeItem } from './items/change-item.js';
export { CreateItem } from './items/create-item.js';
export { ItemReader } from './items/item-reader.js';
export { ChangeItemDto, NewItemDto } from './items/items.dto.js';
export { ItemView, PaperOfItemView, StatementOfItemView } from './items/items-view.dto.js';
export { SubmitItem } from './items/submit-item.js';
export { WithdrawItem } from './items/withdraw-item.js';
export { TopicReader } from './topics/topic-reader.js';
export { TopicView } from './topics/topics.dto.js';
