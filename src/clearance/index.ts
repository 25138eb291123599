export { ClearanceModule } from './clearance.module.js';
export { type Paper } from './papers/paper.entity.js';
export { type Language, languages, type PaperKind, type PaperState } from './papers/paper.rules.js';
export { clearedPaperJson, ownPaperJson, paperStateSql, returnCodesJson } from './papers/papers.views.js';
export { PublicInformationGate } from './releases/public-information-gate.js';
export { ReleaseDto } from './releases/release.dto.js';
export { type ReturnCode, returnCodes, type StatementDecision } from './releases/release.rules.js';
