import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { ensure } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { Receipt } from '../../platform/receipt.js';
import { nominate } from '../roster.policy.js';
import { attested, attestedOffices, soundPeriod } from '../roster.rules.js';
import { OfficerNomination } from './officer-nomination.entity.js';
import { type NominationDto } from './people.dto.js';
import { PeopleChanges } from './people-changes.js';

/** An officer proposes that somebody of his side become an officer; nothing holds until another confirms it. */
@Injectable()
export class NominateOfficer {
  constructor(
    private readonly clock: Clock,
    private readonly people: PeopleChanges,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, given: NominationDto): Promise<Receipt> {
    return this.people.database.transaction(actor, async (tx) => {
      const { workingGroupId, office, validFrom } = given;
      ensure(nominate(actor, workingGroupId));
      await this.people.lockRoster(tx, actor, workingGroupId);
      const now = this.clock.now();
      const period = { validFrom, validTo: given.validTo ?? null };
      ensure(soundPeriod(period));

      const personId = await this.people.appointee(tx, actor, given, now);
      const { appointments } = this.people;
      if (attestedOffices.includes(office)) {
        ensure(attested(await appointments.attestationsOf(tx, personId), validFrom));
      }
      const id = newId();
      const nominee = { side: actor.side, workingGroupId, personId, office, deputy: given.deputy === true, ...period };
      const by = { nominatedBy: actor.personId, nominatedAt: now, state: 'open' as const };
      await tx.insert(OfficerNomination, { id, ...nominee, ...by });
      await this.ledger.record(tx, {
        name: 'roster.officer-nominated',
        actor,
        workingGroupId,
        subject: id,
        book: actor.side,
        facts: { personId, office, ...period },
      });
      return new Receipt({ id, reference: personId, state: 'open' });
    });
  }
}
