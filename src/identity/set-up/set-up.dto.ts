import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsEmail,
  IsISO8601,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsTimeZone,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { maxPassword, minPassword } from '../accounts/password.rules.js';

/** What an association is called. */
export class AssociationNameDto {
  /** In English. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  en!: string;

  /** In Chinese. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  zh!: string;
}

/** A name or function of a person; the Chinese one may come later. */
export class PersonTextDto {
  /** In English, or in Latin script. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  en!: string;

  /** In Chinese. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  zh?: string | null;
}

/** One of an association's first two officers. */
export class FirstOfficerDto {
  @ValidateNested()
  @Type(() => PersonTextDto)
  @IsObject()
  name!: PersonTextDto;

  /** What the person does, such as `Director of standards`. */
  @ValidateNested()
  @Type(() => PersonTextDto)
  @IsObject()
  function!: PersonTextDto;

  /** The e-mail address to sign in with. */
  @IsEmail()
  @MaxLength(200)
  signInName!: string;
}

/** The secretary, who fills in the form. */
export class FirstSecretaryDto extends FirstOfficerDto {
  /** 12 to 200 characters. */
  @IsString()
  @MinLength(minPassword)
  @MaxLength(maxPassword)
  password!: string;
}

/** The side's word that its co-chair may take part; its evidence is given later. */
export class FirstAttestationDto {
  /** He works in a technical function. */
  @IsBoolean()
  technicalFunction!: boolean;

  /** He has no executive role. */
  @IsBoolean()
  noExecutiveRole!: boolean;

  /** He belongs to no government body. */
  @IsBoolean()
  noGovernmentBody!: boolean;

  /** First day on which it no longer holds, `YYYY-MM-DD`. */
  @IsString()
  @Matches(/^(19|20|21)\d\d-\d\d-\d\d$/, { message: 'A day is written like 2027-04-13.' })
  @IsISO8601({ strict: true })
  validUntil!: string;
}

/** The co-chair, who is invited. */
export class FirstCoChairDto extends FirstOfficerDto {
  @ValidateNested()
  @Type(() => FirstAttestationDto)
  @IsObject()
  attestation!: FirstAttestationDto;
}

/** How an association begins: its name, its secretary and its co-chair. */
export class SetUpDto {
  /** The one-time token of the association's link. */
  @IsString()
  @Matches(/^[A-Za-z0-9_-]{43}$/, {
    message: 'A token has 43 letters, digits, hyphens and underscores; copy all of it.',
  })
  token!: string;

  @ValidateNested()
  @Type(() => AssociationNameDto)
  @IsObject()
  name!: AssociationNameDto;

  /** How addresses name the association; the one that it was founded with unless told. */
  @IsOptional()
  @IsString()
  @Matches(/^[a-z][a-z0-9-]{1,30}$/, { message: 'A slug has 2 to 31 small letters, digits and hyphens.' })
  slug?: string;

  /** IANA zone on whose clocks the association's days begin; the one that it was founded with unless told. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  @Matches(/^[A-Z][A-Za-z]+(\/[A-Z][A-Za-z_-]+)+$/, { message: 'A zone is written like Asia/Shanghai.' })
  @IsTimeZone()
  zone?: string;

  @ValidateNested()
  @Type(() => FirstSecretaryDto)
  @IsObject()
  secretary!: FirstSecretaryDto;

  @ValidateNested()
  @Type(() => FirstCoChairDto)
  @IsObject()
  coChair!: FirstCoChairDto;
}

/** What the set-up of an association shows, once. */
export class SetUpView {
  /** The one-time token with which the co-chair takes up his account; it is kept nowhere, and holds for seven days. */
  coChairInvitation!: string;
  secretaryPersonId!: string;
  coChairPersonId!: string;
  workingGroupId!: string;
}
