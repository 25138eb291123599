import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { WorkingGroups } from '../../roster/index.js';
import { Attendance } from '../attendance.entity.js';
import * as policy from '../meetings.policy.js';
import { mustBe } from '../meetings.rules.js';
import { SittingRow } from '../sitting.entity.js';
import { beforeCounsel, mayOpen } from './holding.rules.js';
import { counselMissingStatement } from './holding.views.js';
import { companiesPresent, isQuorate } from './quorum.rules.js';
import { SittingLocks } from './sitting-locks.js';

/** The host opens a sitting before counsel of both sides; whether each side has its quorum is judged at this moment. */
@Injectable()
export class OpenSitting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly locks: SittingLocks,
    private readonly groups: WorkingGroups,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, sittingId: string): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const locked = await this.locks.forRunning(tx, sittingId);
      const { meeting, sitting } = locked;
      const now = this.clock.now();
      ensure(policy.knows(actor, meeting, 'sitting'));
      ensure(policy.runSitting(actor, meeting));
      ensure(mustBe(meeting, 'confirmed'));
      ensure(mayOpen(sitting, await this.locks.others(tx, locked), now));
      const [counsel] = await this.database.run(tx, counselMissingStatement, [sitting.id, now.toString()]);
      ensure(beforeCounsel(counsel?.missing ?? []));

      const group = await this.groups.byId(tx, meeting.workingGroupId);
      const stays = await tx.find(Attendance, { where: { sittingId: sitting.id } });
      const present = companiesPresent(stays, now);
      const quorate = isQuorate(present, group.quorum);
      const opening = { openedAt: now, companiesA: present.a, companiesB: present.b, quorate };
      await tx.update(SittingRow, { id: sitting.id }, opening);
      await this.ledger.record(tx, {
        name: 'meetings.sitting-opened',
        actor,
        workingGroupId: meeting.workingGroupId,
        subject: sitting.id,
        book: 'joint',
        facts: { meetingId: meeting.id, companiesA: present.a, companiesB: present.b, quorum: group.quorum, quorate },
      });
      return new Receipt({ id: sitting.id, state: 'open' });
    });
  }
}
