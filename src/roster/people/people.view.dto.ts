import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '../../platform/http/page.js';
import { LooseBilingualView } from '../roster.dto.js';

export class AppointmentsQuery extends PageQuery {
  /** The working group. */
  @IsUUID()
  workingGroupId!: string;

  /** Only those of one association, by its slug. */
  @IsOptional()
  @IsString()
  @MaxLength(31)
  side?: string;
}

export class GroupQuery {
  /** The working group. */
  @IsUUID()
  workingGroupId!: string;
}

/** The last attestation of a person, for the own side. */
export class AttestationStateView {
  id!: string;
  /** `valid`, `to-come`, `over` or `revoked`. */
  state!: string;
  validFrom!: string;
  validUntil!: string;
}

/** An appointment in force or to come; `attestation` is told to the own side alone. */
export class AppointmentView {
  id!: string;
  personId!: string;
  side!: string;
  office!: string;
  deputy!: boolean;
  name!: LooseBilingualView | null;
  function!: LooseBilingualView | null;
  seatId!: string | null;
  seatNumber!: number | null;
  companyId!: string | null;
  alternate!: boolean;
  validFrom!: string;
  validTo!: string | null;
  attestation?: AttestationStateView | null;
  can!: { end: boolean };
}

export class AppointmentPage {
  items!: AppointmentView[];
  next!: string | null;
}

/** A nomination that waits for a second officer of the own side. */
export class NominationView {
  id!: string;
  personId!: string;
  name!: LooseBilingualView | null;
  office!: string;
  deputy!: boolean;
  validFrom!: string;
  validTo!: string | null;
  /** The person who nominated. */
  nominatedBy!: string;
  nominatedAt!: string;
  state!: string;
  can!: { confirm: boolean; withdraw: boolean };
}

export class OfficerList {
  officers!: AppointmentView[];
  /** Those of the own side that are open. */
  nominations!: NominationView[];
}

/** An attestation with what only its own side knows. */
export class AttestationView {
  id!: string;
  state!: string;
  attestedBy!: string;
  attestedAt!: string;
  validFrom!: string;
  validUntil!: string;
  evidence!: string | null;
  revokedAt!: string | null;
  revocationReason!: string | null;
}

/** What somebody is called and what he does, for a period. */
export class PersonNameView {
  id!: string;
  name!: LooseBilingualView;
  function!: LooseBilingualView;
  validFrom!: string;
  validTo!: string | null;
}

/** What a side holds of one of its people. */
export class PersonView {
  id!: string;
  name!: LooseBilingualView | null;
  function!: LooseBilingualView | null;
  email!: string | null;
  phone!: string | null;
  /** All that he was and will be called, as known now, by their beginning. */
  names!: PersonNameView[];
  attestations!: AttestationView[];
  appointments!: AppointmentView[];
  can!: { attest: boolean; name: boolean; revoke: boolean };
}
