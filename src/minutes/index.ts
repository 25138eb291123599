export { MinutesModule } from './minutes.module.js';
export { ContentOwnerView, MinutesContentView } from './revisions/revision-view.dto.js';
