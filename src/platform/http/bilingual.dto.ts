import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** One text in both languages of the group. */
export class BilingualDto {
  /** English. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  en!: string;

  /** Simplified Chinese. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(4000)
  zh!: string;
}
