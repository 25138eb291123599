import { IsOptional, IsUUID } from 'class-validator';

export class NominationForm {
  @IsUUID()
  nominationId!: string;
}

export class AppointmentForm {
  @IsUUID()
  appointmentId!: string;
}

export class AttestationForm {
  @IsUUID()
  attestationId!: string;
}

/** Whom a form begins with. */
export class ChosenQuery {
  @IsOptional()
  @IsUUID()
  person?: string;
}
