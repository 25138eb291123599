import { Injectable } from '@nestjs/common';
import { TwoKeys } from '../../assent/index.js';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { type CharterContent, Charters, WorkingGroups } from '../../roster/index.js';
import { ensureRead } from '../optional-if-match.js';
import * as policy from './charter.policy.js';
import { inBothLanguages, mayBeChartered } from './charter.rules.js';

/** Writes the draft of a group's charter; whatever either side had assented to before no longer stands. */
@Injectable()
export class DraftCharter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly groups: WorkingGroups,
    private readonly charters: Charters,
    private readonly keys: TwoKeys,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, workingGroupId: string, content: CharterContent, expected: number | null): Promise<Receipt> {
    ensure(policy.draft(actor, workingGroupId));
    return this.database.transaction(actor, async (tx) => {
      const group = await this.groups.lock(tx, workingGroupId);
      const now = this.clock.now();
      ensure(mayBeChartered(group));
      ensure(inBothLanguages(content));
      ensureRead(await this.charters.draft(tx, group), expected);

      const draft = await this.charters.saveDraft(tx, {
        workingGroupId: group.id,
        content,
        draftedBy: actor.side,
        now,
      });
      await this.keys.voidOpen(tx, actor, draft.id, 'charter');
      const { id, number, revision, digest, state } = draft;
      await this.ledger.record(tx, {
        name: 'meetings.charter-drafted',
        actor,
        workingGroupId: group.id,
        subject: id,
        book: 'joint',
        facts: { number, revision, digest },
      });
      return new Receipt({ id, state, revision, digest });
    });
  }
}
