import { Injectable } from '@nestjs/common';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { seatVacant, soundPeriod } from '../roster.rules.js';
import { type CorrectTermDto } from './seat.dto.js';
import { TermChanges } from './term-changes.js';

/** A term is put right: what was known of it stays readable as known then. */
@Injectable()
export class CorrectTerm {
  constructor(
    private readonly clock: Clock,
    private readonly changes: TermChanges,
  ) {}

  execute(actor: Member, termId: string, given: CorrectTermDto): Promise<Receipt> {
    const { store, database } = this.changes;
    return database.transaction(actor, async (tx) => {
      const term = await this.changes.lockTerm(tx, actor, termId);
      const now = this.clock.now();
      const period = { validFrom: given.validFrom, validTo: given.validTo ?? null };
      const companyId = given.companyId ?? term.companyId;
      ensure(soundPeriod(period));
      await this.changes.ownCompany(tx, actor, companyId);
      const others = (await store.terms(tx, term.seatId)).filter((other) => other.id !== term.id);
      ensure(seatVacant(others, period));

      const endCode = period.validTo === null ? null : (term.endCode ?? 'correction');
      const id = (await this.changes.change(tx, actor, term, { ...period, companyId, endCode }, now)) ?? term.id;
      const facts = { companyId, ...period, corrected: termId };
      await this.changes.conclude(tx, actor, { name: 'roster.term-corrected', term: { ...term, id }, facts });
      return new Receipt({ id, state: 'corrected' });
    });
  }
}
