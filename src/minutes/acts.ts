export { JointHitPage, JointHitView } from './search/joint-search.dto.js';
export { JointSearch } from './search/joint-search.js';
