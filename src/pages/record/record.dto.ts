import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { type PageLanguage, pageLanguages } from '../text/catalogues.js';
import { type TextLanguage, textLanguages } from './minutes/minutes.types.js';

/** Every public page has an address in each language, for whoever comes without a choice of his own. */
export class PublicPageQuery {
  @IsOptional()
  @IsIn(pageLanguages)
  language?: PageLanguage;
}

export class GroupPageQuery extends PublicPageQuery {
  /** The day of the roster, `YYYY-MM-DD`; today unless told. */
  @IsOptional()
  @IsString()
  @MaxLength(10)
  @Matches(/^(19|20|21)\d\d-\d\d-\d\d$/)
  @IsISO8601({ strict: true })
  asOf?: string;
}

export class MinutesPageQuery extends PublicPageQuery {
  /** In which language the text is shown. */
  @IsOptional()
  @IsIn(textLanguages)
  lang?: TextLanguage;

  /** One revision; the newest unless told. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  revision?: number;
}

export class ComparePageQuery extends PublicPageQuery {
  /** The earlier revision; the one before the later unless told. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  from?: number;

  /** The later revision; the newest unless told. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  to?: number;
}

export class FeedQuery {
  /** In which language the feed speaks; the reader's unless told. */
  @IsOptional()
  @IsIn(pageLanguages)
  lang?: PageLanguage;
}
