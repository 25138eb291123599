import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DigestDto } from '../../assent/index.js';
import { PageQuery } from '../../platform/http/page.js';
import { type MeetingFormat, meetingFormats, type MeetingState, meetingStates } from '../meeting.entity.js';
import { type MeetingDecision } from './schedule.rules.js';

export class OpenCyclesDto {
  /** The year whose cycles begin. */
  @IsInt()
  @Min(2000)
  @Max(2200)
  year!: number;
}

/** Where people meet, in both languages. */
export class PlaceDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  en!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  zh!: string;
}

const wall = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const onTheWall = { message: 'A time on the wall is written like 2027-04-13T09:00; its zone stands beside it.' };

/** One sitting, as its clock on the wall shows it. */
export class SittingDto {
  /** `YYYY-MM-DDTHH:MM` in the zone. */
  @IsString()
  @Matches(wall, onTheWall)
  startsWall!: string;

  /** `YYYY-MM-DDTHH:MM` in the zone. */
  @IsString()
  @Matches(wall, onTheWall)
  endsWall!: string;

  /** IANA time zone, such as `Asia/Shanghai`. */
  @IsString()
  @MaxLength(60)
  zone!: string;
}

/** When and where a meeting is held. */
export class ScheduleDto {
  @IsIn(meetingFormats)
  format!: MeetingFormat;

  /** Needed unless the meeting is online. */
  @IsOptional()
  @ValidateNested()
  @Type(() => PlaceDto)
  place?: PlaceDto | null;

  /** In their order. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => SittingDto)
  sittings!: SittingDto[];
}

export class MeetingAssentDto extends DigestDto {
  /** The date that is proposed, or its confirmation. */
  @IsIn(['proposal', 'confirmation'])
  decision!: MeetingDecision;
}

export class CyclesQuery extends PageQuery {
  /** Only those of this year. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(2000)
  @Max(2200)
  year?: number;
}

export class MeetingsQuery extends PageQuery {
  /** Only those in this state. */
  @IsOptional()
  @IsIn(meetingStates)
  state?: MeetingState;

  /** Only those that end on or after this date (UTC). */
  @IsOptional()
  @IsString()
  @Matches(/^2[01]\d{2}-\d{2}-\d{2}$/, { message: 'A day is written like 2027-04-13.' })
  @IsISO8601({ strict: true })
  from?: string;
}
