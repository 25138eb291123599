import { Injectable } from '@nestjs/common';
import { PublicInformationGate } from '../../clearance/index.js';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { type ItemReleaseDto } from './items.dto.js';
import { itemsPolicy } from './items.policy.js';
import { draftMay } from './items.rules.js';
import { ItemStore } from './items.store.js';
import { OwnDrafts } from './own-drafts.js';

/** Own counsel lets a submitted item out to the other side's counsel, or returns it to its authors. */
@Injectable()
export class ReleaseItem {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly gate: PublicInformationGate,
    private readonly items: ItemStore,
    private readonly drafts: OwnDrafts,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, itemId: string, { digest, decisions, note }: ItemReleaseDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const draft = await this.drafts.lock(tx, actor, itemId);
      const paper = await this.gate.paper(tx, draft.paperId);
      const now = this.clock.now();
      ensure(itemsPolicy.releaseDraft(actor, draft));
      ensure(draftMay.release(draft.state));

      const { meetingId, topicId, minutesWanted, presenterId, paperId } = draft;
      const facts = { itemId, meetingId, topicId, minutesWanted, presenterId };
      const review = { digest, decisions, facts, now, ...(note === undefined ? {} : { note }) };
      const { outcome, codes, revision: paperRevision } = await this.gate.releaseOutward(tx, actor, paper, review);
      const returnCodes = outcome === 'returned' ? codes : null;
      const { revision } = await this.items.changeDraft(tx, draft, { state: outcome, returnCodes });
      await this.ledger.record(tx, {
        ...{ name: `agenda.item-${outcome}`, actor, workingGroupId: draft.workingGroupId, subject: itemId },
        book: draft.side,
        facts: { paperId, paperRevision, codes },
      });
      return new Receipt({ id: itemId, state: outcome, revision });
    });
  }
}
