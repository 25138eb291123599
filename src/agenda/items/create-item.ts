import { Injectable } from '@nestjs/common';
import { PublicInformationGate } from '../../clearance/index.js';
import { Ledger } from '../../ledger/index.js';
import { MeetingReader } from '../../meetings/index.js';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { newCrossingId } from '../../platform/id.js';
import { Receipt } from '../../platform/receipt.js';
import { AgendaDraft } from './agenda-draft.entity.js';
import { type NewItemDto } from './items.dto.js';
import { itemsPolicy } from './items.policy.js';
import { isComing } from './items.rules.js';
import { ItemStore } from './items.store.js';

/** A delegate or a secretary begins an item for a coming meeting; nobody but the own side knows of it. */
@Injectable()
export class CreateItem {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly meetings: MeetingReader,
    private readonly gate: PublicInformationGate,
    private readonly items: ItemStore,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, meetingId: string, dto: NewItemDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await this.meetings.lockForSubmission(tx, meetingId);
      const now = this.clock.now();
      ensure(itemsPolicy.propose(actor, meeting));
      ensure(isComing(meeting));
      const { workingGroupId } = meeting;
      const { topicId, presenterId, minutesWanted, language, title, abstract } = dto;
      const statements = dto.statements ?? [];
      await this.items.ensureLogistics(tx, actor, workingGroupId, { topicId, presenterId });

      const { side } = actor;
      const seatId = itemsPolicy.seatOf(actor, workingGroupId);
      const text = { language, title, abstract: abstract ?? null, statements };
      const paper = await this.gate.createPaper(tx, actor, {
        ...{ workingGroupId, seatId, kind: 'agenda-item', ...text, now },
      });
      const { number, reference } = await this.items.drawPrivate(tx, side, meetingId);
      const id = newCrossingId<'AgendaItem'>();
      const logistics = { topicId, presenterId, minutesWanted };
      const made = { createdBy: actor.accountId, createdAt: now, state: 'draft' as const, revision: 1 };
      const draft = { id, side, workingGroupId, meetingId, number, paperId: paper.id, seatId };
      await tx.insert(AgendaDraft, { ...draft, ...logistics, ...made });
      await this.ledger.record(tx, {
        ...{ name: 'agenda.item-drafted', actor, workingGroupId, subject: id, book: side },
        facts: { meetingId, paperId: paper.id, topicId, reference, statements: statements.length },
      });
      return new Receipt({ id, state: 'draft', revision: 1, reference });
    });
  }
}
