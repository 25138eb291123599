import { IsNotEmpty, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { maxPassword, minPassword } from './accounts/password.rules.js';

export class SecondFactorDto {
  /** Six digits of the authenticator. */
  @IsOptional()
  @IsString()
  @Matches(/^\d{6}$/, { message: 'A code has six digits and nothing else.' })
  totp?: string;

  /** One of the recovery codes, with or without hyphens. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
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

  /** The slug of your association, such as `csia`; without it only an operator signs in. */
  @IsOptional()
  @IsString()
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
  @IsString()
  @Matches(/^\d{6}$/, { message: 'A code has six digits and nothing else.' })
  code!: string;
}

/** What can be done by this office here, apart from what each resource says itself. */
export class OfficeCanView {
  invite!: boolean;
  makeKeys!: boolean;
}

export class GroupNameView {
  en!: string;
  zh!: string;
}

export class OfficeGroupView {
  slug!: string;
  state!: string;
  name!: GroupNameView;
}

/** One office that is in force now. */
export class HeldOfficeView {
  workingGroupId!: string;
  group!: OfficeGroupView;
  office!: string;
  deputy!: boolean;
  seatId!: string | null;
  companyId!: string | null;
  can!: OfficeCanView;
}

/** How the second factor stands in this session. */
export class SecondFactorView {
  enrolled!: boolean;
  /** An officer must have one; without it he can only enrol one. */
  required!: boolean;
  /** Shown within the last five minutes. */
  fresh!: boolean;
  /** Until when it counts as fresh, RFC 3339. */
  freshUntil!: string | null;
  /** How many recovery codes are left. */
  recoveryCodes!: number;
}

/** The answer to a sign-in; the session itself is in the cookie. */
export class SignedInView {
  accountId!: string;
  /** The association's slug; null for the operator. */
  side!: string | null;
  offices!: HeldOfficeView[];
  secondFactor!: SecondFactorView;
}

/** A name or a function; the Chinese one may be missing. */
export class OwnTextView {
  en!: string;
  zh!: string | null;
}

export class MeCanView {
  removeSecondFactor!: boolean;
}

/** Who I am. */
export class MeView extends SignedInView {
  sessionId!: string;
  signInName!: string;
  personId!: string | null;
  name!: OwnTextView | null;
  function!: OwnTextView | null;
  can!: MeCanView;
}

/** One sign-in of mine. */
export class SessionView {
  id!: string;
  createdAt!: string;
  lastSeenAt!: string;
  expiresAt!: string;
  userAgent!: string;
  /** The session that asks. */
  current!: boolean;
}

export class SessionPage {
  items!: SessionView[];
  next!: string | null;
}

/** A new authenticator secret, shown once. */
export class TotpSecretView {
  /** Base32, to be typed in. */
  secret!: string;
  /** The `otpauth:` address, to be shown as a QR code. */
  address!: string;
}

/** Recovery codes, shown once; each works once. */
export class RecoveryCodesView {
  recoveryCodes!: string[];
}
