import { Equals, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { type AgendaDecision, agendaDecisions, type DeclineCode, declineCodes } from '../../agenda/acts.js';

export class AgendaAssentForm {
  @IsIn(agendaDecisions)
  decision!: AgendaDecision;

  @IsString()
  @Matches(/^[0-9a-f]{64}$/)
  digest!: string;

  /** The box that says that it was read was ticked. */
  @Equals('yes')
  read!: 'yes';
}

export class AgendaTakeBackForm {
  @IsIn(agendaDecisions)
  decision!: AgendaDecision;
}

/** Of the agenda on which an order was made. */
export class OrderRevisionForm {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  revision!: number;
}

export class ItemForm {
  @IsUUID()
  itemId!: string;
}

export class DeclineForm extends ItemForm {
  @IsIn(declineCodes)
  code!: DeclineCode;
}

export class VersionPageQuery {
  /** Another version of the same agenda, from which the differences are told. */
  @IsOptional()
  @IsUUID()
  against?: string;
}
