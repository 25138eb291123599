import { Injectable } from '@nestjs/common';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { ensure, found, refuse } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { Seat } from '../groups/seat.entity.js';
import { isOn } from '../periods.rules.js';
import { keepRoster } from '../roster.policy.js';
import { attested, insideTerm, principalFree, soundPeriod } from '../roster.rules.js';
import { type DelegateDto } from './people.dto.js';
import { PeopleChanges } from './people-changes.js';

/** A secretary appoints somebody to the seat of a company, attested as eligible. */
@Injectable()
export class AppointDelegate {
  constructor(
    private readonly clock: Clock,
    private readonly people: PeopleChanges,
  ) {}

  execute(actor: Member, given: DelegateDto): Promise<Receipt> {
    const { store, appointments, database } = this.people;
    return database.transaction(actor, async (tx) => {
      const { workingGroupId, seatId, validFrom } = given;
      const seat = found(await tx.findOne(Seat, { where: { id: seatId, workingGroupId } }), 'seat');
      ensure(keepRoster(actor, seat));
      await this.people.lockRoster(tx, actor, workingGroupId);
      const now = this.clock.now();
      const term = (await store.terms(tx, seatId)).find((one) => isOn(one, validFrom));
      if (term === undefined) throw refuse('conflict', 'seat-vacant', 'No company holds the seat on that date.');
      const period = { validFrom, validTo: given.validTo ?? term.validTo };
      const alternate = given.alternate === true;
      ensure(soundPeriod(period));
      ensure(insideTerm(period, term));
      const principals = (await store.appointmentsTo(tx, seatId)).filter((one) => !one.alternate);
      if (!alternate) ensure(principalFree(principals, period));

      const personId = await this.people.appointee(tx, actor, given, now);
      ensure(attested(await appointments.attestationsOf(tx, personId), validFrom));
      const office = { workingGroupId, personId, office: 'delegate', seatId, companyId: term.companyId } as const;
      const by = { appointedBy: actor.personId, secondAppointedBy: null };
      const appointment = { side: actor.side, ...office, deputy: false, alternate, ...by, ...period };
      const id = await appointments.appoint(tx, { ...appointment, now });
      await this.people.recordAppointed(tx, actor, { ...appointment, id });
      return new Receipt({ id, reference: personId, state: 'appointed' });
    });
  }
}
