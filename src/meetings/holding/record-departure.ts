import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure, found } from '../../platform/domain-error.js';
import { type Id } from '../../platform/id.js';
import { Receipt } from '../../platform/receipt.js';
import { Attendance } from '../attendance.entity.js';
import * as policy from '../meetings.policy.js';
import { mustBe } from '../meetings.rules.js';
import { happenedIn, mayLeave } from './holding.rules.js';
import { SittingLocks } from './sitting-locks.js';

/** A secretary records that somebody of the own side left a sitting. */
@Injectable()
export class RecordDeparture {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly locks: SittingLocks,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, attendanceId: string, given: string | null | undefined): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const where = { id: attendanceId as Id<'Attendance'> };
      const { sittingId } = found(await tx.findOne(Attendance, { where }), 'attendance');
      const { meeting, sitting } = await this.locks.forRecording(tx, sittingId);
      ensure(policy.knows(actor, meeting, 'attendance'));
      const { side } = await tx.findOneOrFail(Attendance, { where });
      ensure(policy.recordDeparture(actor, { workingGroupId: meeting.workingGroupId, side }));
      // Only now: the rows of the other side are not this side's to lock.
      const stay = await tx.findOneOrFail(Attendance, { where, lock: { mode: 'pessimistic_write' } });
      const now = this.clock.now();
      ensure(mustBe(meeting, 'confirmed'));
      const leftAt = given == null ? now : Temporal.Instant.from(given);
      ensure(happenedIn(sitting, leftAt, now));
      ensure(mayLeave(stay, leftAt));

      await tx.update(Attendance, where, { leftAt });
      await this.ledger.record(tx, {
        name: 'meetings.departure-recorded',
        actor,
        workingGroupId: meeting.workingGroupId,
        subject: stay.id,
        book: 'joint',
        facts: { sittingId: sitting.id, personId: stay.personId, leftAt: leftAt.toString() },
      });
      return new Receipt({ id: stay.id, state: 'left' });
    });
  }
}
