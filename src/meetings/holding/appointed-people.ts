import { Injectable } from '@nestjs/common';
import { type Office, type Person } from '../../platform/actor.js';
import { type Tx } from '../../platform/database/database.js';
import { refuse } from '../../platform/domain-error.js';
import { RosterReader } from '../../roster/index.js';
import { type Meeting } from '../meeting.entity.js';
import { MeetingStore } from '../meetings.store.js';
import { type SittingRow } from '../sitting.entity.js';

/** Who holds an office of a side on the day of a sitting. */
@Injectable()
export class AppointedPeople {
  constructor(
    private readonly roster: RosterReader,
    private readonly store: MeetingStore,
  ) {}

  /** @throws DomainError `not-appointed` for anybody else, of the other side too */
  async ofOwnSide(
    tx: Tx,
    actor: Person,
    meeting: Meeting,
    sitting: SittingRow,
    personId: string,
  ): Promise<{ office: Office; companyId: string | null }> {
    const { zone } = (await this.store.associations(tx))[actor.side];
    const day = sitting.startsAt.toZonedDateTimeISO(zone).toPlainDate().toString();
    const appointment = await this.roster.appointmentOf(tx, { id: meeting.workingGroupId }, actor.side, personId, day);
    if (appointment === null) {
      throw refuse('rule', 'not-appointed', 'This person holds no office of your side on the day of the sitting.');
    }
    return appointment;
  }
}
