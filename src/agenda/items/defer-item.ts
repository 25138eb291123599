import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Ledger } from '../../ledger/index.js';
import { acceptsSubmissions, type Meeting, MeetingReader } from '../../meetings/index.js';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { type Decision, ensure, refuse } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { Receipt } from '../../platform/receipt.js';
import { AgendaStore } from '../order/agenda.store.js';
import { isOpen } from '../order/order.rules.js';
import { AgendaItem } from './agenda-item.entity.js';
import { itemsPolicy } from './items.policy.js';
import { draftMay, isComing, mayBeDeferred, noMeetingTakes, type Unfit } from './items.rules.js';
import { ItemStore } from './items.store.js';
import { OwnDrafts } from './own-drafts.js';

/**
 * The own secretary moves an item to the group's next meeting that takes it: a draft as it is, one of both sides as its continuation
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
    const takes = (meeting: Meeting): Promise<Decision> =>
      Promise.resolve(acceptsSubmissions(meeting, this.clock.now())); // another meeting is no way past its deadline
    const from = { id: draft.meetingId, workingGroupId };
    const { id: meetingId } = await this.firstOf(tx, from, (id) => this.meetings.lockForSubmission(tx, id), takes);
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
    const neverComes = await this.meetings.neverComes(tx, meetingId, this.clock.now());
    ensure(mayBeDeferred(item.state, neverComes));
    const carried = { carriedFrom: id, state: Not('withdrawn' as const) };
    const twice = refuse('conflict', 'already-deferred', 'This item is on a later meeting already.');
    ensure(!(await tx.exists(AgendaItem, { where: carried })) || twice);

    if (item.state !== 'deferred') {
      await this.items.changeItem(tx, item, { state: 'deferred' });
      if (agenda.state === 'open') await this.agendas.leaveOff(tx, meetingId, id);
      await this.agendas.voidProposed(tx, actor, meetingId);
      await this.agendas.change(tx, agenda);
    }
    return this.carry(tx, actor, item);
  }

  private async carry(tx: Tx, actor: Member, item: AgendaItem): Promise<Receipt> {
    const from = { id: item.meetingId, workingGroupId: item.workingGroupId };
    const takes = async (meeting: Meeting): Promise<Decision> => isOpen(await this.agendas.agenda(tx, meeting));
    const meeting = await this.firstOf(tx, from, (id) => this.meetings.lockForAgenda(tx, id), takes);
    const agenda = await this.agendas.agenda(tx, meeting);
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

  /** The first meeting after this one that takes the item, locked: only then it is known whether it does. */
  private async firstOf(
    tx: Tx,
    from: { readonly id: string; readonly workingGroupId: string },
    lock: (id: string) => Promise<Meeting>,
    takes: (meeting: Meeting) => Promise<Decision>,
  ): Promise<Meeting> {
    const unfit: Unfit[] = [];
    for (const id of await this.meetings.following(tx, from, this.clock.now())) {
      const meeting = await lock(id);
      const coming = isComing(meeting);
      const decision = coming === true ? await takes(meeting) : coming;
      if (decision === true) return meeting;
      unfit.push({ meeting: await this.meetings.label(tx, meeting), why: decision });
    }
    throw noMeetingTakes(unfit);
  }
}
