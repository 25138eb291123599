import { IsString, IsUUID, Matches } from 'class-validator';

/** A statement as the reader saw it. */
export class SeenStatementForm {
  @IsUUID()
  statement!: string;

  @IsString()
  @Matches(/^\d{1,9}$/)
  revision!: string;
}

export class UnciteForm {
  @IsUUID()
  citation!: string;
}
