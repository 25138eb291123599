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
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { type Language, languages, type PaperState, ReleaseDto } from '../../clearance/index.js';
import { DecisionView, DigestDto } from '../../assent/index.js';
import { PageQuery } from '../../platform/http/page.js';
import { type TopicState } from './topic.entity.js';
import { type TopicDecision } from './topics.rules.js';

/** A topic's name, in one language at first; both are needed before its release. */
export class TopicNameDto {
  /** English. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  en?: string;

  /** Simplified Chinese. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(120)
  zh?: string;
}

/** A topic as one side begins it; its words are changed as its paper. */
export class NewTopicDto {
  @IsUUID()
  workingGroupId!: string;

  /** The language in which it is named first. */
  @IsIn(languages)
  language!: Language;

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

/** Counsel's decisions: outward on the own side's topic, inward on the other side's. */
export class TopicReleaseDto extends ReleaseDto {
  @IsIn(['outward', 'inward'])
  direction!: 'outward' | 'inward';
}

/** A name; null where a draft is not translated yet. */
export class TopicNameView {
  en!: string | null;
  zh!: string | null;
}

/** A topic of the group, or one that the own side has drafted. */
export class TopicView {
  id!: string;
  /** Whether it is the own side's alone. */
  draft!: boolean;
  workingGroupId!: string;
  parentId!: string | null;
  /** Its stable short name, as `export-controls`; given when it is accepted. */
  slug!: string | null;
  name!: TopicNameView;
  aliases!: string[];
  state!: TopicState | PaperState;
  /** Among the group's topics; null for a draft. */
  position!: number | null;
  revision!: number;
  /** The paper that has its words; null for a topic of the charter. */
  paperId!: string | null;
  /** Of a draft that was returned. */
  returnCodes!: string[] | null;
  /** What an assent to it is bound to; null for a draft. */
  digest!: string | null;
  decisions!: DecisionView[];
  can!: Record<string, boolean>;
}

export class TopicPage {
  items!: TopicView[];
  next!: string | null;
  /** What the reader may do beside what each topic says. */
  can!: { propose: boolean };
}
