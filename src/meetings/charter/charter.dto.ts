import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  Equals,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { DecisionView, DigestDto } from '../../assent/index.js';
import { BilingualDto } from '../../platform/http/bilingual.dto.js';
import { type Side } from '../../platform/side.js';

/** A topic with which the group begins. */
export class CharterTopicDto {
  @IsString()
  @MaxLength(60)
  @Matches(/^[a-z][a-z0-9-]*$/)
  slug!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  en!: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  zh!: string;

  /** Other words under which it is found. */
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(120, { each: true })
  aliases!: string[];
}

/** Whole days before the first sitting's day, and after the last one's for the minutes. */
export class CharterDeadlinesDto {
  @IsInt()
  @Min(1)
  @Max(180)
  callDays!: number;

  @IsInt()
  @Min(1)
  @Max(180)
  submissionsCloseDays!: number;

  @IsInt()
  @Min(1)
  @Max(180)
  freezeDays!: number;

  @IsInt()
  @Min(1)
  @Max(180)
  minutesDueDays!: number;
}

/** What the public sees, and when. */
export class DisclosureDto {
  @IsIn(['count', 'names'])
  companies!: 'count' | 'names';

  @IsIn(['function', 'name'])
  people!: 'function' | 'name';

  @IsIn(['nothing', 'half-year', 'date'])
  comingMeeting!: 'nothing' | 'half-year' | 'date';

  @IsIn(['never', 'frozen', 'after'])
  agenda!: 'never' | 'frozen' | 'after';

  @IsBoolean()
  positions!: boolean;

  @IsBoolean()
  overdueMinutes!: boolean;
}

/** What a charter says. Both co-chairs assent to its canonical text. */
export class CharterContentDto {
  @IsDefined()
  @ValidateNested()
  @Type(() => BilingualDto)
  purpose!: BilingualDto;

  /** Seats a side. */
  @IsInt()
  @Min(1)
  @Max(50)
  seats!: number;

  @IsIn([1, 2])
  meetingsPerYear!: 1 | 2;

  /** Companies of each side without which a sitting is not quorate. */
  @IsInt()
  @Min(1)
  @Max(50)
  quorum!: number;

  /** The group's languages: English and Simplified Chinese. */
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(2)
  @IsIn(['en', 'zh-Hans'], { each: true })
  languages!: ['en', 'zh-Hans'];

  /** The side that hosts the first meeting: `a` or `b`, as the text says it for good, whatever the associations are called. */
  @IsIn(['a', 'b'])
  firstHost!: Side;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => CharterTopicDto)
  topics!: CharterTopicDto[];

  @IsDefined()
  @ValidateNested()
  @Type(() => CharterDeadlinesDto)
  deadlines!: CharterDeadlinesDto;

  @IsDefined()
  @ValidateNested()
  @Type(() => DisclosureDto)
  disclosure!: DisclosureDto;

  @IsDefined()
  @ValidateNested()
  @Type(() => BilingualDto)
  guidelines!: BilingualDto;
}

export class CharterAssentDto extends DigestDto {
  /** What is decided: the charter's draft. */
  @Equals('charter')
  decision!: 'charter';
}

/** One text of the charter. */
export class CharterTextView {
  id!: string;
  number!: number;
  revision!: number;
  /** SHA-256 over salt, line feed and the canonical text of the content. */
  digest!: string;
  salt!: string;
  /** Slug of the side that wrote it last. */
  draftedBy!: string;
  content!: CharterContentDto;
  /** Slug of the association that hosts first. */
  firstHost!: string;
  inForceAt!: string | null;
}

/** What the caller may do. */
export class CharterCan {
  draft!: boolean;
  assent!: boolean;
}

/** The charter in force and the one being written. */
export class CharterView {
  workingGroupId!: string;
  /** Of the working group. */
  state!: string;
  inForce!: CharterTextView | null;
  draft!: CharterTextView | null;
  /** Joint decisions on either text. */
  decisions!: DecisionView[];
  can!: CharterCan;
}
