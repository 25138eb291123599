import { Equals, IsIn, IsOptional, IsString, Matches } from 'class-validator';
import { CalendarDate } from '../../roster/acts.js';

/** What the roster's page is asked for. */
export class RosterPageQuery {
  /** The day on which the roster holds; today of the own association unless told. */
  @IsOptional()
  @CalendarDate()
  asOf?: string;

  /** What was known at the end of this day, on the clocks of the own association; now unless told. */
  @IsOptional()
  @CalendarDate()
  knownOn?: string;

  /** Whether the terms of all seats are shown, not only of those that changed. */
  @IsOptional()
  @IsIn(['all'])
  terms?: 'all';
}

/** The box that says that the term never was. */
export class NeverHeldForm {
  @Equals('yes')
  never!: 'yes';
}

/** The revision on which a form was filled in. */
export class CompanyRevisionForm {
  @IsString()
  @Matches(/^\d{1,9}$/)
  revision!: string;
}
