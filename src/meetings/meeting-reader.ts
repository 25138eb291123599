import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { Database, type Tx } from '../platform/database/database.js';
import { Statement } from '../platform/database/statement.js';
import { type Id } from '../platform/id.js';
import { Meeting } from './meeting.entity.js';
import { cycleLabel } from './meetings.rules.js';
import { MeetingStore, type Sitting } from './meetings.store.js';
import { neverComesSql } from './meetings.views.js';

const inOrder = `FROM meeting m JOIN cycle c ON c.id = m.cycle_id,
  (SELECT oc.year, oc.half FROM meeting om JOIN cycle oc ON oc.id = om.cycle_id WHERE om.id = $2) o
  WHERE m.working_group_id = $1 AND m.id <> $2`;

const previousStatement = new Statement<{ id: string }>(
  'meetings.previous-held',
  `SELECT m.id ${inOrder} AND m.state IN ('held', 'closed') AND (c.year, c.half) <= (o.year, o.half)
   ORDER BY c.year DESC, c.half DESC, m.starts_at DESC LIMIT 1`,
);

const followingStatement = new Statement<{ id: string }>(
  'meetings.following',
  `SELECT m.id ${inOrder} AND m.state IN ('planned', 'proposed', 'confirmed') AND NOT ${neverComesSql('m', 'c', '$3::timestamptz')}
     AND (c.year, c.half) >= (o.year, o.half) ORDER BY c.year, c.half`,
);

const neverComesStatement = new Statement<{ never: boolean }>(
  'meetings.never-comes',
  `SELECT ${neverComesSql('m', 'c', '$2::timestamptz')} AS never FROM meeting m JOIN cycle c ON c.id = m.cycle_id WHERE m.id = $1`,
);

/** Meetings for the modules that work towards them: with the locks under which they may be relied upon. */
@Injectable()
export class MeetingReader {
  constructor(
    private readonly database: Database,
    private readonly store: MeetingStore,
  ) {}

  /** The meeting stays as it is until the transaction ends; many may submit at once. @throws DomainError 404 */
  lockForSubmission(tx: Tx, meetingId: string): Promise<Meeting> {
    return this.store.hold(tx, meetingId);
  }

  /** One change of the meeting's agenda at a time. @throws DomainError 404 */
  lockForAgenda(tx: Tx, meetingId: string): Promise<Meeting> {
    return this.store.lock(tx, meetingId);
  }

  sittings(tx: Tx, meetingId: string): Promise<Sitting[]> {
    return this.store.sittings(tx, meetingId);
  }

  /** Label of the meeting's cycle, such as `2027-1`: the first part of every reference. */
  async label(tx: Tx, meeting: Pick<Meeting, 'cycleId'>): Promise<string> {
    return cycleLabel(await this.store.cycle(tx, meeting));
  }

  /** The last meeting of the group that was held before this one. */
  async previousHeld(tx: Tx, meeting: Pick<Meeting, 'id' | 'workingGroupId'>): Promise<Meeting | null> {
    const [row] = await this.database.run(tx, previousStatement, [meeting.workingGroupId, meeting.id]);
    return row === undefined ? null : tx.findOne(Meeting, { where: { id: row.id as Id<'Meeting'> } });
  }

  /** Ids of the meetings that are to come after this one, in the order of their cycles; one in its place comes first. */
  async following(
    tx: Tx,
    meeting: { readonly id: string; readonly workingGroupId: string },
    now: Temporal.Instant,
  ): Promise<string[]> {
    const rows = await this.database.run(tx, followingStatement, [meeting.workingGroupId, meeting.id, now.toString()]);
    return rows.map(({ id }) => id);
  }

  /** Whether a meeting was cancelled, or its cycle has gone by without it. */
  async neverComes(tx: Tx, meetingId: string, now: Temporal.Instant): Promise<boolean> {
    const [row] = await this.database.run(tx, neverComesStatement, [meetingId, now.toString()]);
    return row?.never === true;
  }
}
