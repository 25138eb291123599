import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { attest } from '../roster.policy.js';
import { type PersonNameDto } from './people.dto.js';
import { PeopleChanges } from './people-changes.js';
import { PersonName } from './person-name.entity.js';

/** Somebody of the own side is called otherwise, or has another function, from a date on. */
@Injectable()
export class NamePerson {
  constructor(
    private readonly clock: Clock,
    private readonly people: PeopleChanges,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, personId: string, given: PersonNameDto): Promise<Receipt> {
    const { store, database } = this.people;
    return database.transaction(actor, async (tx) => {
      const person = await this.people.ownPerson(tx, actor, personId);
      const groupIds = await this.people.groupsOf(tx, personId);
      ensure(attest(actor, groupIds));
      const now = this.clock.now();

      const period = { validFrom: given.validFrom, validTo: null };
      const names = await tx.find(PersonName, { where: { personId, supersededAt: IsNull() } });
      await store.makeRoom(tx, PersonName, names, period, now);
      const { name, function: work } = given;
      const texts = { nameEn: name.en, nameZh: name.zh ?? null, functionEn: work.en, functionZh: work.zh ?? null };
      const id = await store.add(tx, PersonName, { side: person.side, personId, ...texts, ...period }, now);
      const facts = { nameId: id, validFrom: given.validFrom };
      const act = { name: 'roster.person-named', actor, subject: personId, book: actor.side, facts };
      for (const workingGroupId of groupIds.length === 0 ? [null] : groupIds) {
        await this.ledger.record(tx, { ...act, workingGroupId });
      }
      return new Receipt({ id });
    });
  }
}
