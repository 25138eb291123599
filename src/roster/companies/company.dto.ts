import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../../platform/http/page.js';
import { BilingualView, CalendarDate, LooseBilingualView, NameDto } from '../roster.dto.js';

/** A name in either script, or in both. */
export class AnyNameDto {
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  en?: string | null;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  zh?: string | null;
}

/** How registers and markets know a company. */
export class IdentifiersDto {
  /** The company's public website. */
  @IsOptional()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  @MaxLength(300)
  website?: string | null;

  /** Exchange and symbol, such as `SSE:688981`. */
  @IsOptional()
  @IsString()
  @MaxLength(30)
  @Matches(/^[A-Za-z0-9.:-]+$/)
  ticker?: string | null;

  /** Legal entity identifier, ISO 17442. */
  @IsOptional()
  @IsString()
  @MaxLength(20)
  @Matches(/^[A-Z0-9]{18}[0-9]{2}$/)
  lei?: string | null;

  /** Unified social credit code, GB 32100-2015. */
  @IsOptional()
  @IsString()
  @MaxLength(18)
  @Matches(/^[0-9A-HJ-NPQRTUWXY]{18}$/)
  creditCode?: string | null;
}

/** A company that the association wants to seat. */
export class CompanyDto extends IdentifiersDto {
  /** The official name in both scripts. */
  @IsDefined()
  @ValidateNested()
  @Type(() => NameDto)
  name!: NameDto;

  /** Since when it is called so; today unless told. */
  @IsOptional()
  @CalendarDate()
  validFrom?: string;

  /** Former, short or trade names. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AnyNameDto)
  otherNames?: AnyNameDto[];
}

/** A company is called otherwise from a date on, or also so. */
export class CompanyNameDto {
  /** `official` replaces the official name in that period; `other` stands beside it. */
  @IsIn(['official', 'other'])
  kind!: 'official' | 'other';

  @IsDefined()
  @ValidateNested()
  @Type(() => AnyNameDto)
  name!: AnyNameDto;

  @CalendarDate()
  validFrom!: string;

  @IsOptional()
  @CalendarDate()
  validTo?: string | null;
}

export class CompaniesQuery extends PageQuery {
  /** Only those of one association, by its slug. */
  @IsOptional()
  @IsString()
  @MaxLength(31)
  side?: string;
}

/** A name of a company for a period. */
export class CompanyNameView {
  id!: string;
  kind!: string;
  en!: string | null;
  zh!: string | null;
  validFrom!: string;
  validTo!: string | null;
}

/** A seat that a company holds or will hold. */
export class CompanySeatView {
  workingGroupId!: string;
  seatId!: string;
  number!: number;
  termId!: string;
  validFrom!: string;
  validTo!: string | null;
}

/** A company as its association knows it. */
export class CompanyView {
  id!: string;
  side!: string;
  /** The official name today. */
  name!: BilingualView | null;
  /** Other names today. */
  otherNames!: LooseBilingualView[];
  /** All names as known now, by their beginning. */
  names!: CompanyNameView[];
  website!: string | null;
  ticker!: string | null;
  lei!: string | null;
  creditCode!: string | null;
  /** Its seats in the reader's groups, present and to come. */
  seats!: CompanySeatView[];
  revision!: number;
  can!: { edit: boolean };
}

export class CompanyPage {
  items!: CompanyView[];
  next!: string | null;
}
