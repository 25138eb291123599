import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { DecisionView, DigestDto } from '../../assent/index.js';

/** Where an item stands and how long it takes. */
export class PlaceDto {
  @IsUUID()
  itemId!: string;

  @IsUUID()
  sittingId!: string;

  @IsInt()
  @Min(1)
  @Max(480)
  minutes!: number;
}

/** The whole order: every item that waits has a place or is left off by name. */
export class OrderDto {
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PlaceDto)
  order!: PlaceDto[];

  /** Accepted items that this agenda leaves off. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  leftOff?: string[];
}

export const agendaDecisions = ['circulation', 'freeze'] as const;
export type AgendaDecision = (typeof agendaDecisions)[number];

export class AgendaAssentDto extends DigestDto {
  /** To issue the version to both delegations, or to freeze the agenda as that version has it. */
  @IsIn(agendaDecisions)
  decision!: AgendaDecision;

  @IsUUID()
  versionId!: string;
}

export class AgendaAssentQuery {
  @IsUUID()
  versionId!: string;
}

export class DiffQuery {
  /** The version from which the difference is told. */
  @IsUUID()
  against!: string;
}

export class EntryTextView {
  en!: string;
  zh!: string;
}

/** One item of the order with its computed times. */
export class EntryView {
  itemId!: string;
  reference!: string | null;
  standing!: string | null;
  /** Slug of the association whose item it is. */
  side!: string | null;
  title!: EntryTextView;
  state!: string;
  topicId!: string | null;
  sittingId!: string | null;
  minutes!: number;
  startsAt!: string | null;
  endsAt!: string | null;
}

/** A sitting's span on one association's clock. */
export class LocalSpanView {
  side!: string;
  zone!: string;
  starts!: string;
  ends!: string;
}

export class AgendaSittingView {
  id!: string;
  zone!: string;
  startsAt!: string;
  endsAt!: string;
  local!: LocalSpanView[];
  minutes!: number;
  minutesTaken!: number;
}

/** A version, without its content. */
export class VersionHeadView {
  id!: string;
  number!: number;
  state!: string;
  digest!: string;
  proposedAt!: string;
  circulatedAt!: string | null;
  decisions!: DecisionView[];
}

export class AgendaMeetingView {
  id!: string;
  cycle!: string;
  state!: string;
  host!: string;
  format!: string;
  startsAt!: string | null;
  endsAt!: string | null;
}

/** The agenda of a meeting as it stands for the reader. */
export class AgendaView {
  meeting!: AgendaMeetingView;
  workingGroupId!: string;
  state!: string;
  revision!: number;
  frozenAt!: string | null;
  circulatedVersion!: string | null;
  sittings!: AgendaSittingView[];
  entries!: EntryView[];
  /** Items that wait for a place. */
  unplaced!: EntryView[];
  /** Minutes of each side's items, and of the standing ones as `joint`. */
  minutesBySide!: Record<string, number>;
  versions!: VersionHeadView[];
  can!: { order: boolean; makeVersion: boolean; circulate: boolean; freeze: boolean };
}

export class VersionList {
  items!: VersionHeadView[];
}

/** A version with its text: what both sides assent to, and the salt of its digest. */
export class VersionView extends VersionHeadView {
  meetingId!: string;
  salt!: string;
  content!: Record<string, unknown>;
}

export class VersionDiffView {
  from!: string;
  to!: string;
  added!: Record<string, unknown>[];
  removed!: Record<string, unknown>[];
  changed!: Record<string, unknown>[];
}
