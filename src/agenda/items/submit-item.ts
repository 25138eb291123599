import { Injectable } from '@nestjs/common';
import { PublicInformationGate } from '../../clearance/index.js';
import { Ledger } from '../../ledger/index.js';
import { acceptsSubmissions, MeetingReader } from '../../meetings/index.js';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { itemsPolicy } from './items.policy.js';
import { draftMay } from './items.rules.js';
import { ItemStore } from './items.store.js';
import { OwnDrafts } from './own-drafts.js';

/** The authors hand an item to their own counsel, until the meeting's submissions close. */
@Injectable()
export class SubmitItem {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly meetings: MeetingReader,
    private readonly gate: PublicInformationGate,
    private readonly items: ItemStore,
    private readonly drafts: OwnDrafts,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, itemId: string): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const draft = await this.drafts.lock(tx, actor, itemId);
      const meeting = await this.meetings.lockForSubmission(tx, draft.meetingId);
      const paper = await this.gate.paper(tx, draft.paperId);
      const now = this.clock.now(); // after the locks: who waited past the deadline is late
      ensure(itemsPolicy.writeDraft(actor, draft));
      ensure(draftMay.submit(draft.state));
      ensure(acceptsSubmissions(meeting, now));

      const { revision: paperRevision } = await this.gate.submit(tx, actor, paper, now);
      const submitted = { state: 'submitted' as const, submittedAt: now, submittedBy: actor.accountId };
      const { revision } = await this.items.changeDraft(tx, draft, { ...submitted, returnCodes: null });
      await this.ledger.record(tx, {
        ...{ name: 'agenda.item-submitted', actor, workingGroupId: draft.workingGroupId, subject: itemId },
        book: draft.side,
        facts: { meetingId: meeting.id, paperId: draft.paperId, paperRevision },
      });
      return new Receipt({ id: itemId, state: 'submitted', revision });
    });
  }
}
