import { applyDecorators } from '@nestjs/common';
import { IsISO8601, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../platform/domain-error.js';

/** A day that exists, `YYYY-MM-DD`, of the years 1900 to 2199. */
export const CalendarDate = (): PropertyDecorator =>
  applyDecorators(
    IsString(),
    Matches(/^(19|20|21)\d\d-\d\d-\d\d$/, { message: 'A day is written like 2027-04-13.' }),
    IsISO8601({ strict: true }),
  );

/** RFC 3339, of the years 1900 to 2199. */
export const Moment = (): PropertyDecorator =>
  applyDecorators(IsString(), Matches(/^(19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/));

/** @throws DomainError `invalid` for a moment that does not exist or has not come. */
export function pastMoment(field: string, text: string, now: Temporal.Instant): Temporal.Instant {
  const fault = (detail: string): DomainError =>
    new DomainError('invalid', 'validation-failed', 'Some fields are not valid.', [{ field, code: 'moment', detail }]);
  let moment: Temporal.Instant;
  try {
    moment = Temporal.Instant.from(text);
  } catch {
    throw fault('This moment does not exist.');
  }
  if (Temporal.Instant.compare(moment, now) > 0) throw fault('Nobody knows yet what will be known then.');
  return moment;
}

/** A name in both scripts. */
export class NameDto {
  /** In Latin script. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  en!: string;

  /** In Chinese characters. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  zh!: string;
}

/** A name or function of a person; the Chinese one may come later. */
export class LooseNameDto {
  /** In English, or in Latin script. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  en!: string;

  /** In Chinese. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  zh?: string | null;
}

/** A text in both languages as a view shows it. */
export class BilingualView {
  en!: string;
  zh!: string;
}

/** A text whose parts may be missing in one language. */
export class LooseBilingualView {
  en!: string | null;
  zh!: string | null;
}
