import { Injectable } from '@nestjs/common';
import { type Member, type Office } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { before } from '../periods.rules.js';
import { keepRoster } from '../roster.policy.js';
import { mayEnd, present } from '../roster.rules.js';
import { Appointment } from './appointment.entity.js';
import { type EndAppointmentDto } from './people.dto.js';
import { PeopleChanges } from './people-changes.js';

/** A secretary ends the appointment of a delegate, an interpreter, a member of staff or an expert from a date on. */
@Injectable()
export class EndAppointment {
  constructor(
    private readonly clock: Clock,
    private readonly people: PeopleChanges,
  ) {}

  execute(actor: Member, id: string, offices: readonly Office[], given: EndAppointmentDto): Promise<Receipt> {
    return this.people.database.transaction(actor, async (tx) => {
      const named = await this.people.ownAppointment(tx, actor, id);
      ensure(keepRoster(actor, named));
      this.people.ofKind(named, offices);
      await this.people.lockRoster(tx, actor, named.workingGroupId);
      const now = this.clock.now();
      const appointment = await this.people.ownAppointment(tx, actor, id);
      ensure(present(appointment));
      ensure(mayEnd(appointment, given.from, given.correction === true));

      const left = before(appointment, given.from);
      const kept = left === null ? [] : [left];
      const [next] = await this.people.store.supersede(tx, Appointment, appointment, kept, now);
      await this.people.recordEnded(tx, actor, appointment, left?.validTo ?? null);
      return new Receipt({ id: next ?? id, state: left === null ? 'taken-back' : 'ended' });
    });
  }
}
