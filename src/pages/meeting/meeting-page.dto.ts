import { IsIn, IsOptional, IsString, Matches } from 'class-validator';

export class AssentForm {
  @IsIn(['proposal', 'confirmation'])
  decision!: 'proposal' | 'confirmation';

  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  digest!: string;

  /** Whether the box was ticked. */
  @IsOptional()
  @IsIn(['yes'])
  read?: 'yes';
}

export class TakeBackForm {
  @IsIn(['proposal', 'confirmation'])
  decision!: 'proposal' | 'confirmation';
}

export class ReplyForm {
  @IsOptional()
  @IsIn(['yes', 'tentative', 'no'])
  reply?: 'yes' | 'tentative' | 'no';

  @IsIn(['on-site', 'remote'])
  attends!: 'on-site' | 'remote';

  /** Of the reply that is changed. */
  @IsOptional()
  @IsString()
  @Matches(/^\d{1,9}$/)
  revision?: string;
}
