import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { ensureRevision } from '../../platform/http/request-params.js';
import { Receipt } from '../../platform/receipt.js';
import { type ChangeItemDto } from './items.dto.js';
import { itemsPolicy } from './items.policy.js';
import { draftMay } from './items.rules.js';
import { ItemStore } from './items.store.js';
import { OwnDrafts } from './own-drafts.js';

/** The authors change a draft's topic, minutes or presenter; once it is submitted, their secretary does. */
@Injectable()
export class ChangeItem {
  constructor(
    private readonly database: Database,
    private readonly items: ItemStore,
    private readonly drafts: OwnDrafts,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, itemId: string, revision: number, dto: ChangeItemDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const draft = await this.drafts.lock(tx, actor, itemId);
      ensure(itemsPolicy.writeDraft(actor, draft));
      ensureRevision(draft, revision);
      const secretary = itemsPolicy.arrangeDraft(actor, draft) === true;
      ensure(secretary ? draftMay.changeAsSecretary(draft.state) : draftMay.change(draft.state));
      const { workingGroupId, side } = draft;
      const { topicId, minutesWanted, presenterId } = dto;
      const logistics = {
        ...(topicId == null ? {} : { topicId }),
        ...(presenterId == null ? {} : { presenterId }),
      };
      await this.items.ensureLogistics(tx, actor, workingGroupId, logistics);

      const minutes = minutesWanted == null ? {} : { minutesWanted };
      const changed = await this.items.changeDraft(tx, draft, { ...logistics, ...minutes });
      await this.ledger.record(tx, {
        ...{ name: 'agenda.item-changed', actor, workingGroupId, subject: itemId, book: side },
        facts: { ...logistics, ...minutes, revision: changed.revision },
      });
      return new Receipt({ id: itemId, state: draft.state, revision: changed.revision });
    });
  }
}
