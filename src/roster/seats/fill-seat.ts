import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { type Tx } from '../../platform/database/database.js';
import { ensure, refuse } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { type Seat } from '../groups/seat.entity.js';
import { before, isOn } from '../periods.rules.js';
import { type EndCode, mayEnd, seatVacant, soundPeriod } from '../roster.rules.js';
import { type TermDto } from './seat.dto.js';
import { type Term } from './term.entity.js';
import { TermChanges } from './term-changes.js';

/** A company of the own side takes a vacant seat, or the place of the company that holds it, from a date on. */
@Injectable()
export class FillSeat {
  constructor(
    private readonly clock: Clock,
    private readonly changes: TermChanges,
  ) {}

  execute(actor: Member, seatId: string, given: TermDto): Promise<Receipt> {
    const { store, database } = this.changes;
    return database.transaction(actor, async (tx) => {
      const seat = await this.changes.lockSeat(tx, actor, seatId);
      const now = this.clock.now();
      const period = { validFrom: given.validFrom, validTo: given.validTo ?? null };
      ensure(soundPeriod(period));
      await this.changes.ownCompany(tx, actor, given.companyId);

      let terms = await store.terms(tx, seatId);
      if (given.replacing === true) terms = await this.replaced(tx, actor, terms, given, now);
      ensure(seatVacant(terms, period));
      const id = await this.changes.begin(tx, seat, given.companyId, period, now);
      await this.record(tx, actor, seat, id, given);
      return new Receipt({ id, state: 'begun' });
    });
  }

  /** Ends the term in force on the first day; returns the others. */
  private async replaced(
    tx: Tx,
    actor: Member,
    terms: readonly Term[],
    given: TermDto,
    now: Temporal.Instant,
  ): Promise<Term[]> {
    const held = terms.find((term) => isOn(term, given.validFrom));
    if (held === undefined) throw refuse('conflict', 'seat-vacant', 'No company holds the seat on that date.');
    if (held.companyId === given.companyId) {
      throw refuse('conflict', 'company-seated', 'The company holds this seat on that date.');
    }
    const endCode: EndCode = given.endCode ?? 'replaced';
    ensure(mayEnd(held, given.validFrom, endCode === 'correction'));
    const left = before(held, given.validFrom);
    await this.changes.change(tx, actor, held, left === null ? null : { ...left, endCode }, now);
    return terms.filter((term) => term !== held);
  }

  private record(tx: Tx, actor: Member, seat: Seat, id: string, given: TermDto): Promise<void> {
    const { companyId, validFrom, validTo } = given;
    const replacing = given.replacing === true;
    const code = replacing ? { endCode: given.endCode ?? 'replaced' } : {};
    return this.changes.conclude(tx, actor, {
      name: replacing ? 'roster.term-replaced' : 'roster.term-begun',
      term: { id, workingGroupId: seat.workingGroupId, seatId: seat.id },
      facts: { companyId, validFrom, validTo: validTo ?? null, ...code },
    });
  }
}
