export { AcceptItem } from './items/accept-item.js';
export { ReleaseItem } from './items/release-item.js';
export { AcceptTopic } from './topics/accept-topic.js';
export { ReleaseTopic } from './topics/release-topic.js';
