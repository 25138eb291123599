import { IsIn, IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { conductCategories, type ConductCategory, conductKinds, type ConductKind } from '../conduct-event.entity.js';
import { CompanyOfPersonView, PersonTextView } from '../people/people.dto.js';

const instant = /^2[01]\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

export class AttendanceDto {
  @IsUUID()
  personId!: string;

  /** RFC 3339; now unless told. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  @Matches(instant, { message: 'A moment is written like 2027-04-13T09:00:00Z.' })
  @IsISO8601({ strict: true })
  cameAt?: string | null;
}

export class DepartureDto {
  /** RFC 3339; now unless told. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  @Matches(instant, { message: 'A moment is written like 2027-04-13T09:00:00Z.' })
  @IsISO8601({ strict: true })
  leftAt?: string | null;
}

export class ConductEventDto {
  @IsIn(conductKinds)
  kind!: ConductKind;

  /** What an objection or a stop was about; for these alone. */
  @IsOptional()
  @IsIn(conductCategories)
  category?: ConductCategory | null;

  /** Whom of the own side it concerns; counsel who came or left, unless counsel records it of himself. */
  @IsOptional()
  @IsUUID()
  personId?: string | null;

  /** RFC 3339; now unless told. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  @Matches(instant, { message: 'A moment is written like 2027-04-13T09:00:00Z.' })
  @IsISO8601({ strict: true })
  at?: string | null;
}

export class AttendeeView {
  name!: PersonTextView;
  function!: PersonTextView;
}

/** One stay in a sitting. */
export class AttendanceView {
  id!: string;
  sittingId!: string;
  /** Slug of the association. */
  side!: string;
  personId!: string;
  person!: AttendeeView | null;
  office!: string;
  company!: CompanyOfPersonView | null;
  cameAt!: string;
  /** Null: until the sitting closed. */
  leftAt!: string | null;
}

export class AttendancePage {
  meetingId!: string;
  items!: AttendanceView[];
  next!: string | null;
  can!: { record: boolean };
}

export class ConductEventView {
  id!: string;
  sittingId!: string;
  /** Slug of the association whose officer recorded it. */
  side!: string;
  kind!: ConductKind;
  category!: ConductCategory | null;
  personId!: string | null;
  at!: string;
}

export class ConductEventPage {
  meetingId!: string;
  items!: ConductEventView[];
  next!: string | null;
  can!: { record: boolean };
}
