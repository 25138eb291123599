import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { ensure, found, notFound } from '../../platform/domain-error.js';
import { Company } from '../companies/company.entity.js';
import { Associations } from '../groups/associations.js';
import { Seat } from '../groups/seat.entity.js';
import { WorkingGroups } from '../groups/working-groups.js';
import { Appointment } from '../people/appointment.entity.js';
import { common, type Period, same } from '../periods.rules.js';
import { keepRoster } from '../roster.policy.js';
import { present, rosterOpen } from '../roster.rules.js';
import { RosterStore } from '../roster.store.js';
import { Term } from './term.entity.js';

/** What the acts on terms share: the lock, the appointments that follow their term, the public's copy. */
@Injectable()
export class TermChanges {
  constructor(
    readonly database: Database,
    readonly store: RosterStore,
    private readonly groups: WorkingGroups,
    private readonly associations: Associations,
    private readonly ledger: Ledger,
  ) {}

  /** The seat, with its side's roster locked. @throws DomainError unless the actor keeps that roster. */
  async lockSeat(tx: Tx, actor: Member, seatId: string): Promise<Seat> {
    const seat = found(await tx.findOne(Seat, { where: { id: seatId } }), 'seat');
    ensure(keepRoster(actor, seat));
    await this.store.lockRoster(tx, seat.workingGroupId, seat.side);
    ensure(rosterOpen(await this.groups.byId(tx, seat.workingGroupId)));
    return seat;
  }

  /** A term as it is known now, with its side's roster locked. */
  async lockTerm(tx: Tx, actor: Member, termId: string): Promise<Term> {
    const { seatId } = found(await tx.findOne(Term, { where: { id: termId } }), 'term');
    await this.lockSeat(tx, actor, seatId);
    const term = found(await tx.findOne(Term, { where: { id: termId } }), 'term');
    ensure(present(term));
    return term;
  }

  /** @throws DomainError when the actor's side knows no such company. */
  async ownCompany(tx: Tx, actor: Member, companyId: string): Promise<void> {
    const known = await tx.exists(Company, { where: { id: companyId, side: actor.side } });
    if (!known) throw notFound('company');
  }

  async begin(tx: Tx, seat: Seat, companyId: string, period: Period, now: Temporal.Instant): Promise<string> {
    const { side, workingGroupId, id: seatId } = seat;
    const { validFrom, validTo } = period;
    const term = { side, workingGroupId, seatId, companyId, validFrom, validTo, endCode: null };
    return this.store.add(tx, Term, term, now);
  }

  /**
   * A term is known otherwise from now on, or never was; its company's appointments end with it.
   * @returns the id of the row that holds now.
   */
  async change(
    tx: Tx,
    actor: Member,
    term: Term,
    next: (Period & Partial<Term>) | null,
    now: Temporal.Instant,
  ): Promise<string | null> {
    const [id] = await this.store.supersede(tx, Term, term, next === null ? [] : [next], now);
    const holds = next !== null && (next.companyId ?? term.companyId) === term.companyId ? next : null;
    for (const appointment of await this.store.appointmentsTo(tx, term.seatId)) {
      if (appointment.companyId !== term.companyId || common(appointment, term) === null) continue;
      const left = holds === null ? null : common(appointment, holds);
      if (left !== null && same(left, appointment)) continue;
      await this.store.supersede(tx, Appointment, appointment, left === null ? [] : [left], now);
      await this.ledger.record(tx, {
        name: 'roster.appointment-ended',
        actor,
        workingGroupId: term.workingGroupId,
        subject: appointment.id,
        book: 'joint',
        facts: { side: term.side, office: appointment.office, seatId: term.seatId, validTo: left?.validTo ?? null },
      });
    }
    return id ?? null;
  }

  /** Writes the act down and shows the public what it may see of it. */
  async conclude(
    tx: Tx,
    actor: Member,
    act: { name: string; term: { id: string; workingGroupId: string; seatId: string } } & {
      facts: Record<string, string | null>;
    },
  ): Promise<void> {
    const { id, workingGroupId, seatId } = act.term;
    const today = await this.associations.today(tx, actor.side);
    await this.store.publishTerms(tx, workingGroupId, actor.side, today);
    const facts = { side: actor.side, seatId, ...act.facts };
    await this.ledger.record(tx, { name: act.name, actor, workingGroupId, subject: id, book: 'joint', facts });
  }
}
