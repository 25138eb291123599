import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { DecisionView, DigestDto } from '../../assent/index.js';
import { PageQuery } from '../../platform/http/page.js';
import { type TopicState } from './topic.entity.js';
import { type TopicDecision } from './topics.rules.js';

export class TopicNameDto {
  /** English. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  en!: string;

  /** Simplified Chinese. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  zh!: string;
}

/** A topic as one side proposes it. */
export class NewTopicDto {
  @IsUUID()
  workingGroupId!: string;

  /** Its stable short name, as `export-controls`. */
  @IsString()
  @MaxLength(60)
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  slug!: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => TopicNameDto)
  name!: TopicNameDto;

  /** The topic of the same group below which it stands. */
  @IsOptional()
  @IsUUID()
  parentId?: string;

  /** Other words under which it is searched for. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(120, { each: true })
  aliases?: string[];
}

export class TopicsQuery extends PageQuery {
  @IsUUID()
  workingGroupId!: string;
}

/** An assent to make a topic active, or to retire it. */
export class TopicAssentDto extends DigestDto {
  @IsIn(['activation', 'retirement'])
  decision!: TopicDecision;
}

export class TopicView {
  id!: string;
  workingGroupId!: string;
  parentId!: string | null;
  slug!: string;
  name!: TopicNameDto;
  aliases!: string[];
  state!: TopicState;
  position!: number;
  revision!: number;
  /** What an assent to it is bound to. */
  digest!: string;
  decisions!: DecisionView[];
  can!: Record<string, boolean>;
}

export class TopicPage {
  items!: TopicView[];
  next!: string | null;
}
