import { IsOptional, IsString } from 'class-validator';

/** What the form of the search sends; a field that was left empty counts as not given. */
export class SearchPageQuery {
  @IsOptional()
  @IsString()
  q?: string;

  @IsOptional()
  @IsString()
  language?: string;

  @IsOptional()
  @IsString()
  group?: string;

  /** A further page of the public record. */
  @IsOptional()
  @IsString()
  after?: string;

  /** A further page of what the working group has. */
  @IsOptional()
  @IsString()
  joint?: string;
}
