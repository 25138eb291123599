import { Equals, IsOptional, IsString, Matches } from 'class-validator';

export class CharterAssentForm {
  @Equals('charter')
  decision!: 'charter';

  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  digest!: string;

  /** The box that says that it was read was ticked. */
  @Equals('yes')
  read!: 'yes';
}

export class RevisionForm {
  /** Of the draft that is changed. */
  @IsOptional()
  @IsString()
  @Matches(/^\d{1,9}$/)
  revision?: string;
}
