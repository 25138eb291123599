export { ReleaseDto } from './releases/release.dto.js';
export { OfferView } from './releases/release-view.dto.js';
export { ReleaseReader } from './releases/release-reader.js';
export { type ReturnCode, returnCodes } from './releases/release.rules.js';
export {
  CitationView,
  type OwnStatementView,
  PaperView,
  type PartView,
  StatementView,
} from './papers/paper-view.dto.js';
export { PaperReader } from './papers/paper-reader.js';
export { contributorsSql } from './papers/papers.views.js';
