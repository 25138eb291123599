import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { type ReturnCode, returnCodes } from './release.rules.js';

const digest = /^[0-9a-f]{64}$/;
const asRead = { message: 'A digest has 64 characters, 0 to 9 and a to f, as you read it.' };

/** Counsel's decision on one statement. */
export class StatementDecisionDto {
  /** The statement; title and abstract are decided together under the paper's own id. */
  @IsUUID()
  statementId!: string;

  /** The statement's digest as the paper or the offer shows it. */
  @IsString()
  @Matches(digest, asRead)
  digest!: string;

  @IsIn(['released', 'returned'])
  decision!: 'released' | 'returned';

  /** Why it is returned; the only reason that crosses to the other side. */
  @IsOptional()
  @IsIn(returnCodes)
  code?: ReturnCode;
}

/** Counsel's decisions on one paper or offer: all released, or returned with codes. */
export class ReleaseDto {
  /** The digest of the whole, as the paper or the offer shows it. */
  @IsString()
  @Matches(digest, asRead)
  digest!: string;

  /** One for each statement that is new or changed since it was let pass. */
  @IsArray()
  @ArrayMaxSize(201)
  @ValidateNested({ each: true })
  @Type(() => StatementDecisionDto)
  decisions!: StatementDecisionDto[];

  /** For the own side only. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

/** What a release outward or an acceptance inward can be refused for, on whichever route it comes. */
export const releaseProblems = {
  fault: ['capture-damaged'],
  conflict: ['wrong-state', 'digest-differs'],
  forbidden: ['separation-of-duties'],
  rule: [
    'decision-missing',
    'decided-twice',
    'code-mismatch',
    'statement-unknown',
    'translation-missing',
    'no-source',
    'source-not-public',
  ],
} as const;
