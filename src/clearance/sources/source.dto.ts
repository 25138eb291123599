import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { PageQuery } from '../../platform/http/page.js';

const day = /^(19|20|21)\d\d-\d\d-\d\d$/;
const instant = /^(19|20|21)\d\d-\d\d-\d\dT[0-9:.]{5,20}(Z|[+-]\d\d:\d\d)$/;
const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

/** A public document on which statements rest. Whoever enters it attests that it is lawfully public. */
export class EnterSourceDto {
  @IsUUID()
  workingGroupId!: string;

  /** http or https, without credentials. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  url!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  title!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  publisher!: string;

  /** 1 official record, 2 official site or filing, 3 standards body, journal or quality press, 4 anything else. */
  @IsInt()
  @Min(1)
  @Max(4)
  tier!: number;

  /** BCP 47, as `en` or `zh-Hans`. */
  @IsString()
  @MaxLength(35)
  @Matches(languageTag, { message: 'A language is named like en or zh-Hans.' })
  language!: string;

  /** YYYY-MM-DD, not in the future. */
  @IsString()
  @Matches(day, { message: 'A day is written like 2027-04-13.' })
  publishedOn!: string;

  /** RFC 3339, not in the future. */
  @IsString()
  @MaxLength(40)
  @Matches(instant, { message: 'A moment is written like 2027-04-13T09:00:00Z.' })
  retrievedAt!: string;
}

export class ChangeSourceDto {
  /** http or https, without credentials. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  url?: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  title?: string;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  publisher?: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(4)
  tier?: number;

  /** BCP 47. */
  @IsOptional()
  @IsString()
  @MaxLength(35)
  @Matches(languageTag, { message: 'A language is named like en or zh-Hans.' })
  language?: string;

  /** YYYY-MM-DD, not in the future. */
  @IsOptional()
  @IsString()
  @Matches(day, { message: 'A day is written like 2027-04-13.' })
  publishedOn?: string;

  /** RFC 3339, not in the future. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  @Matches(instant, { message: 'A moment is written like 2027-04-13T09:00:00Z.' })
  retrievedAt?: string;
}

export class SourcesQuery extends PageQuery {
  /** Only those of one group. */
  @IsOptional()
  @IsUUID()
  workingGroupId?: string;

  /** Only those of this tier. */
  @IsOptional()
  @IsIn(['1', '2', '3', '4'])
  tier?: string;
}

/** What is known of a capture besides its bytes. */
export class CaptureView {
  /** SHA-256 of the bytes. */
  digest!: string;
  mediaType!: string;
  size!: number;
}

export class SourceCan {
  edit!: boolean;
}

/** A source of the own side. */
export class SourceView {
  id!: string;
  workingGroupId!: string;
  url!: string;
  title!: string;
  publisher!: string;
  tier!: number;
  language!: string;
  publishedOn!: string;
  retrievedAt!: string;
  capture!: CaptureView | null;
  attestedBy!: string;
  createdAt!: string;
  revision!: number;
  can!: SourceCan;
}

export class SourcePage {
  items!: SourceView[];
  next!: string | null;
}
