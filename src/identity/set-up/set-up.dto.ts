import { Type } from 'class-transformer';
import {
  Equals,
  IsDefined,
  IsEmail,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { maxPassword, minPassword } from '../accounts/password.rules.js';
import { InvitationView } from '../invitations/invitation.dto.js';

export class NewOfficerDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  nameEn!: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  nameZh?: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  functionEn!: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  functionZh?: string;

  /** The e-mail address to sign in with. */
  @IsEmail()
  @MaxLength(200)
  signInName!: string;
}

export class FirstSecretaryDto extends NewOfficerDto {
  /** 12 to 200 characters. */
  @IsString()
  @MinLength(minPassword)
  @MaxLength(maxPassword)
  password!: string;
}

/** The co-chair, with the association's word that he may take part. */
export class FirstCoChairDto extends NewOfficerDto {
  /** His function is technical. */
  @Equals(true)
  technicalFunction!: boolean;

  /** He has no executive role. */
  @Equals(true)
  noExecutiveRole!: boolean;

  /** He belongs to no government body. */
  @Equals(true)
  noGovernmentBody!: boolean;

  /** The first day on which the attestation no longer holds; a year ahead unless given. */
  @IsOptional()
  @IsString()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @IsISO8601({ strict: true })
  attestedUntil?: string;
}

export class AssociationNameDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  nameEn!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  nameZh!: string;
}

export class SetUpDto {
  /** The association's one-time token. */
  @IsString()
  @Matches(/^[A-Za-z0-9_-]{43}$/)
  token!: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => AssociationNameDto)
  association!: AssociationNameDto;

  @IsDefined()
  @ValidateNested()
  @Type(() => FirstSecretaryDto)
  secretary!: FirstSecretaryDto;

  @IsDefined()
  @ValidateNested()
  @Type(() => FirstCoChairDto)
  coChair!: FirstCoChairDto;
}

/** One of the two first officers. */
export class FirstOfficerView {
  accountId!: string;
  personId!: string;
}

/** An association that has set itself up; the co-chair's invitation is shown once. */
export class SetUpView {
  /** The association's slug. */
  association!: string;
  workingGroupId!: string;
  secretary!: FirstOfficerView;
  coChair!: InvitationView;
}
