import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AddStatementDto, type Language, languages, ReleaseDto } from '../../clearance/index.js';
import { PageQuery } from '../../platform/http/page.js';
import { type DeclineCode, declineCodes } from './items.rules.js';

/** A new item: its logistics, title and abstract in one language, and its first statements; others follow one by one. */
export class NewItemDto {
  /** An active topic of the group. */
  @IsUUID()
  topicId!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  title!: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  abstract?: string | null;

  /** The language in which it is written. */
  @IsIn(languages)
  language!: Language;

  /** One to five; their citations follow. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @ValidateNested({ each: true })
  @Type(() => AddStatementDto)
  statements?: AddStatementDto[] | null;

  /** Minutes of the meeting that it asks for. */
  @IsInt()
  @Min(5)
  @Max(240)
  minutesWanted!: number;

  /** Somebody whom the own side has appointed. */
  @IsUUID()
  presenterId!: string;
}

/** Other logistics; the text is changed as the item's paper. */
export class ChangeItemDto {
  @IsOptional()
  @IsUUID()
  topicId?: string | null;

  @IsOptional()
  @IsInt()
  @Min(5)
  @Max(240)
  minutesWanted?: number | null;

  @IsOptional()
  @IsUUID()
  presenterId?: string | null;
}

export class DecliningDto {
  @IsIn(declineCodes)
  code!: DeclineCode;
}

/** Counsel's decisions: outward on the own side's item, inward on the other side's. */
export class ItemReleaseDto extends ReleaseDto {
  @IsIn(['outward', 'inward'])
  direction!: 'outward' | 'inward';
}

export class ItemsQuery extends PageQuery {
  /** `true`: instead of the meeting's items those of its group that wait without a meeting and could be deferred to a coming one. */
  @IsOptional()
  @IsIn(['true', 'false'])
  waiting?: 'true' | 'false';
}
