import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { Ledger, Publisher } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { WorkingGroups } from '../../roster/index.js';
import { Meeting } from '../meeting.entity.js';
import * as policy from '../meetings.policy.js';
import { cycleLabel, mustBe } from '../meetings.rules.js';
import { MeetingStore, type Sitting } from '../meetings.store.js';
import { mayBeHeld } from './holding.rules.js';
import { companiesOfMeetingStatement } from './holding.views.js';
import { heldMeetingContent } from './published-meeting.rules.js';

/** The host's secretary declares that the meeting was held; that it was, when, where and how many came is public. */
@Injectable()
export class HoldMeeting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: MeetingStore,
    private readonly groups: WorkingGroups,
    private readonly publisher: Publisher,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, meetingId: string): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const meeting = await this.store.lock(tx, meetingId);
      const now = this.clock.now();
      ensure(policy.knows(actor, meeting));
      ensure(policy.holdMeeting(actor, meeting));
      ensure(mustBe(meeting, 'confirmed'));
      const sittings = await this.store.sittings(tx, meeting.id);
      ensure(mayBeHeld(sittings, now));

      const revision = meeting.revision + 1;
      await tx.update(Meeting, { id: meeting.id }, { state: 'held', heldAt: now, revision });
      await this.publish(tx, meeting, sittings, now);
      await this.ledger.record(tx, {
        name: 'meetings.meeting-held',
        actor,
        workingGroupId: meeting.workingGroupId,
        subject: meeting.id,
        book: 'joint',
        facts: { sittings: sittings.length },
      });
      return new Receipt({ id: meeting.id, state: 'held', revision });
    });
  }

  private async publish(tx: Tx, meeting: Meeting, sittings: readonly Sitting[], now: Temporal.Instant): Promise<void> {
    const group = await this.groups.byId(tx, meeting.workingGroupId);
    const associations = await this.store.associations(tx);
    const counted = await this.database.run(tx, companiesOfMeetingStatement, [meeting.id]);
    const companies = (side: 'a' | 'b'): number => counted.find((row) => row.side === side)?.companies ?? 0;
    await this.publisher.publish(tx, {
      workingGroupId: meeting.workingGroupId,
      kind: 'meeting',
      subjectId: meeting.id,
      revision: 1,
      content: heldMeetingContent({
        cycle: cycleLabel(await this.store.cycle(tx, meeting)),
        host: associations[meeting.hostSide].slug,
        meeting,
        sittings,
        companies: { [associations.a.slug]: companies('a'), [associations.b.slug]: companies('b') },
      }),
      frame: { slug: group.slug, heldAt: now.toString() },
      publishedAt: now,
    });
  }
}
