import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { toInstant } from '../platform/database/columns.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Statement } from '../platform/database/statement.js';
import { found } from '../platform/domain-error.js';
import { type Id } from '../platform/id.js';
import { type Side } from '../platform/side.js';
import { Cycle } from './cycle.entity.js';
import { Meeting } from './meeting.entity.js';
import { wallSql } from './meetings.views.js';
import { SittingRow } from './sitting.entity.js';

/** One sitting of a meeting: its wall times with their zone, the instants they mean, and what was found at its opening. */
export interface Sitting {
  readonly id: Id<'Sitting'>;
  readonly meetingId: Id<'Meeting'>;
  readonly position: number;
  /** `YYYY-MM-DDTHH:MM` in `zone`. */
  readonly startsWall: string;
  readonly endsWall: string;
  readonly zone: string;
  readonly startsAt: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
  readonly uid: string;
  readonly sequence: number;
  readonly openedAt: Temporal.Instant | null;
  readonly closedAt: Temporal.Instant | null;
  readonly companiesA: number | null;
  readonly companiesB: number | null;
  readonly quorate: boolean | null;
}

/** What the calendar needs to know of an association. */
export interface AssociationPlace {
  readonly side: Side;
  readonly slug: string;
  /** Name of its calendar of working days. */
  readonly calendar: string;
  readonly zone: string;
}

type Stored = Omit<Sitting, 'startsAt' | 'endsAt' | 'openedAt' | 'closedAt'> & {
  startsAt: Date;
  endsAt: Date;
  openedAt: Date | null;
  closedAt: Date | null;
};

const sittingsStatement = new Statement<Stored>(
  'meetings.sittings',
  `SELECT id, meeting_id AS "meetingId", position, ${wallSql('starts_wall')} AS "startsWall", ${wallSql('ends_wall')} AS "endsWall", zone,
          starts_at AS "startsAt", ends_at AS "endsAt", uid, sequence, opened_at AS "openedAt", closed_at AS "closedAt",
          companies_a AS "companiesA", companies_b AS "companiesB", quorate
   FROM sitting WHERE meeting_id = $1 ORDER BY position`,
);

const associationsStatement = new Statement<AssociationPlace>(
  'meetings.associations',
  `SELECT side, slug, calendar, zone FROM association ORDER BY side`,
);

/** The module's rows, with their locks. */
@Injectable()
export class MeetingStore {
  constructor(private readonly database: Database) {}

  /** Locks the meeting for a change of it; rows that point to it may still be added. @throws DomainError 404 */
  async lock(tx: Tx, id: string): Promise<Meeting> {
    const where = { id: id as Id<'Meeting'> };
    return found(await tx.findOne(Meeting, { where, lock: { mode: 'for_no_key_update' } }), 'meeting');
  }

  /** Keeps the meeting as it stands until the transaction ends. @throws DomainError 404 */
  async hold(tx: Tx, id: string): Promise<Meeting> {
    const where = { id: id as Id<'Meeting'> };
    return found(await tx.findOne(Meeting, { where, lock: { mode: 'pessimistic_read' } }), 'meeting');
  }

  /** @throws DomainError 404 */
  async sitting(tx: Tx, id: string): Promise<SittingRow> {
    return found(await tx.findOne(SittingRow, { where: { id: id as Id<'Sitting'> } }), 'sitting');
  }

  async cycle(tx: Tx, meeting: Pick<Meeting, 'cycleId'>): Promise<Cycle> {
    return tx.findOneOrFail(Cycle, { where: { id: meeting.cycleId } });
  }

  async sittings(tx: Tx, meetingId: string): Promise<Sitting[]> {
    const rows = await this.database.run(tx, sittingsStatement, [meetingId]);
    return rows.map((row) => ({
      ...row,
      startsAt: toInstant(row.startsAt),
      endsAt: toInstant(row.endsAt),
      openedAt: row.openedAt && toInstant(row.openedAt),
      closedAt: row.closedAt && toInstant(row.closedAt),
    }));
  }

  /** Both associations, by side. */
  async associations(tx: Tx): Promise<Readonly<Record<Side, AssociationPlace>>> {
    const rows = await this.database.run(tx, associationsStatement, []);
    const of = (side: Side): AssociationPlace =>
      found(
        rows.find((row) => row.side === side),
        'association',
      );
    return { a: of('a'), b: of('b') };
  }
}
