import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import * as policy from '../meetings.policy.js';
import { mustBe } from '../meetings.rules.js';
import { MeetingStore } from '../meetings.store.js';
import { ensureRead } from '../optional-if-match.js';
import { type Reply, Rsvp, type WayToAttend } from '../rsvp.entity.js';

/** Somebody of the group says for himself whether he comes, and how. */
@Injectable()
export class ReplyToMeeting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: MeetingStore,
    private readonly ledger: Ledger,
  ) {}

  execute(
    actor: Person,
    meetingId: string,
    given: { readonly reply: Reply; readonly attends: WayToAttend },
    expected: number | null,
  ): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await this.store.hold(tx, meetingId);
      const own = { meetingId: meeting.id, side: actor.side, personId: actor.personId };
      const present = await tx.findOne(Rsvp, { where: own, lock: { mode: 'pessimistic_write' } });
      const repliedAt = this.clock.now();
      ensure(policy.knows(actor, meeting));
      ensure(policy.reply(actor, meeting));
      ensure(mustBe(meeting, 'proposed', 'confirmed'));
      ensureRead(present, expected);

      const revision = (present?.revision ?? 0) + 1;
      const { workingGroupId } = meeting;
      const { reply, attends } = given;
      const answer = { reply, attends, sequence: meeting.sequence, repliedAt, revision };
      if (present === null) await tx.insert(Rsvp, { ...own, workingGroupId, ...answer });
      else await tx.update(Rsvp, own, answer);
      await this.ledger.record(tx, {
        name: 'meetings.reply-given',
        actor,
        workingGroupId,
        subject: meeting.id,
        book: 'joint',
        facts: { personId: actor.personId, reply, attends },
      });
      return new Receipt({ id: meeting.id, state: reply, revision });
    });
  }
}
