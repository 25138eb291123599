import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { Statement } from '../../platform/database/statement.js';
import { newId } from '../../platform/id.js';
import { type Meeting } from '../meeting.entity.js';
import { MeetingStore, type Sitting } from '../meetings.store.js';
import { type ResolvedSitting } from './schedule.rules.js';

const insertStatement = new Statement(
  'meetings.sitting-insert',
  `INSERT INTO sitting (id, meeting_id, position, starts_wall, ends_wall, zone, starts_at, ends_at, uid, working_group_id)
   VALUES ($1, $2, $3, $4::timestamp, $5::timestamp, $6, $7, $8, $9, $10)`,
);
const updateStatement = new Statement(
  'meetings.sitting-update',
  `UPDATE sitting SET starts_wall = $2::timestamp, ends_wall = $3::timestamp, zone = $4, starts_at = $5, ends_at = $6, sequence = sequence + 1
   WHERE id = $1`,
);
const deleteStatement = new Statement(
  'meetings.sittings-delete',
  `DELETE FROM sitting WHERE meeting_id = $1 AND position > $2`,
);

type OfGroup = Pick<Meeting, 'id' | 'workingGroupId'>;

const same = (one: Sitting, other: ResolvedSitting): boolean =>
  one.startsWall === other.startsWall && one.endsWall === other.endsWall && one.zone === other.zone;

/** Writes a meeting's sittings. The wall times go in as text: see `SittingRow`. */
@Injectable()
export class SittingStore {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingStore,
  ) {}

  /**
   * The sittings of a meeting become these, position by position: a sitting keeps its id and UID, and its sequence
   * grows when its time changes or when `moved` says that the meeting takes place elsewhere or otherwise.
   */
  async replace(tx: Tx, meeting: OfGroup, wanted: readonly ResolvedSitting[], moved: boolean): Promise<void> {
    const { id: meetingId, workingGroupId } = meeting;
    const present = await this.meetings.sittings(tx, meetingId);
    for (const [i, sitting] of wanted.entries()) {
      const { startsWall, endsWall, zone } = sitting;
      const times = [startsWall, endsWall, zone, sitting.startsAt.toString(), sitting.endsAt.toString()];
      const old = present[i];
      if (old === undefined) {
        const values = [newId<'Sitting'>(), meetingId, i + 1, ...times, newId(), workingGroupId];
        await this.database.run(tx, insertStatement, values);
      } else if (moved || !same(old, sitting)) {
        await this.database.run(tx, updateStatement, [old.id, ...times]);
      }
    }
    await this.database.run(tx, deleteStatement, [meetingId, wanted.length]);
  }
}
