import { Injectable } from '@nestjs/common';
import { TwoKeys } from '../../assent/index.js';
import { type Person } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure, found } from '../../platform/domain-error.js';
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
      const draft = found(await this.charters.draft(tx, group), 'draft of a charter');
      const subject = { workingGroupId: group.id, decision: 'charter', subjectId: draft.id } as const;
      await this.keys.withdraw(tx, actor, subject);
      return new Receipt({ id: draft.id, state: draft.state, revision: draft.revision, digest: draft.digest });
    });
  }
}
