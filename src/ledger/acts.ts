export { PublishedHitPage, PublishedHitView } from './search/published-search.dto.js';
export { PublishedSearch } from './search/published-search.js';
