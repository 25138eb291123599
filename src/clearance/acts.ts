export { AddStatement } from './papers/add-statement.js';
export { ChangePaper } from './papers/change-paper.js';
export { ChangeStatement } from './papers/change-statement.js';
export { CiteSource } from './papers/cite-source.js';
export { OrderStatements } from './papers/order-statements.js';
export { PaperReader } from './papers/paper-reader.js';
export { CitationView, ObstacleView, OwnStatementView, PaperView, ReviewView } from './papers/paper-view.dto.js';
export {
  AddStatementDto,
  ChangePaperDto,
  ChangeStatementDto,
  CiteSourceDto,
  SplitDto,
  TranslateStatementDto,
} from './papers/paper.dto.js';
export {
  hasRoom,
  hasRoomForCitation,
  languages,
  otherLanguage,
  relations,
  statementKinds,
  statementLimit,
} from './papers/paper.rules.js';
export { RemoveCitation } from './papers/remove-citation.js';
export { RemoveStatement } from './papers/remove-statement.js';
export { TranslateStatement } from './papers/translate-statement.js';
export { captureTypeOf, looksLike } from './sources/capture.rules.js';
export { EnterSource } from './sources/enter-source.js';
export { EnterSourceDto, SourceView } from './sources/source.dto.js';
export { SourceReader } from './sources/source-reader.js';
export { StoreCapture } from './sources/store-capture.js';
