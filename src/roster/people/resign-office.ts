import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { type Tx } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { before, isOn } from '../periods.rules.js';
import { resign } from '../roster.policy.js';
import { appointingOffices, mayEnd, nominatedOffices, officersRemain, present } from '../roster.rules.js';
import { Appointment } from './appointment.entity.js';
import { type EndAppointmentDto } from './people.dto.js';
import { PeopleChanges } from './people-changes.js';

/** An officer leaves his office from a date on, while two others remain to appoint a successor. */
@Injectable()
export class ResignOffice {
  constructor(
    private readonly clock: Clock,
    private readonly people: PeopleChanges,
  ) {}

  execute(actor: Member, id: string, given: EndAppointmentDto): Promise<Receipt> {
    return this.people.database.transaction(actor, async (tx) => {
      const named = await this.people.ownAppointment(tx, actor, id);
      this.people.ofKind(named, nominatedOffices);
      ensure(resign(actor, named));
      await this.people.lockRoster(tx, actor, named.workingGroupId);
      const now = this.clock.now();
      const appointment = await this.people.ownAppointment(tx, actor, id);
      ensure(present(appointment));
      ensure(mayEnd(appointment, given.from, false));
      ensure(officersRemain(appointment.office, await this.remaining(tx, appointment, given.from)));

      const left = before(appointment, given.from);
      const kept = left === null ? [] : [left];
      const [next] = await this.people.store.supersede(tx, Appointment, appointment, kept, now);
      await this.people.recordEnded(tx, actor, appointment, given.from);
      return new Receipt({ id: next ?? id, state: 'ended' });
    });
  }

  /** How many others could appoint officers of the side from that date on. */
  private async remaining(tx: Tx, leaving: Appointment, date: string): Promise<number> {
    const { side, workingGroupId } = leaving;
    const where = { side, workingGroupId, office: In([...appointingOffices]), supersededAt: IsNull() };
    const others = (await tx.find(Appointment, { where })).filter((one) => one.id !== leaving.id && isOn(one, date));
    return new Set(others.map((one) => one.personId)).size;
  }
}
