import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { IsNull } from 'typeorm';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { ensure, found, notFound, refuse } from '../../platform/domain-error.js';
import { Associations } from '../groups/associations.js';
import { WorkingGroups } from '../groups/working-groups.js';
import { notOneself } from '../roster.policy.js';
import { rosterOpen } from '../roster.rules.js';
import { RosterStore } from '../roster.store.js';
import { Appointment } from './appointment.entity.js';
import { Appointments } from './appointments.js';
import { AttestationEvidence } from './attestation-evidence.entity.js';
import { type AppointeeDto, type AttestationDto, type PersonDto } from './people.dto.js';
import { Person } from './person.entity.js';
import { PersonContact } from './person-contact.entity.js';

/** What the acts on people share: the lock, who is meant, the side's word for him, the entry in the book. */
@Injectable()
export class PeopleChanges {
  constructor(
    readonly database: Database,
    readonly store: RosterStore,
    readonly appointments: Appointments,
    private readonly groups: WorkingGroups,
    private readonly associations: Associations,
    private readonly ledger: Ledger,
  ) {}

  async lockRoster(tx: Tx, actor: Member, workingGroupId: string): Promise<void> {
    await this.store.lockRoster(tx, workingGroupId, actor.side);
    ensure(rosterOpen(await this.groups.byId(tx, workingGroupId)));
  }

  /** Somebody of the own side. */
  async ownPerson(tx: Tx, actor: Member, id: string): Promise<Person> {
    return found(await tx.findOne(Person, { where: { id, side: actor.side } }), 'person');
  }

  /** An appointment of the own side; the other side's are told from none. */
  async ownAppointment(tx: Tx, actor: Member, id: string): Promise<Appointment> {
    const appointment = await tx.findOne(Appointment, { where: { id, side: actor.side } });
    return found(appointment, 'appointment');
  }

  /** The groups in which a person holds or held an office. */
  async groupsOf(tx: Tx, personId: string): Promise<string[]> {
    const rows = await tx.find(Appointment, { where: { personId, supersededAt: IsNull() } });
    return [...new Set(rows.map((row) => row.workingGroupId))];
  }

  /** The person who is to be appointed, entered and attested as far as the request says so. Nobody appoints himself. */
  async appointee(tx: Tx, actor: Member, given: AppointeeDto, now: Temporal.Instant): Promise<string> {
    const since = await this.since(tx, actor, given.validFrom);
    const personId = await this.personOf(tx, actor, given, since, now);
    if (given.attestation !== undefined) {
      await this.attest(tx, actor, personId, given.attestation, since, given.workingGroupId, now);
    }
    return personId;
  }

  /** Gives the side's word for a person, with its evidence; an entry in the side's own book. */
  async attest(
    tx: Tx,
    actor: Member,
    personId: string,
    claims: AttestationDto,
    validFrom: string,
    workingGroupId: string | null,
    now: Temporal.Instant,
  ): Promise<string> {
    const { side, personId: attestedBy } = actor;
    const id = await this.appointments.attest(tx, { side, personId, claims, validFrom, attestedBy, now });
    await tx.insert(AttestationEvidence, {
      side,
      attestationId: id,
      evidence: claims.evidence,
      revocationReason: null,
    });
    const facts = { personId, validFrom, validUntil: claims.validUntil };
    await this.ledger.record(tx, { name: 'roster.attested', actor, workingGroupId, subject: id, book: side, facts });
    return id;
  }

  /** What is entered today holds from today on, or from the appointment on if that began earlier. */
  async since(tx: Tx, actor: Member, validFrom: string): Promise<string> {
    const today = await this.associations.today(tx, actor.side);
    return validFrom < today ? validFrom : today;
  }

  private async personOf(
    tx: Tx,
    actor: Member,
    given: AppointeeDto,
    since: string,
    now: Temporal.Instant,
  ): Promise<string> {
    if ((given.person === undefined) === (given.personId === undefined)) {
      throw refuse('invalid', 'person-or-id', 'Give either a new person or the id of a known one.');
    }
    if (given.person !== undefined) return this.enter(tx, actor, given.person, since, now);
    const { id } = await this.ownPerson(tx, actor, given.personId ?? '');
    ensure(notOneself(actor, id));
    return id;
  }

  private async enter(tx: Tx, actor: Member, given: PersonDto, since: string, now: Temporal.Instant): Promise<string> {
    const { name, function: work, email = null, phone = null } = given;
    const names = { nameEn: name.en, nameZh: name.zh ?? null, functionEn: work.en, functionZh: work.zh ?? null };
    const personId = await this.appointments.addPerson(tx, actor.side, names, since, now);
    if (email !== null || phone !== null) await tx.insert(PersonContact, { side: actor.side, personId, email, phone });
    return personId;
  }

  /** The entry that both sides see of an appointment: office, seat, company, period. */
  recordAppointed(tx: Tx, actor: Member, appointment: Omit<Appointment, 'recordedAt' | 'supersededAt'>): Promise<void> {
    const { id, side, workingGroupId, personId, office, deputy, seatId, companyId, alternate } = appointment;
    const { validFrom, validTo } = appointment;
    const names = { delegate: 'roster.delegate-appointed' } as Record<string, string>;
    const officer = seatId === null && ['secretary', 'co-chair', 'counsel', 'auditor'].includes(office);
    const name = names[office] ?? (officer ? 'roster.officer-appointed' : 'roster.assistant-appointed');
    const facts = { side, personId, office, deputy, seatId, companyId, alternate, validFrom, validTo };
    return this.ledger.record(tx, { name, actor, workingGroupId, subject: id, book: 'joint', facts });
  }

  recordEnded(tx: Tx, actor: Member, appointment: Appointment, validTo: string | null): Promise<void> {
    const { id, side, workingGroupId, office, seatId } = appointment;
    const act = { name: 'roster.appointment-ended', actor, workingGroupId, subject: id, book: 'joint' } as const;
    return this.ledger.record(tx, { ...act, facts: { side, office, seatId, validTo } });
  }

  /** @throws DomainError for an appointment that is not of the kind which the route ends. */
  ofKind(appointment: Appointment, offices: readonly string[]): void {
    if (!offices.includes(appointment.office)) throw notFound('appointment');
  }
}
