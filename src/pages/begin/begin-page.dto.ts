import { IsOptional, IsString, Matches } from 'class-validator';

export class SetUpQuery {
  /** The slug of the association for which the link is; it tells the page what to call it, and gives no right. */
  @IsOptional()
  @IsString()
  @Matches(/^[a-z][a-z0-9-]{1,30}$/)
  association?: string;
}
