import { Injectable } from '@nestjs/common';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { keepRoster } from '../roster.policy.js';
import { soundPeriod } from '../roster.rules.js';
import { type AssistantDto } from './people.dto.js';
import { PeopleChanges } from './people-changes.js';

/** A secretary appoints an interpreter, a member of staff or an invited expert. */
@Injectable()
export class AppointAssistant {
  constructor(
    private readonly clock: Clock,
    private readonly people: PeopleChanges,
  ) {}

  execute(actor: Member, given: AssistantDto): Promise<Receipt> {
    return this.people.database.transaction(actor, async (tx) => {
      const { workingGroupId, office, validFrom } = given;
      ensure(keepRoster(actor, { workingGroupId, side: actor.side }));
      await this.people.lockRoster(tx, actor, workingGroupId);
      const now = this.clock.now();
      const period = { validFrom, validTo: given.validTo ?? null };
      ensure(soundPeriod(period));

      const personId = await this.people.appointee(tx, actor, given, now);
      const holds = { side: actor.side, workingGroupId, personId, office, deputy: false, alternate: false };
      const by = { seatId: null, companyId: null, appointedBy: actor.personId, secondAppointedBy: null };
      const appointment = { ...holds, ...by, ...period };
      const id = await this.people.appointments.appoint(tx, { ...appointment, now });
      await this.people.recordAppointed(tx, actor, { ...appointment, id });
      return new Receipt({ id, reference: personId, state: 'appointed' });
    });
  }
}
