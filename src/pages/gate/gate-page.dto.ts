import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { type ReturnCode, returnCodes } from '../../clearance/acts.js';
import { PageQuery } from '../../platform/http/page.js';

export class GateQuery extends PageQuery {
  /** What is searched for in references and titles. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}

/** What the form says of the text as a whole; beside it stand the reasons of single statements. */
export class DecisionForm {
  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  digest!: string;

  /** Which of the two buttons was pressed. */
  @IsIn(['release', 'return'])
  outcome!: 'release' | 'return';

  /** For everything that has no reason of its own. */
  @IsOptional()
  @IsIn(returnCodes)
  code?: ReturnCode;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
}
