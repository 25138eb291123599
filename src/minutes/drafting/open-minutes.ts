import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { MeetingReader } from '../../meetings/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { Receipt } from '../../platform/receipt.js';
import { Minutes } from '../minutes.entity.js';
import * as policy from '../minutes.policy.js';
import { wasHeld } from '../minutes.rules.js';

/** The host's secretary begins the minutes of a held meeting. */
@Injectable()
export class OpenMinutes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly meetings: MeetingReader,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, meetingId: string): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await this.meetings.lockForSubmission(tx, meetingId);
      ensure(policy.knows(actor, meeting, 'meeting'));
      ensure(policy.keep(actor, meeting));
      ensure(wasHeld(meeting));

      const id = newId<'Minutes'>();
      const { workingGroupId } = meeting;
      const begun = { state: 'drafting' as const, revision: 1, createdAt: this.clock.now() };
      await tx.insert(Minutes, { id, workingGroupId, meetingId: meeting.id, ...begun });
      await this.ledger.record(tx, {
        ...{ name: 'minutes.opened', actor, workingGroupId, subject: id },
        book: 'joint',
        facts: { meetingId: meeting.id },
      });
      return new Receipt({ id, state: 'drafting', revision: 1 });
    });
  }
}
