import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { Ledger } from '../ledger/index.js';
import { type Actor, system } from '../platform/actor.js';
import { type Tx } from '../platform/database/database.js';
import { ensure } from '../platform/domain-error.js';
import { Meeting } from './meeting.entity.js';
import { mustBe } from './meetings.rules.js';
import { MeetingStore } from './meetings.store.js';

/** Closes a held meeting once its minutes are published; part of the act that publishes them. */
@Injectable()
export class CloseMeeting {
  constructor(
    private readonly store: MeetingStore,
    private readonly ledger: Ledger,
  ) {}

  async close(tx: Tx, meetingId: string, now: Temporal.Instant, actor: Actor = system): Promise<void> {
    const meeting = await this.store.lock(tx, meetingId);
    ensure(mustBe(meeting, 'held'));
    await tx.update(Meeting, { id: meeting.id }, { state: 'closed', closedAt: now, revision: meeting.revision + 1 });
    await this.ledger.record(tx, {
      name: 'meetings.meeting-closed',
      actor,
      workingGroupId: meeting.workingGroupId,
      subject: meeting.id,
      book: 'joint',
    });
  }
}
