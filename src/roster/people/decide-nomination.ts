import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { type Tx } from '../../platform/database/database.js';
import { ensure, found } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { confirmNomination, nominate } from '../roster.policy.js';
import { attested, attestedOffices, nominationOpen } from '../roster.rules.js';
import { OfficerNomination } from './officer-nomination.entity.js';
import { PeopleChanges } from './people-changes.js';

/** A second officer makes a nomination an appointment, or an officer of the side takes it back. */
@Injectable()
export class DecideNomination {
  constructor(
    private readonly clock: Clock,
    private readonly people: PeopleChanges,
    private readonly ledger: Ledger,
  ) {}

  confirm(actor: Member, id: string): Promise<Receipt> {
    const { appointments, database } = this.people;
    return database.transaction(actor, async (tx) => {
      const nomination = await this.lock(tx, id);
      ensure(confirmNomination(actor, nomination));
      ensure(nominationOpen(nomination));
      await this.people.lockRoster(tx, actor, nomination.workingGroupId);
      const now = this.clock.now();
      const { side, workingGroupId, personId, office, deputy, validFrom, validTo, nominatedBy } = nomination;
      if (attestedOffices.includes(office)) {
        ensure(attested(await appointments.attestationsOf(tx, personId), validFrom));
      }

      const by = { appointedBy: nominatedBy, secondAppointedBy: actor.personId, seatId: null, companyId: null };
      const holds = { side, workingGroupId, personId, office, deputy, alternate: false, validFrom, validTo, ...by };
      const appointmentId = await appointments.appoint(tx, { ...holds, now });
      const confirmed = { state: 'confirmed' as const, confirmedBy: actor.personId, confirmedAt: now, appointmentId };
      await tx.update(OfficerNomination, { id }, confirmed);
      await this.people.recordAppointed(tx, actor, { ...holds, id: appointmentId });
      return new Receipt({ id: appointmentId, reference: personId, state: 'appointed' });
    });
  }

  withdraw(actor: Member, id: string): Promise<Receipt> {
    return this.people.database.transaction(actor, async (tx) => {
      const nomination = await this.lock(tx, id);
      ensure(nominate(actor, nomination.workingGroupId));
      ensure(nominationOpen(nomination));
      await tx.update(OfficerNomination, { id }, { state: 'withdrawn' });
      const { workingGroupId, side, office } = nomination;
      const act = { name: 'roster.nomination-withdrawn', actor, workingGroupId, subject: id, book: side };
      await this.ledger.record(tx, { ...act, facts: { office } });
      return new Receipt({ id, state: 'withdrawn' });
    });
  }

  private async lock(tx: Tx, id: string): Promise<OfficerNomination> {
    const where = { id };
    return found(await tx.findOne(OfficerNomination, { where, lock: { mode: 'pessimistic_write' } }), 'nomination');
  }
}
