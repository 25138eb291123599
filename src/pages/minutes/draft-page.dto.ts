import { Equals, IsIn, IsNotEmpty, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { type PasteSplit } from './pasted.js';

const decisions = ['clearance', 'assent'] as const;

export class MinutesAssentForm {
  @IsIn(decisions)
  decision!: (typeof decisions)[number];

  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  digest!: string;

  /** The box that says that it was read was ticked. */
  @Equals('yes')
  read!: 'yes';
}

export class MinutesTakeBackForm {
  @IsIn(decisions)
  decision!: (typeof decisions)[number];
}

/** A paragraph as the reader saw it. */
export class SeenParagraphForm {
  @IsUUID()
  paragraph!: string;

  @IsString()
  @Matches(/^\d{1,9}$/)
  revision!: string;
}

/** One step up or down, from the order that the reader saw. */
export class MoveForm {
  @IsUUID()
  item!: string;

  @IsUUID()
  paragraph!: string;

  /** The item's paragraphs in that order. */
  @IsString()
  @MaxLength(40_000)
  seen!: string;

  @IsIn(['up', 'down'])
  to!: 'up' | 'down';
}

/** Whose words a note gives: a page never takes that as understood. */
export class SaidForm {
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  side!: string;
}

export class PasteForm extends SaidForm {
  @IsIn(['blank', 'line'])
  split!: PasteSplit;
}
