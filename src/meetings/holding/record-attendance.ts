import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { type Id, newId } from '../../platform/id.js';
import { Receipt } from '../../platform/receipt.js';
import { Attendance } from '../attendance.entity.js';
import * as policy from '../meetings.policy.js';
import { mustBe } from '../meetings.rules.js';
import { AppointedPeople } from './appointed-people.js';
import { happenedIn, hasBegun } from './holding.rules.js';
import { SittingLocks } from './sitting-locks.js';

/** A secretary records that somebody of the own side came to a sitting, with his office and company as of that day. */
@Injectable()
export class RecordAttendance {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly locks: SittingLocks,
    private readonly people: AppointedPeople,
    private readonly ledger: Ledger,
  ) {}

  execute(
    actor: Person,
    sittingId: string,
    given: { readonly personId: string; readonly cameAt?: string | null | undefined },
  ): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const { meeting, sitting } = await this.locks.forRecording(tx, sittingId);
      const now = this.clock.now();
      ensure(policy.knows(actor, meeting, 'sitting'));
      ensure(policy.recordAttendance(actor, meeting));
      ensure(mustBe(meeting, 'confirmed'));
      ensure(hasBegun(sitting, now));
      const cameAt = given.cameAt == null ? now : Temporal.Instant.from(given.cameAt);
      ensure(happenedIn(sitting, cameAt, now));
      const { office, companyId } = await this.people.ofOwnSide(tx, actor, meeting, sitting, given.personId);

      const id = newId<'Attendance'>();
      const personId = given.personId as Id<'Person'>;
      const company = companyId as Id<'Company'> | null;
      await tx.insert(Attendance, {
        id,
        workingGroupId: meeting.workingGroupId,
        sittingId: sitting.id,
        side: actor.side,
        personId,
        office,
        companyId: company,
        cameAt,
      });
      await this.ledger.record(tx, {
        name: 'meetings.attendance-recorded',
        actor,
        workingGroupId: meeting.workingGroupId,
        subject: id,
        book: 'joint',
        facts: { sittingId: sitting.id, personId, office, companyId, cameAt: cameAt.toString() },
      });
      return new Receipt({ id, state: 'present' });
    });
  }
}
