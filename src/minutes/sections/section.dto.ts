import { IsIn, IsUUID } from 'class-validator';
import { type Language, languages, ReleaseDto } from '../../clearance/index.js';

/** New text to be, of one item, in the language in which it is written first. */
export class NewSectionDto {
  @IsUUID()
  itemId!: string;

  @IsIn(languages)
  language!: Language;
}

/** Counsel's decisions on the new text of a section. */
export class SectionReleaseDto extends ReleaseDto {
  /** Outward for the own side's text, inward for what the other side's counsel offered. */
  @IsIn(['outward', 'inward'])
  direction!: 'outward' | 'inward';
}
