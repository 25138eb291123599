import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { PageQuery } from '../../platform/http/page.js';
import { BilingualView, CalendarDate, LooseBilingualView, Moment } from '../roster.dto.js';

export class GroupsQuery extends PageQuery {}

export class RosterQuery {
  /** The day on which the roster holds; today of the own association unless told. */
  @IsOptional()
  @CalendarDate()
  asOf?: string;

  /** What was known at this moment; now unless told. */
  @IsOptional()
  @Moment()
  knownAt?: string;
}

/** A charter: what both sides assent to, or have assented to. */
export class GroupCharterView {
  id!: string;
  number!: number;
  state!: string;
  revision!: number;
  /** SHA-256 over salt, line feed and the canonical text of the content. */
  digest!: string;
  salt!: string;
  /** The association that wrote this revision. */
  draftedBy!: string;
  inForceAt!: string | null;
  @ApiProperty({ allOf: [{ $ref: '#/components/schemas/CharterContentDto' }] })
  content!: object;
}

/** A working group in a list. */
export class GroupSummaryView {
  id!: string;
  slug!: string;
  name!: BilingualView;
  state!: string;
  /** Seats a side. */
  seats!: number;
  meetingsPerYear!: number;
  /** Companies a side that make a sitting quorate. */
  quorum!: number;
  /** The association that hosts the first meeting. */
  firstHost!: string;
  revision!: number;
}

/** A working group with its charter. */
export class GroupView extends GroupSummaryView {
  charter!: GroupCharterView | null;
  /** The charter that is being drafted. */
  draft!: GroupCharterView | null;
  associations!: { side: string; name: BilingualView | null; zone: string }[];
  can!: { keepRoster: boolean; nominate: boolean };
}

export class GroupPage {
  items!: GroupSummaryView[];
  next!: string | null;
}

/** The company that holds a seat. */
export class SeatedCompanyView {
  id!: string;
  name!: BilingualView | null;
  otherNames!: LooseBilingualView[];
  website!: string | null;
  ticker!: string | null;
  lei!: string | null;
  creditCode!: string | null;
  termId!: string;
  validFrom!: string;
  validTo!: string | null;
}

/** Somebody who holds an office: what both sides may know of him. */
export class OfficeHolderView {
  appointmentId!: string;
  personId!: string;
  name!: LooseBilingualView | null;
  function!: LooseBilingualView | null;
  validFrom!: string;
  validTo!: string | null;
}

export class SeatedDelegateView extends OfficeHolderView {
  /** A principal sits for the company; an alternate stands in for him. */
  alternate!: boolean;
  /** Whether an attestation of eligibility holds on that day. */
  attested!: boolean;
}

export class RosterOfficerView extends OfficeHolderView {
  deputy!: boolean;
}

export class RosterSeatView {
  id!: string;
  number!: number;
  /** Null when the seat is vacant. */
  company!: SeatedCompanyView | null;
  delegates!: SeatedDelegateView[];
}

/** One side of the roster. */
export class RosterSideView {
  side!: string;
  name!: BilingualView | null;
  seated!: number;
  seats!: RosterSeatView[];
  /** Holders by office. */
  officers!: Record<string, RosterOfficerView[]>;
}

/** Both sides of a group on a day, as known at a moment. */
export class RosterView {
  workingGroupId!: string;
  asOf!: string;
  knownAt!: string;
  sides!: RosterSideView[];
  can!: { keepRoster: boolean; nominate: boolean };
}
