import { Injectable } from '@nestjs/common';
import { type Person } from '../../platform/actor.js';
import {
  assistingOffices,
  AttestationDto,
  AttestPerson,
  EndAppointment,
  EndAppointmentDto,
  EvidenceDto,
  NamePerson,
  PersonNameDto,
  ResignOffice,
  RevocationDto,
  RevokeAttestation,
} from '../../roster/acts.js';
import { claimNames } from '../parts/claims.js';
import { fieldOf, type FormBody, heldAgainst } from '../rendering/forms.js';
import { nestedForm, within } from '../rendering/nested-form.js';
import { AppointmentForm, AttestationForm } from './people-page.dto.js';

/** A form of a person's page: its name, with which its fields begin, and what it does. */
export interface PersonForm {
  readonly form: string;
  readonly body: FormBody;
  readonly work: () => Promise<unknown>;
}

/** What the forms of a person's page ask for. */
@Injectable()
export class PersonForms {
  constructor(
    private readonly endAppointment: EndAppointment,
    private readonly resignOffice: ResignOffice,
    private readonly attestPerson: AttestPerson,
    private readonly revokeAttestation: RevokeAttestation,
    private readonly namePerson: NamePerson,
  ) {}

  end(actor: Person, body: FormBody): PersonForm {
    const form = `end-${fieldOf(body, 'appointmentId') ?? ''}`;
    const work = async () => {
      const { appointmentId } = await this.appointment(body);
      const fields = { text: ['from'], boxes: ['correction'] };
      const given = await heldAgainst(EndAppointmentDto, nestedForm(within(form, body), fields));
      return this.endAppointment.execute(actor, appointmentId, ['delegate', ...assistingOffices], given);
    };
    return { form, body, work };
  }

  resign(actor: Person, body: FormBody): PersonForm {
    const form = `end-${fieldOf(body, 'appointmentId') ?? ''}`;
    const work = async () => {
      const { appointmentId } = await this.appointment(body);
      const given = await heldAgainst(EndAppointmentDto, nestedForm(within(form, body), { text: ['from'] }));
      return this.resignOffice.execute(actor, appointmentId, given);
    };
    return { form, body, work };
  }

  attest(actor: Person, personId: string, body: FormBody): PersonForm {
    const work = async () => {
      const fields = { text: ['evidence', 'validUntil'], boxes: claimNames };
      const given = await heldAgainst(AttestationDto, nestedForm(within('attest', body), fields));
      return this.attestPerson.execute(actor, personId, given);
    };
    return { form: 'attest', body, work };
  }

  evidence(actor: Person, body: FormBody): PersonForm {
    const form = `evidence-${fieldOf(body, 'attestationId') ?? ''}`;
    const work = async () => {
      const { attestationId } = await this.attestation(body);
      const given = await heldAgainst(EvidenceDto, nestedForm(within(form, body), { text: ['evidence'] }));
      return this.attestPerson.giveEvidence(actor, attestationId, given.evidence);
    };
    return { form, body, work };
  }

  revoke(actor: Person, body: FormBody): PersonForm {
    const work = async () => {
      const { attestationId } = await this.attestation(body);
      const given = await heldAgainst(RevocationDto, nestedForm(within('revoke', body), { text: ['reason'] }));
      return this.revokeAttestation.execute(actor, attestationId, given.reason ?? null);
    };
    return { form: 'revoke', body, work };
  }

  rename(actor: Person, personId: string, body: FormBody): PersonForm {
    const work = async () => {
      const text = ['name.en', 'name.zh', 'function.en', 'function.zh', 'validFrom'];
      const given = await heldAgainst(
        PersonNameDto,
        nestedForm(within('rename', body), { text, parts: ['name', 'function'] }),
      );
      return this.namePerson.execute(actor, personId, given);
    };
    return { form: 'rename', body, work };
  }

  private appointment(body: FormBody): Promise<AppointmentForm> {
    return heldAgainst(AppointmentForm, nestedForm(body, { text: ['appointmentId'] }));
  }

  private attestation(body: FormBody): Promise<AttestationForm> {
    return heldAgainst(AttestationForm, nestedForm(body, { text: ['attestationId'] }));
  }
}
