import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Ledger } from '../../ledger/index.js';
import { acceptsSubmissions, type Meeting, MeetingReader } from '../../meetings/index.js';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { ensure, refuse } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { Receipt } from '../../platform/receipt.js';
import { AgendaStore } from '../order/agenda.store.js';
import { isOpen } from '../order/order.rules.js';
import { AgendaItem } from './agenda-item.entity.js';
import { itemsPolicy } from './items.policy.js';
import { draftMay, isComing, mayBeDeferred } from './items.rules.js';
import { ItemStore } from './items.store.js';
import { OwnDrafts } from './own-drafts.js';

type MeetingIds = Pick<Meeting, 'id' | 'workingGroupId'>;

/**
 * The own secretary moves an item to the group's next meeting: a draft as it is, one of both sides as its continuation
 * there, since the meeting that did not come to it keeps it on its record.
 */
@Injectable()
export class DeferItem {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly meetings: MeetingReader,
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
    ensure(itemsPolicy.arrangeDraft(actor, draft));
    ensure(draftMay.defer(draft.state));
    const { workingGroupId, side, state } = draft;
    const next = await this.following(tx, { id: draft.meetingId, workingGroupId } as MeetingIds);
    const meeting = await this.meetings.lockForSubmission(tx, next.id);
    const meetingId = meeting.id;
    ensure(acceptsSubmissions(meeting, this.clock.now())); // another meeting is no way past its deadline
    const { number, reference } = await this.items.drawPrivate(tx, side, meetingId);
    const { revision } = await this.items.changeDraft(tx, draft, { meetingId, number });
    await this.ledger.record(tx, {
      ...{ name: 'agenda.item-deferred', actor, workingGroupId, subject: itemId, book: side },
      facts: { meetingId, reference },
    });
    return new Receipt({ id: itemId, state, revision, reference });
  }

  private async joint(tx: Tx, actor: Member, { id, meetingId }: AgendaItem): Promise<Receipt> {
    const meeting = await this.meetings.lockForAgenda(tx, meetingId);
    const item = await this.items.lockItem(tx, id);
    const agenda = await this.agendas.agenda(tx, meeting);
    ensure(itemsPolicy.arrangeItem(actor, item));
    ensure(mayBeDeferred(item.state));
    const carried = { carriedFrom: id, state: Not('withdrawn' as const) };
    const twice = refuse('conflict', 'already-deferred', 'This item is on a later meeting already.');
    ensure(!(await tx.exists(AgendaItem, { where: carried })) || twice);

    if (item.state === 'accepted') {
      await this.items.changeItem(tx, item, { state: 'deferred' });
      await this.agendas.leaveOff(tx, meetingId, id);
      await this.agendas.voidProposed(tx, actor, meetingId);
      await this.agendas.change(tx, agenda);
    }
    return this.carry(tx, actor, item, await this.following(tx, meeting));
  }

  private async carry(tx: Tx, actor: Member, item: AgendaItem, to: Meeting): Promise<Receipt> {
    const meeting = await this.meetings.lockForAgenda(tx, to.id);
    const agenda = await this.agendas.agenda(tx, meeting);
    ensure(isComing(meeting));
    ensure(isOpen(agenda));
    const { number, reference } = await this.items.drawShared(tx, meeting.id);
    const id = newId<'AgendaItem'>();
    const carried = { carriedFrom: item.id, state: 'accepted' as const, revision: 1 };
    await tx.insert(AgendaItem, { ...item, id, meetingId: meeting.id, number, ...carried });
    await this.agendas.change(tx, agenda);
    await this.ledger.record(tx, {
      ...{ name: 'agenda.item-deferred', actor, workingGroupId: item.workingGroupId, subject: item.id, book: 'joint' },
      facts: { meetingId: meeting.id, carriedTo: id, reference },
    });
    return new Receipt({ id, state: 'accepted', revision: 1, reference });
  }

  private async following(tx: Tx, meeting: MeetingIds): Promise<Meeting> {
    const next = await this.meetings.next(tx, meeting);
    if (next !== null && isComing(next) === true) return next;
    throw refuse('conflict', 'no-next-meeting', 'The group has planned no later meeting yet.');
  }
}
