import { IsOptional, IsString, MaxLength } from 'class-validator';

/** What the form of signing in sends; an empty field is not sent. */
export class SignInForm {
  @IsOptional()
  @IsString()
  @MaxLength(40)
  association?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  signInName?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  password?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  totp?: string;

  /** Where to go afterwards. */
  @IsOptional()
  @IsString()
  @MaxLength(600)
  next?: string;
}

export class SignInQuery {
  @IsOptional()
  @IsString()
  @MaxLength(600)
  next?: string;
}

export class StepUpForm {
  @IsOptional()
  @IsString()
  @MaxLength(20)
  totp?: string;

  /** Where to go afterwards. */
  @IsOptional()
  @IsString()
  @MaxLength(600)
  next?: string;
}
