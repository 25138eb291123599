import { JointDecision } from './joint-decision.entity.js';

/** The module's tables, for the composition root. */
export const assentEntities = [JointDecision];
