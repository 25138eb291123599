import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  type Language,
  languages,
  type Relation,
  relations,
  type StatementKind,
  statementKinds,
} from './paper.rules.js';

/** A title in one language or both; a language left out stays as it is, null takes it away. */
export class TitleDto {
  /** English. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  en?: string | null;

  /** Simplified Chinese. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  zh?: string | null;
}

/** An abstract in one language or both; a language left out stays as it is, null takes it away. */
export class AbstractDto {
  /** English. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  en?: string | null;

  /** Simplified Chinese. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  zh?: string | null;
}

/** Another title or abstract. A changed original without its translation takes the old translation away. */
export class ChangePaperDto {
  @IsOptional()
  @ValidateNested()
  @Type(() => TitleDto)
  title?: TitleDto;

  @IsOptional()
  @ValidateNested()
  @Type(() => AbstractDto)
  abstract?: AbstractDto;

  /** Of a topic alone: other words under which it is searched for. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(120, { each: true })
  aliases?: string[];
}

/** One claim, a sentence or two. */
export class AddStatementDto {
  @IsIn(statementKinds)
  kind!: StatementKind;

  /** The paper's language unless told. */
  @IsOptional()
  @IsIn(languages)
  language?: Language;

  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  text!: string;
}

export class ChangeStatementDto {
  @IsOptional()
  @IsIn(statementKinds)
  kind?: StatementKind;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  text?: string;
}

/** The statement in the other language. */
export class TranslateStatementDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(2000)
  text!: string;
}

/** Where in which source of the own side a statement has its ground. */
export class CiteSourceDto {
  @IsUUID()
  sourceId!: string;

  /** Page, article or paragraph. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  locator!: string;

  /** The very words, at most 200 characters. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  quote?: string;

  @IsIn(relations)
  relation!: Relation;
}

/** A text to be taken apart; nothing of it is stored. */
export class SplitDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(20_000)
  text!: string;

  @IsIn(languages)
  language!: Language;
}
