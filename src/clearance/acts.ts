export { AddStatement } from './papers/add-statement.js';
export { ChangeStatement } from './papers/change-statement.js';
export { CiteSource } from './papers/cite-source.js';
export { PaperReader } from './papers/paper-reader.js';
export {
  CitationView,
  type OwnStatementView,
  PaperView,
  type PartView,
  StatementView,
} from './papers/paper-view.dto.js';
export { AddStatementDto, ChangeStatementDto, CiteSourceDto, TranslateStatementDto } from './papers/paper.dto.js';
export { languages, otherLanguage, relations, statementKinds } from './papers/paper.rules.js';
export { contributorsSql } from './papers/papers.views.js';
export { RemoveCitation } from './papers/remove-citation.js';
export { RemoveStatement } from './papers/remove-statement.js';
export { TranslateStatement } from './papers/translate-statement.js';
export { ReleaseReader } from './releases/release-reader.js';
export { OfferView } from './releases/release-view.dto.js';
export { ReleaseDto } from './releases/release.dto.js';
export { type ReturnCode, returnCodes } from './releases/release.rules.js';
export { SourceReader } from './sources/source-reader.js';
export { SourceView } from './sources/source.dto.js';
