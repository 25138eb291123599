import { Type } from 'class-transformer';
import { IsInt, IsISO8601, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { PageQuery } from '../platform/http/page.js';

export class PublicListQuery extends PageQuery {
  /** Only those of one working group. */
  @IsOptional()
  @IsUUID()
  workingGroupId?: string;
}

export class RevisionQuery {
  /** One revision; the newest unless told. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  revision?: number;
}

export class PublicRosterQuery {
  /** The day, `YYYY-MM-DD`; today in UTC unless told. */
  @IsOptional()
  @IsString()
  @MaxLength(10)
  @Matches(/^(19|20|21)\d\d-\d\d-\d\d$/, { message: 'A day is written like 2027-04-13.' })
  @IsISO8601({ strict: true })
  asOf?: string;
}

export class ChangesQuery {
  @IsUUID()
  workingGroupId!: string;

  /** The number of the last change that is known. */
  @IsOptional()
  @IsString()
  @Matches(/^\d{1,15}$/)
  after?: string;

  /** How many to give, 1 to 100; 20 unless told. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}
