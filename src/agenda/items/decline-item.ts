import { Injectable } from '@nestjs/common';
import { PublicInformationGate } from '../../clearance/index.js';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { itemsPolicy } from './items.policy.js';
import { type DeclineCode, draftMay } from './items.rules.js';
import { ItemStore } from './items.store.js';
import { OwnDrafts } from './own-drafts.js';

/** The own secretary takes a submitted item no further, and says by a code why. */
@Injectable()
export class DeclineItem {
  constructor(
    private readonly database: Database,
    private readonly gate: PublicInformationGate,
    private readonly items: ItemStore,
    private readonly drafts: OwnDrafts,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, itemId: string, code: DeclineCode): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const draft = await this.drafts.lock(tx, actor, itemId);
      ensure(itemsPolicy.arrangeDraft(actor, draft));
      ensure(draftMay.decline(draft.state));

      await this.gate.withdraw(tx, actor, draft.paperId);
      const { revision } = await this.items.changeDraft(tx, draft, { state: 'declined', declineCode: code });
      await this.ledger.record(tx, {
        ...{ name: 'agenda.item-declined', actor, workingGroupId: draft.workingGroupId, subject: itemId },
        book: draft.side,
        facts: { code },
      });
      return new Receipt({ id: itemId, state: 'declined', revision });
    });
  }
}
