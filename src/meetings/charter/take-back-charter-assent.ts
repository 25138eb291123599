import { Injectable } from '@nestjs/common';
import { TwoKeys } from '../../assent/index.js';
import { type Person } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure, refuse } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { Charters, WorkingGroups } from '../../roster/index.js';
import * as policy from './charter.policy.js';

/** Takes the own side's key to the charter's draft back, before both are turned. */
@Injectable()
export class TakeBackCharterAssent {
  constructor(
    private readonly database: Database,
    private readonly groups: WorkingGroups,
    private readonly charters: Charters,
    private readonly keys: TwoKeys,
  ) {}

  execute(actor: Person, workingGroupId: string): Promise<Receipt> {
    ensure(policy.read(actor, workingGroupId));
    return this.database.transaction(actor, async (tx) => {
      const group = await this.groups.lock(tx, workingGroupId);
      const draft = await this.charters.draft(tx, group);
      const inForce = draft === null ? await this.charters.inForce(tx, group) : null;
      const subjectId = draft?.id ?? inForce?.id ?? group.id;
      const stands = inForce !== null;
      await this.keys.withdraw(tx, actor, { workingGroupId: group.id, decision: 'charter', subjectId, stands });
      if (draft === null) throw refuse('conflict', 'no-draft', 'There is no draft of a charter.');
      return new Receipt({ id: draft.id, state: draft.state, revision: draft.revision, digest: draft.digest });
    });
  }
}
