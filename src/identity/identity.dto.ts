import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  Equals,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { type Scope, scopes } from '../platform/actor.js';

/** At least twelve characters; anything else would be somebody's pattern. */
const minPassword = 12;
const maxPassword = 200;

export class SecondFactorDto {
  /** Six digits of the authenticator. */
  @IsOptional()
  @Matches(/^\d{6}$/)
  totp?: string;

  /** One of the recovery codes, with or without hyphens. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  recoveryCode?: string;
}

export class SignInDto extends SecondFactorDto {
  /** The e-mail address under which the account was made. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  signInName!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(maxPassword)
  password!: string;

  /** The association's slug, for an address that both sides use. */
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{1,30}$/)
  association?: string;
}

export class ChangePasswordDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(maxPassword)
  oldPassword!: string;

  /** 12 to 200 characters. */
  @IsString()
  @MinLength(minPassword)
  @MaxLength(maxPassword)
  newPassword!: string;
}

export class ConfirmTotpDto {
  /** Six digits of the authenticator that was just set up. */
  @Matches(/^\d{6}$/)
  code!: string;
}

export class InviteDto {
  /** The e-mail address to sign in with. */
  @IsEmail()
  @MaxLength(200)
  signInName!: string;
}

export class RedeemDto {
  /** The one-time token of the invitation. */
  @IsString()
  @Matches(/^[A-Za-z0-9_-]{43}$/)
  token!: string;

  /** 12 to 200 characters. */
  @IsString()
  @MinLength(minPassword)
  @MaxLength(maxPassword)
  password!: string;
}

export class NewPersonDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  nameEn!: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  nameZh?: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  functionEn!: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  functionZh?: string;

  @IsEmail()
  @MaxLength(200)
  signInName!: string;
}

export class FirstSecretaryDto extends NewPersonDto {
  /** 12 to 200 characters. */
  @IsString()
  @MinLength(minPassword)
  @MaxLength(maxPassword)
  password!: string;
}

/** What an association states about its co-chair: a technical expert, no executive, no government. */
export class FirstCoChairDto extends NewPersonDto {
  @Equals(true)
  technicalFunction!: boolean;

  @Equals(true)
  noExecutiveRole!: boolean;

  @Equals(true)
  noGovernmentBody!: boolean;

  /** Until when the attestation holds. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  attestedUntil!: string;
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

  @ValidateNested()
  @Type(() => AssociationNameDto)
  association!: AssociationNameDto;

  @ValidateNested()
  @Type(() => FirstSecretaryDto)
  secretary!: FirstSecretaryDto;

  @ValidateNested()
  @Type(() => FirstCoChairDto)
  coChair!: FirstCoChairDto;
}

export class MakeKeyDto {
  @IsUUID()
  workingGroupId!: string;

  /** What the key is for, for its makers' eyes. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  name!: string;

  /** What it may be used for. */
  @IsIn(scopes, { each: true })
  @ArrayUnique()
  @ArrayMinSize(1)
  @ArrayMaxSize(scopes.length)
  scopes!: Scope[];

  /** The last day on which it holds, at most 365 days ahead. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  expiresOn!: string;
}
