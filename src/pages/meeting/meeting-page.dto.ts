import { Equals, IsIn, IsOptional, IsString, Matches } from 'class-validator';

export class AssentForm {
  @IsIn(['proposal', 'confirmation'])
  decision!: 'proposal' | 'confirmation';

  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  digest!: string;

  /** The box that says that it was read was ticked. */
  @Equals('yes')
  read!: 'yes';
}

export class TakeBackForm {
  @IsIn(['proposal', 'confirmation'])
  decision!: 'proposal' | 'confirmation';
}

export class ReplyForm {
  @IsIn(['yes', 'tentative', 'no'])
  reply!: 'yes' | 'tentative' | 'no';

  @IsIn(['on-site', 'remote'])
  attends!: 'on-site' | 'remote';

  /** Of the reply that is changed. */
  @IsOptional()
  @IsString()
  @Matches(/^\d{1,9}$/)
  revision?: string;
}
