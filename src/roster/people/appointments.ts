import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { IsNull } from 'typeorm';
import { Ledger } from '../../ledger/index.js';
import { type System } from '../../platform/actor.js';
import { type Tx } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { type Side } from '../../platform/side.js';
import { attested, attestedOffices, soundAttestation } from '../roster.rules.js';
import { RosterStore } from '../roster.store.js';
import { Appointment } from './appointment.entity.js';
import { Attestation } from './attestation.entity.js';
import { Person } from './person.entity.js';
import { PersonName } from './person-name.entity.js';

export interface NewPerson {
  readonly nameEn: string;
  readonly nameZh: string | null;
  readonly functionEn: string;
  readonly functionZh: string | null;
}

export interface Claims {
  readonly technicalFunction: boolean;
  readonly noExecutiveRole: boolean;
  readonly noGovernmentBody: boolean;
  /** `YYYY-MM-DD`, the first day on which it no longer holds. */
  readonly validUntil: string;
}

export interface FoundedOffice {
  readonly side: Side;
  readonly workingGroupId: string;
  readonly person: NewPerson;
  readonly office: 'secretary' | 'co-chair';
  readonly validFrom: string;
  /** The co-chair's; the side gives its evidence later. */
  readonly attestation?: Claims;
  readonly now: Temporal.Instant;
}

/** People and their offices. */
@Injectable()
export class Appointments {
  constructor(
    private readonly store: RosterStore,
    private readonly ledger: Ledger,
  ) {}

  /** The first secretary and co-chair of a side, whom nobody could appoint. In a transaction of the system. */
  async foundOffice(
    tx: Tx,
    actor: System,
    founded: FoundedOffice,
  ): Promise<{ personId: string; appointmentId: string }> {
    const { side, workingGroupId, office, validFrom, now } = founded;
    const personId = await this.addPerson(tx, side, founded.person, validFrom, now);
    if (founded.attestation !== undefined) {
      await this.attest(tx, { side, personId, claims: founded.attestation, validFrom, attestedBy: personId, now });
    }
    if (attestedOffices.includes(office)) ensure(attested(await this.attestationsOf(tx, personId), validFrom));
    const appointmentId = await this.appoint(tx, { side, workingGroupId, personId, office, validFrom, now });
    await this.ledger.record(tx, {
      name: 'roster.officer-appointed',
      actor,
      workingGroupId,
      subject: appointmentId,
      book: 'joint',
      facts: { side, office, personId, validFrom, founding: true },
    });
    return { personId, appointmentId };
  }

  /** Adds a person with a name and a function that hold from a date on. */
  async addPerson(tx: Tx, side: Side, person: NewPerson, validFrom: string, now: Temporal.Instant): Promise<string> {
    const id = newId();
    await tx.insert(Person, { id, side, createdAt: now });
    await this.store.add(tx, PersonName, { side, personId: id, ...person, validFrom, validTo: null }, now);
    return id;
  }

  /** Gives the side's word for a person. @throws DomainError `not-eligible`, `attestation-over`. */
  async attest(
    tx: Tx,
    given: {
      side: Side;
      personId: string;
      claims: Claims;
      validFrom: string;
      attestedBy: string;
      now: Temporal.Instant;
    },
  ): Promise<string> {
    const { side, personId, claims, validFrom, attestedBy, now } = given;
    ensure(soundAttestation(claims, validFrom));
    const { technicalFunction, noExecutiveRole, noGovernmentBody, validUntil } = claims;
    const id = newId();
    await tx.insert(Attestation, {
      id,
      side,
      personId,
      technicalFunction,
      noExecutiveRole,
      noGovernmentBody,
      attestedBy,
      attestedAt: now,
      validFrom,
      validUntil,
      revokedAt: null,
      revokedBy: null,
    });
    return id;
  }

  /** The attestations of a person that nobody revoked. */
  attestationsOf(tx: Tx, personId: string): Promise<Attestation[]> {
    return tx.find(Attestation, { where: { personId, revokedAt: IsNull() } });
  }

  /** Adds the appointment of a person to an office. */
  appoint(
    tx: Tx,
    given: Pick<Appointment, 'side' | 'workingGroupId' | 'personId' | 'office' | 'validFrom'> &
      Partial<Appointment> & { now: Temporal.Instant },
  ): Promise<string> {
    const { now, ...appointment } = given;
    const rest = { deputy: false, alternate: false, seatId: null, companyId: null, validTo: null };
    const by = { appointedBy: null, secondAppointedBy: null };
    return this.store.add(tx, Appointment, { ...rest, ...by, ...appointment }, now);
  }
}
