import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { TwoKeys } from '../../assent/index.js';
import { Ledger } from '../../ledger/index.js';
import { MeetingReader } from '../../meetings/index.js';
import { type Member } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { ensureRevision } from '../../platform/http/request-params.js';
import { Receipt } from '../../platform/receipt.js';
import { AgendaItem } from '../items/agenda-item.entity.js';
import { isComing } from '../items/items.rules.js';
import { AgendaStore } from './agenda.store.js';
import { type OrderDto } from './order.dto.js';
import { orderPolicy } from './order.policy.js';
import { isOpen, soundOrder } from './order.rules.js';

/** The host's secretary gives every item its place and its minutes; the times follow from that. */
@Injectable()
export class SetOrder {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingReader,
    private readonly agendas: AgendaStore,
    private readonly keys: TwoKeys,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, meetingId: string, expected: number, { order, ...given }: OrderDto): Promise<Receipt> {
    const leftOff = given.leftOff ?? [];
    return this.database.transaction(actor, async (tx) => {
      const meeting = await this.meetings.lockForAgenda(tx, meetingId);
      ensure(orderPolicy.arrange(actor, meeting));
      ensure(isComing(meeting));
      const agenda = await this.agendas.agenda(tx, meeting);
      ensureRevision(agenda, expected);
      ensure(isOpen(agenda));
      const items = await tx.find(AgendaItem, { where: { meetingId, state: In(['accepted', 'listed']) } });
      const sittings = await this.meetings.sittings(tx, meetingId);
      ensure(soundOrder(order, leftOff, items, sittings));

      await this.agendas.setOrder(tx, meeting, order);
      await this.agendas.voidProposed(tx, actor, meetingId);
      if (agenda.circulatedVersion !== null)
        await this.keys.voidOpen(tx, actor, agenda.circulatedVersion, 'agenda.freeze');
      const { revision } = await this.agendas.change(tx, agenda);
      const facts = { revision, items: order.map((place) => place.itemId), leftOff };
      const { workingGroupId } = meeting;
      await this.ledger.record(tx, {
        name: 'agenda.ordered',
        actor,
        workingGroupId,
        subject: meetingId,
        book: 'joint',
        facts,
      });
      return new Receipt({ id: meetingId, state: agenda.state, revision });
    });
  }
}
