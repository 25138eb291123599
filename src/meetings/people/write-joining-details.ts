import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { JoiningDetails } from '../joining-details.entity.js';
import * as policy from '../meetings.policy.js';
import { mustBe } from '../meetings.rules.js';
import { MeetingStore } from '../meetings.store.js';
import { ensureRead } from '../optional-if-match.js';

/** The host's secretary writes how to join; the text stands here and nowhere else. */
@Injectable()
export class WriteJoiningDetails {
  constructor(
    private readonly database: Database,
    private readonly store: MeetingStore,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, meetingId: string, details: string, expected: number | null): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await this.store.lock(tx, meetingId);
      ensure(policy.knows(actor, meeting));
      ensure(policy.writeJoiningDetails(actor, meeting));
      ensure(mustBe(meeting, 'planned', 'proposed', 'confirmed'));
      const present = await tx.findOne(JoiningDetails, { where: { meetingId: meeting.id } });
      ensureRead(present, expected);

      const revision = (present?.revision ?? 0) + 1;
      if (present === null) await tx.insert(JoiningDetails, { meetingId: meeting.id, details, revision });
      else await tx.update(JoiningDetails, { meetingId: meeting.id }, { details, revision });
      await this.ledger.record(tx, {
        name: 'meetings.joining-details-written',
        actor,
        workingGroupId: meeting.workingGroupId,
        subject: meeting.id,
        book: 'joint',
        facts: { revision },
      });
      return new Receipt({ id: meeting.id, revision });
    });
  }
}
