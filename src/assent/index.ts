export { AssentModule } from './assent.module.js';
export { DecisionView, DigestDto } from './assent.dto.js';
export { type DecisionName, keyHolders } from './assent.rules.js';
export { decisionsJson } from './assent.views.js';
export { type DecisionRow, mayTurn, toDecisionView } from './decision-view.js';
export { type Subject, TwoKeys } from './two-keys.js';
