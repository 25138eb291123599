export { AcceptSection } from './sections/accept-section.js';
export { ReleaseSection } from './sections/release-section.js';
