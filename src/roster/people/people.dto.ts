import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { CalendarDate, LooseNameDto } from '../roster.dto.js';
import { assistingOffices, nominatedOffices } from '../roster.rules.js';

/** Somebody whom the side did not know yet. */
export class PersonDto {
  @IsDefined()
  @ValidateNested()
  @Type(() => LooseNameDto)
  name!: LooseNameDto;

  /** What the person does, such as `Principal engineer`. */
  @IsDefined()
  @ValidateNested()
  @Type(() => LooseNameDto)
  function!: LooseNameDto;

  /** For the own side alone. */
  @IsOptional()
  @IsEmail()
  @MaxLength(254)
  email?: string | null;

  /** For the own side alone. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  @Matches(/^[+0-9 ()./-]+$/)
  phone?: string | null;
}

/** Somebody is called otherwise, or does something else, from a date on. */
export class PersonNameDto {
  @ValidateNested()
  @Type(() => LooseNameDto)
  name!: LooseNameDto;

  @ValidateNested()
  @Type(() => LooseNameDto)
  function!: LooseNameDto;

  @CalendarDate()
  validFrom!: string;
}

/** The side's word that somebody may take part. */
export class AttestationDto {
  /** He works in a technical function. */
  @IsBoolean()
  technicalFunction!: boolean;

  /** He has no executive role. */
  @IsBoolean()
  noExecutiveRole!: boolean;

  /** He belongs to no government body. */
  @IsBoolean()
  noGovernmentBody!: boolean;

  /** On what this rests; for the own side alone. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  evidence!: string;

  /** First day on which it no longer holds. */
  @CalendarDate()
  validUntil!: string;
}

/** Who is appointed: somebody new, or somebody whom the side knows. */
export class AppointeeDto {
  @IsUUID()
  workingGroupId!: string;

  /** Somebody new; or give `personId`. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PersonDto)
  person?: PersonDto;

  /** Somebody whom the side knows; or give `person`. */
  @IsOptional()
  @IsUUID()
  personId?: string;

  /** First day of the appointment. */
  @CalendarDate()
  validFrom!: string;

  /** First day after it; left out while no end is known. */
  @IsOptional()
  @CalendarDate()
  validTo?: string | null;

  /** Delegates and co-chairs need one; it may be left out when one holds. */
  @IsOptional()
  @ValidateNested()
  @Type(() => AttestationDto)
  attestation?: AttestationDto;
}

/** A delegate for the company of a seat. */
export class DelegateDto extends AppointeeDto {
  @IsUUID()
  seatId!: string;

  /** An alternate stands in for the principal; a principal unless told. */
  @IsOptional()
  @IsBoolean()
  alternate?: boolean;
}

/** A nomination to an office that two officers fill. */
export class NominationDto extends AppointeeDto {
  @IsIn(nominatedOffices)
  office!: (typeof nominatedOffices)[number];

  /** A deputy has the full powers of the office. */
  @IsOptional()
  @IsBoolean()
  deputy?: boolean;
}

/** An office that the secretary fills alone. */
export class AssistantDto extends AppointeeDto {
  @IsIn(assistingOffices)
  office!: (typeof assistingOffices)[number];
}

/** An appointment ends. */
export class EndAppointmentDto {
  /** First day on which it no longer holds. */
  @CalendarDate()
  from!: string;

  /** It was written down wrongly, and may end before it began: then it never was. */
  @IsOptional()
  @IsBoolean()
  correction?: boolean;
}

export class RevocationDto {
  /** For the own side alone. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  reason?: string | null;
}

export class EvidenceDto {
  /** On what an attestation rests that was given at set-up; for the own side alone. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  evidence!: string;
}
