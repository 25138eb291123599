import { Injectable } from '@nestjs/common';
import { type Member } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { before } from '../periods.rules.js';
import { mayEnd } from '../roster.rules.js';
import { type EndTermDto } from './seat.dto.js';
import { TermChanges } from './term-changes.js';

/** A company leaves its seat from a date on, and its delegates with it; the seat is vacant. */
@Injectable()
export class EndTerm {
  constructor(
    private readonly clock: Clock,
    private readonly changes: TermChanges,
  ) {}

  execute(actor: Member, termId: string, given: EndTermDto): Promise<Receipt> {
    return this.changes.database.transaction(actor, async (tx) => {
      const term = await this.changes.lockTerm(tx, actor, termId);
      const now = this.clock.now();
      ensure(mayEnd(term, given.from, given.code === 'correction'));

      const left = before(term, given.from);
      const next = left === null ? null : { ...left, endCode: given.code };
      const id = (await this.changes.change(tx, actor, term, next, now)) ?? term.id;
      const facts = { companyId: term.companyId, validTo: left?.validTo ?? null, endCode: given.code };
      await this.changes.conclude(tx, actor, { name: 'roster.term-ended', term: { ...term, id }, facts });
      return new Receipt({ id, state: left === null ? 'taken-back' : 'ended' });
    });
  }
}
