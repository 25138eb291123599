import { IsIn, IsISO8601, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { type TextLanguage, textLanguages } from './minutes.types.js';

export class GroupPageQuery {
  /** The day of the roster, `YYYY-MM-DD`; today unless told. */
  @IsOptional()
  @IsString()
  @MaxLength(10)
  @Matches(/^(19|20|21)\d\d-\d\d-\d\d$/)
  @IsISO8601({ strict: true })
  asOf?: string;
}

export class MinutesPageQuery {
  /** In which language the text is shown. */
  @IsOptional()
  @IsIn(textLanguages)
  lang?: TextLanguage;
}
