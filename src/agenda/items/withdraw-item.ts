import { Injectable } from '@nestjs/common';
import { PublicInformationGate } from '../../clearance/index.js';
import { Ledger } from '../../ledger/index.js';
import { MeetingReader } from '../../meetings/index.js';
import { type Member } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { AgendaStore } from '../order/agenda.store.js';
import { isOpen } from '../order/order.rules.js';
import { type AgendaItem } from './agenda-item.entity.js';
import { itemsPolicy } from './items.policy.js';
import { draftMay, mayBeWithdrawn } from './items.rules.js';
import { ItemStore } from './items.store.js';
import { OwnDrafts } from './own-drafts.js';

/** A side takes its item back: the authors a draft, the secretary one of both sides until the agenda is frozen. */
@Injectable()
export class WithdrawItem {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingReader,
    private readonly gate: PublicInformationGate,
    private readonly items: ItemStore,
    private readonly drafts: OwnDrafts,
    private readonly agendas: AgendaStore,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, itemId: string): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const item = await this.items.item(tx, itemId);
      return item === null ? this.draft(tx, actor, itemId) : this.joint(tx, actor, item);
    });
  }

  private async draft(tx: Tx, actor: Member, itemId: string): Promise<Receipt> {
    const draft = await this.drafts.lock(tx, actor, itemId);
    ensure(itemsPolicy.writeDraft(actor, draft));
    ensure(draftMay.withdraw(draft.state));
    await this.gate.withdraw(tx, actor, draft.paperId);
    const { revision } = await this.items.changeDraft(tx, draft, { state: 'withdrawn' });
    const { workingGroupId, side } = draft;
    await this.ledger.record(tx, {
      ...{ name: 'agenda.item-withdrawn', actor, workingGroupId, subject: itemId, book: side },
    });
    return new Receipt({ id: itemId, state: 'withdrawn', revision });
  }

  private async joint(tx: Tx, actor: Member, { id, meetingId }: AgendaItem): Promise<Receipt> {
    const meeting = await this.meetings.lockForAgenda(tx, meetingId);
    const item = await this.items.lockItem(tx, id);
    const agenda = await this.agendas.agenda(tx, meeting);
    ensure(itemsPolicy.arrangeItem(actor, item));
    ensure(mayBeWithdrawn(item.state));
    // A held-over item is on no agenda; every other one stands on it once it is frozen.
    if (item.state !== 'deferred') ensure(isOpen(agenda));
    const { revision } = await this.items.changeItem(tx, item, { state: 'withdrawn' });
    await this.agendas.leaveOff(tx, meetingId, id);
    await this.agendas.voidProposed(tx, actor, meetingId);
    await this.agendas.change(tx, agenda);
    const { workingGroupId } = item;
    await this.ledger.record(tx, {
      ...{ name: 'agenda.item-withdrawn', actor, workingGroupId, subject: id, book: 'joint', facts: { meetingId } },
    });
    return new Receipt({ id, state: 'withdrawn', revision });
  }
}
