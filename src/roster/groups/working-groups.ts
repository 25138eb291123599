import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { MoreThan } from 'typeorm';
import { type Tx } from '../../platform/database/database.js';
import { Database } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { ensure, found, refuse } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { sides } from '../../platform/side.js';
import { soundCharter } from '../roster.rules.js';
import { RosterStore } from '../roster.store.js';
import { Associations } from './associations.js';
import { Charter } from './charter.entity.js';
import { type CharterContent } from './charter-content.js';
import { Seat } from './seat.entity.js';
import { WorkingGroup } from './working-group.entity.js';

const heldBeyondStatement = new Statement<{ one: number }>(
  'roster.seats-held-beyond',
  `SELECT 1 AS one FROM seat s JOIN term t ON t.seat_id = s.id
   WHERE s.working_group_id = $1 AND s.number > $2 AND t.superseded_at IS NULL
     AND (t.valid_to IS NULL OR t.valid_to > $3::date) LIMIT 1`,
);

/** The working groups, for whoever acts in them. */
@Injectable()
export class WorkingGroups {
  constructor(
    private readonly database: Database,
    private readonly store: RosterStore,
    private readonly associations: Associations,
  ) {}

  /** The group, so that nobody else changes it; rows that point to it may still be added. */
  async lock(tx: Tx, id: string): Promise<WorkingGroup> {
    const group = await tx.findOne(WorkingGroup, { where: { id }, lock: { mode: 'for_no_key_update' } });
    return found(group, 'working group');
  }

  async byId(tx: Tx, id: string): Promise<WorkingGroup> {
    return found(await tx.findOne(WorkingGroup, { where: { id } }), 'working group');
  }

  /**
   * Puts a charter to which both sides assented in force: the one before is superseded, the group follows the new one
   * and is active. The caller holds the group's lock.
   * @throws DomainError `seats-held` when the charter takes away seats that companies hold.
   */
  async activate(
    tx: Tx,
    id: string,
    charter: Charter,
    content: CharterContent,
    now: Temporal.Instant,
  ): Promise<WorkingGroup> {
    ensure(soundCharter(content));
    const group = await this.lock(tx, id);
    for (const side of sides) await this.store.lockRoster(tx, id, side);
    const today = now.toZonedDateTimeISO('UTC').toPlainDate().toString();
    const beyond = await this.database.run(tx, heldBeyondStatement, [id, content.seats, today]);
    if (beyond.length > 0) throw refuse('conflict', 'seats-held', 'Companies hold seats that this charter takes away.');
    await tx.update(Charter, { workingGroupId: id, state: 'in-force' }, { state: 'superseded' });
    await tx.update(Charter, { id: charter.id }, { state: 'in-force', inForceAt: now });
    const { seats, quorum, meetingsPerYear, firstHost } = content;
    const numbers = { seats, quorum, meetingsPerYear, firstHost };
    const change = { ...numbers, state: 'active' as const, charterId: charter.id, revision: group.revision + 1 };
    await tx.update(WorkingGroup, { id }, change);
    await this.addSeats(tx, id, seats);
    for (const side of sides) {
      await this.store.publishTerms(tx, id, side, await this.associations.today(tx, side));
    }
    return Object.assign(group, change);
  }

  /** Seats 1 to `seats` of both sides, as far as they are missing. */
  async addSeats(tx: Tx, workingGroupId: string, seats: number): Promise<void> {
    for (const side of sides) {
      const present = await tx.count(Seat, { where: { workingGroupId, side, number: MoreThan(0) } });
      for (let number = present + 1; number <= seats; number++) {
        await tx.insert(Seat, { id: newId(), workingGroupId, side, number });
      }
    }
  }
}
