import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { type ParagraphKind, paragraphKinds, type ParagraphSort, paragraphSorts } from './paragraph.rules.js';

/** A note's words; a language may be missing while the minutes are drafted. */
export class NoteTextDto {
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  en?: string | null;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  zh?: string | null;
}

/** Who does what until when; of recommendations, studies and actions alone. */
class FollowUpFieldsDto {
  @IsOptional()
  @IsUUID()
  ownerCompanyId?: string | null;

  /** `YYYY-MM-DD` */
  @IsOptional()
  @IsString()
  @Matches(/^2[01]\d{2}-\d{2}-\d{2}$/, { message: 'A day is written like 2027-04-13.' })
  @IsISO8601({ strict: true })
  dueOn?: string | null;
}

/** A paragraph to be: a statement by its id, or a note with its text. */
export class NewParagraphDto extends FollowUpFieldsDto {
  @IsUUID()
  itemId!: string;

  @IsIn(paragraphSorts)
  sort!: ParagraphSort;

  @IsIn(paragraphKinds)
  kind!: ParagraphKind;

  /** The cleared statement; not of a note. */
  @IsOptional()
  @IsUUID()
  statementId?: string | null;

  /** Slug of the association that said what is noted; your own unless told. A statement has its own. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  side?: string | null;

  /** Of a note alone. */
  @IsOptional()
  @ValidateNested()
  @Type(() => NoteTextDto)
  text?: NoteTextDto | null;
}

/** Notes of what was said, one after the other. */
export class NewNotesDto {
  @IsUUID()
  itemId!: string;

  @IsIn(paragraphKinds)
  kind!: ParagraphKind;

  /** Slug of the association that said it; your own unless told. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  side?: string | null;

  /** In their order, 1 to 50. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => NoteTextDto)
  texts!: NoteTextDto[];
}

/** What changes in a paragraph; what is left out stays, null takes away. */
export class ChangeParagraphDto extends FollowUpFieldsDto {
  @IsOptional()
  @IsIn(paragraphKinds)
  kind?: ParagraphKind;

  @IsOptional()
  @ValidateNested()
  @Type(() => NoteTextDto)
  text?: NoteTextDto;
}
