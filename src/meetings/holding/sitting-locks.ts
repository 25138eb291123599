import { Injectable } from '@nestjs/common';
import { type Tx } from '../../platform/database/database.js';
import { type Id } from '../../platform/id.js';
import { type Meeting } from '../meeting.entity.js';
import { MeetingStore } from '../meetings.store.js';
import { SittingRow } from '../sitting.entity.js';

export interface LockedSitting {
  readonly meeting: Meeting;
  readonly sitting: SittingRow;
}

/** Locks a sitting by way of its meeting, always in this order. */
@Injectable()
export class SittingLocks {
  constructor(private readonly store: MeetingStore) {}

  /** For opening, closing and holding: one such act at a time. @throws DomainError 404 */
  async forRunning(tx: Tx, sittingId: string): Promise<LockedSitting> {
    const { meetingId } = await this.store.sitting(tx, sittingId);
    const meeting = await this.store.lock(tx, meetingId);
    return { meeting, sitting: await this.again(tx, sittingId) };
  }

  /** For recording what happens: many at once, and none while the sitting is being opened or closed. @throws DomainError 404 */
  async forRecording(tx: Tx, sittingId: string): Promise<LockedSitting> {
    const { meetingId } = await this.store.sitting(tx, sittingId);
    const meeting = await this.store.hold(tx, meetingId);
    return { meeting, sitting: await this.again(tx, sittingId) };
  }

  others(tx: Tx, { meeting, sitting }: LockedSitting): Promise<SittingRow[]> {
    return tx
      .find(SittingRow, { where: { meetingId: meeting.id } })
      .then((rows) => rows.filter((row) => row.id !== sitting.id));
  }

  /** What was read before the lock may have changed while it was waited for. */
  private again(tx: Tx, sittingId: string): Promise<SittingRow> {
    return tx.findOneOrFail(SittingRow, { where: { id: sittingId as Id<'Sitting'> } });
  }
}
