import { IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PageQuery } from '../http/page.js';

export const searchLanguages = ['en', 'zh'] as const;
export type SearchLanguage = (typeof searchLanguages)[number];

/** The most characters that are looked for at once. */
export const mostTyped = 100;

export class SearchQuery extends PageQuery {
  /**
   * What is looked for: every word of it, English in any of its forms, Chinese as any part of a text. It is taken as
   * text; quotes, signs and operators mean nothing.
   */
  @IsString()
  @IsNotEmpty()
  @MaxLength(mostTyped)
  q!: string;

  /** Only text of one language. */
  @IsOptional()
  @IsIn(searchLanguages)
  language?: SearchLanguage;

  /** Only what belongs to one working group, by its id. */
  @IsOptional()
  @IsUUID()
  group?: string;
}

/** A part of an excerpt; `found` where it is what was looked for. */
export class ExcerptPartView {
  text!: string;
  found!: boolean;
}

/** The part of a text around what was found. */
export class ExcerptView {
  parts!: ExcerptPartView[];
  /** Whether the text begins before the excerpt. */
  cutBefore!: boolean;
  /** Whether it goes on after it. */
  cutAfter!: boolean;
}
