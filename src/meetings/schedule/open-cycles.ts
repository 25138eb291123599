import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { type Id, newId } from '../../platform/id.js';
import { Receipt } from '../../platform/receipt.js';
import { WorkingGroups } from '../../roster/index.js';
import { Cycle } from '../cycle.entity.js';
import { Meeting } from '../meeting.entity.js';
import * as policy from '../meetings.policy.js';
import { cycleLabel, groupIsActive } from '../meetings.rules.js';
import { cyclesOfYear, mayOpenYear, type PlannedCycle } from './alternation.rules.js';

/** Opens the cycles of a year, each with one planned meeting; the sides take turns as hosts. */
@Injectable()
export class OpenCycles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly groups: WorkingGroups,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, workingGroupId: string, year: number): Promise<Receipt> {
    ensure(policy.knows(actor, { workingGroupId }, 'working group'));
    return this.database.transaction(actor, async (tx) => {
      const group = await this.groups.lock(tx, workingGroupId);
      const now = this.clock.now();
      ensure(policy.openCycles(actor, { workingGroupId: group.id }));
      ensure(groupIsActive(group));
      const groupId = group.id as Id<'WorkingGroup'>;
      const last = await tx.findOne(Cycle, {
        where: { workingGroupId: groupId },
        order: { year: 'DESC', half: 'DESC' },
      });
      ensure(mayOpenYear(year, now.toZonedDateTimeISO('UTC').year, last));

      const planned = cyclesOfYear(year, group.meetingsPerYear, last, group.firstHost);
      const ids: string[] = [];
      for (const cycle of planned) ids.push(await this.open(tx, actor, groupId, cycle, now));
      return new Receipt({ id: ids[0] ?? groupId, state: 'open', reference: String(year) });
    });
  }

  private async open(
    tx: Tx,
    actor: Person,
    workingGroupId: Id<'WorkingGroup'>,
    planned: PlannedCycle,
    now: Temporal.Instant,
  ): Promise<string> {
    const { hostSide } = planned;
    const cycleId = newId<'Cycle'>();
    await tx.insert(Cycle, { id: cycleId, workingGroupId, ...planned, state: 'open' });
    const id = newId<'Meeting'>();
    const row = { id, workingGroupId, cycleId, hostSide, format: 'online', state: 'planned' } as const;
    await tx.insert(Meeting, { ...row, sequence: 0, revision: 1, createdAt: now });
    const facts = { cycle: cycleLabel(planned), hostSide };
    const entry = { actor, workingGroupId, book: 'joint', facts } as const;
    await this.ledger.record(tx, { ...entry, name: 'meetings.cycle-opened', subject: cycleId });
    await this.ledger.record(tx, { ...entry, name: 'meetings.meeting-planned', subject: id });
    return cycleId;
  }
}
