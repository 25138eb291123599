import { Injectable } from '@nestjs/common';
import { mayTurn, toDecisionView } from '../../assent/index.js';
import { type Actor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure, found } from '../../platform/domain-error.js';
import { type CharterView } from './charter.dto.js';
import * as policy from './charter.policy.js';
import { charterStatement } from './charter.views.js';

/** Shows the members of a group its charter and the draft of the next. */
@Injectable()
export class CharterReader {
  constructor(private readonly database: Database) {}

  async read(actor: Actor, workingGroupId: string): Promise<CharterView> {
    ensure(policy.read(actor, workingGroupId));
    const [row] = await this.database.read(actor, charterStatement, [workingGroupId]);
    const { view, decisions: both } = found(row, 'working group');
    const decisions = both.flat();
    const can = {
      draft: policy.draft(actor, workingGroupId) === true && view.state !== 'closed',
      assent: view.draft !== null && mayTurn(actor, workingGroupId, 'charter', decisions),
    };
    return { ...view, decisions: decisions.map((one) => toDecisionView(actor, workingGroupId, one)), can };
  }
}
