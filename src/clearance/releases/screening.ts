import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/id.js';
import { type PaperContent } from '../papers/content.rules.js';

/** What one run of a rule set found in one text. */
export interface ScreeningRun {
  readonly ruleSet: string;
  readonly runId: string;
  readonly paperId: string;
  readonly hits: readonly { readonly rule: string; readonly statementId: string }[];
}

/** Looks through text before its release. The rule set `none-1` has no rules: counsel alone decides. */
@Injectable()
export class Screening {
  screen(content: PaperContent): ScreeningRun {
    return { ruleSet: 'none-1', runId: newId<'ScreeningRun'>(), paperId: content.paperId, hits: [] };
  }
}
