import { Equals, IsIn, IsNotEmpty, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { statementKinds } from '../../clearance/acts.js';

/** Which statement of the item a form is about. */
export class StatementOfForm {
  @IsUUID()
  statementId!: string;
}

/** A statement in both languages, as one form changes it. */
export class StatementForm extends StatementOfForm {
  @Matches(/^\d{1,9}$/)
  revision!: string;

  @IsOptional()
  @IsIn(statementKinds)
  kind?: (typeof statementKinds)[number];

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  text?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  translation?: string;

  /** The box that says that an older translation still says the same was ticked. */
  @IsOptional()
  @Equals('yes')
  fits?: 'yes';
}

export class RemoveForm extends StatementOfForm {
  @Matches(/^\d{1,9}$/)
  revision!: string;
}

export class MoveStatementForm extends StatementOfForm {
  @IsIn(['up', 'down'])
  to!: 'up' | 'down';

  /** The ids of the statements in the order in which they were shown. */
  @IsString()
  @MaxLength(1000)
  seen!: string;
}

export class UnciteSourceForm extends StatementOfForm {
  @IsUUID()
  citationId!: string;
}

/** What a form says of a new source beside the API's fields. */
export class NewSourceForm {
  /** `YYYY-MM-DDTHH:MM` on the clocks of `zone`. */
  @IsString()
  @Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/)
  retrieved!: string;

  @IsString()
  @MaxLength(64)
  zone!: string;

  /** The box that says that the document is lawfully public was ticked. */
  @Equals('yes')
  attest!: 'yes';
}

export class CaptureForm extends StatementOfForm {
  @IsUUID()
  sourceId!: string;

  @Matches(/^\d{1,9}$/)
  revision!: string;
}

export class LogisticsForm {
  @Matches(/^\d{1,9}$/)
  revision!: string;
}

export class WithdrawForm {
  @Equals('yes')
  sure!: 'yes';
}

export class HeadForm {
  /** Of title and abstract as they were read. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(64)
  digest!: string;
}
