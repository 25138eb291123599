import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { BilingualView, CalendarDate, Moment } from '../roster.dto.js';
import { type EndCode, endCodes } from '../roster.rules.js';

export class SeatsQuery {
  /** What was known at this moment; now unless told. */
  @IsOptional()
  @Moment()
  knownAt?: string;
}

/** A company takes a seat from a date on. */
export class TermDto {
  @IsUUID()
  companyId!: string;

  /** First day of the term. */
  @CalendarDate()
  validFrom!: string;

  /** First day after the term; left out while no end is known. */
  @IsOptional()
  @CalendarDate()
  validTo?: string | null;

  /** Whether the company takes the place of the one that holds the seat on that date. */
  @IsOptional()
  @IsBoolean()
  replacing?: boolean;

  /** Why the term of the replaced company ends; `replaced` unless told. */
  @IsOptional()
  @IsIn(endCodes)
  endCode?: EndCode;
}

/** A term ends. */
export class EndTermDto {
  /** First day on which the company no longer holds the seat. */
  @CalendarDate()
  from!: string;

  /** Why; the other side sees it. */
  @IsIn(endCodes)
  code!: EndCode;
}

/** A term was written down wrongly. */
export class CorrectTermDto {
  /** The company that really held the seat; the same unless told. */
  @IsOptional()
  @IsUUID()
  companyId?: string;

  @CalendarDate()
  validFrom!: string;

  @IsOptional()
  @CalendarDate()
  validTo?: string | null;
}

/** One term of a seat. */
export class TermView {
  id!: string;
  companyId!: string;
  /** The company's official name on the term's last known day or today. */
  company!: BilingualView | null;
  validFrom!: string;
  validTo!: string | null;
  endCode!: string | null;
}

/** A seat with its terms as they are known now or were known then, by their beginning. */
export class SeatView {
  id!: string;
  side!: string;
  number!: number;
  terms!: TermView[];
  can!: { fill: boolean };
}

export class SeatList {
  items!: SeatView[];
}
