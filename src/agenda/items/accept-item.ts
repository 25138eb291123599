import { Injectable } from '@nestjs/common';
import { PublicInformationGate } from '../../clearance/index.js';
import { Ledger } from '../../ledger/index.js';
import { type Meeting, MeetingReader } from '../../meetings/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure, notFound } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { AgendaStore } from '../order/agenda.store.js';
import { AgendaItem } from './agenda-item.entity.js';
import { type ItemReleaseDto } from './items.dto.js';
import { type Drawn, ItemStore } from './items.store.js';
import { stateOnAcceptance } from './items.rules.js';
import { OwnDrafts } from './own-drafts.js';

type Accepted = Awaited<ReturnType<PublicInformationGate['acceptInward']>>;

/** The other side's counsel accepts an offered item for both delegations, or returns it with codes. */
@Injectable()
export class AcceptItem {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly meetings: MeetingReader,
    private readonly gate: PublicInformationGate,
    private readonly items: ItemStore,
    private readonly drafts: OwnDrafts,
    private readonly agendas: AgendaStore,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, itemId: string, { digest, decisions, note }: ItemReleaseDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      await this.drafts.ensureNone(tx, actor, itemId);
      // The item is the other side's: only its offer names it here.
      const { paperId, facts } = await this.gate.offered(tx, actor, { kind: 'agenda-item', by: 'itemId', id: itemId });
      const meetingId = String(facts['meetingId']);
      // The agenda first: shared numbers are drawn one after the other, in the order of acceptance.
      const meeting = await this.meetings.lockForAgenda(tx, meetingId);
      const now = this.clock.now();
      const review = { paperId, digest, decisions, now, ...(note === undefined ? {} : { note }) };
      const accepted = await this.gate.acceptInward(tx, actor, review);
      if (accepted.outcome === 'returned') return new Receipt({ id: itemId, state: 'returned' });

      const agenda = await this.agendas.agenda(tx, meeting);
      const drawn = await this.items.drawShared(tx, meetingId);
      const item = toItem(itemId, paperId, meeting, accepted, drawn);
      const state = stateOnAcceptance(meeting, agenda);
      await tx.insert(AgendaItem, { ...item, state, acceptedAt: now });
      await this.agendas.change(tx, agenda);
      const { reference } = drawn;
      await this.ledger.record(tx, {
        ...{ name: 'agenda.item-accepted', actor, workingGroupId: meeting.workingGroupId, subject: itemId },
        book: 'joint',
        facts: { meetingId, reference, side: accepted.side, paperId, paperRevision: accepted.revision, state },
      });
      return new Receipt({ id: itemId, state, revision: 1, reference });
    });
  }
}

/** What crossed with the paper, as a row of both sides. */
function toItem(id: string, paperId: string, meeting: Meeting, accepted: Accepted, { number }: Drawn) {
  const { itemId, meetingId, topicId, minutesWanted, presenterId } = accepted.facts;
  const sound =
    itemId === id &&
    meetingId === meeting.id &&
    accepted.workingGroupId === meeting.workingGroupId &&
    typeof topicId === 'string' &&
    typeof presenterId === 'string' &&
    typeof minutesWanted === 'number';
  ensure(sound || notFound('agenda item'));
  const { side, workingGroupId, revision: paperRevision } = accepted;
  const logistics = {
    topicId: String(topicId),
    presenterId: String(presenterId),
    minutesWanted: Number(minutesWanted),
  };
  return {
    ...{ id, workingGroupId, meetingId: meeting.id, standing: null, side, number, paperId, paperRevision },
    ...{ ...logistics, carriedFrom: null, revision: 1 },
  };
}
