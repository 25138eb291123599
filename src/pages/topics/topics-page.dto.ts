import { Equals, IsIn, IsInt, IsString, Matches, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { type TopicDecision, topicDecisions } from '../../agenda/acts.js';

export class TopicAssentForm {
  @IsIn(topicDecisions)
  decision!: TopicDecision;

  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  digest!: string;

  /** The box that says that it was read was ticked. */
  @Equals('yes')
  read!: 'yes';
}

export class TopicTakeBackForm {
  @IsIn(topicDecisions)
  decision!: TopicDecision;
}

/** Of the words that were read before they were changed. */
export class WordsRevisionForm {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  revision!: number;
}
