import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { type DecisionRow, DecisionView, DigestDto } from '../../assent/index.js';
import { type CarriedOverOfAgendaView } from './carried-over.dto.js';
import { type ChangedItem, type NamedItem } from './diff.rules.js';
import {
  type AgendaDecision,
  agendaDecisions,
  type VersionContent,
  type VersionEntry,
} from './version-content.rules.js';

/** Where an item stands and how long it takes. */
export class OrderPlaceDto {
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
  @Type(() => OrderPlaceDto)
  order!: OrderPlaceDto[];

  /** Accepted items that this agenda leaves off. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  leftOff?: string[] | null;
}

export class AgendaAssentDto extends DigestDto {
  /** To issue the version to both delegations, or to freeze the agenda as that version has it. */
  @IsIn(agendaDecisions)
  decision!: AgendaDecision;

  /** The version proposed, or for the freeze the one circulated, unless told. */
  @IsOptional()
  @IsUUID()
  versionId?: string;
}

export class AgendaAssentQuery {
  /** The version proposed, or for the freeze the one circulated, unless told. */
  @IsOptional()
  @IsUUID()
  versionId?: string;
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

/** From when to when, on the clock of one place. */
export class ClockView {
  /** IANA zone. */
  zone!: string;
  /** `YYYY-MM-DDTHH:MM` there. */
  starts!: string;
  ends!: string;
}

/** One item of the order with its computed times; null as long as it has no place. */
export class EntryView {
  itemId!: string;
  reference!: string | null;
  standing!: string | null;
  /** Slug of the association whose item it is. */
  side!: string | null;
  title!: EntryTextView;
  state!: string;
  topicId!: string | null;
  /** Of the standing item on previous minutes and follow-ups alone. */
  carriedOver!: CarriedOverOfAgendaView | null;
  sittingId!: string | null;
  minutes!: number;
  startsAt!: string | null;
  endsAt!: string | null;
  /** In the zone of the sitting. */
  wall!: ClockView | null;
  /** By the associations' slugs, in their zones. */
  local!: Record<string, ClockView> | null;
}

export class AgendaSittingView {
  id!: string;
  startsAt!: string;
  endsAt!: string;
  wall!: ClockView;
  local!: Record<string, ClockView>;
  /** Whole minutes that it lasts. */
  minutes!: number;
  /** Of these, what the order leaves. */
  minutesLeft!: number;
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

/** What the reader may do now. */
export class AgendaCan {
  order!: boolean;
  makeVersion!: boolean;
  circulate!: boolean;
  freeze!: boolean;
  /** Begin an item for this meeting. */
  propose!: boolean;
}

/** The agenda of a meeting as it stands for the reader. */
export class AgendaView {
  meeting!: AgendaMeetingView;
  workingGroupId!: string;
  state!: string;
  revision!: number;
  frozenAt!: string | null;
  circulatedVersion!: string | null;
  /** Whether `entries` are the order as it stands, or as it was circulated to the delegations. */
  shows!: 'order' | 'circulated';
  sittings!: AgendaSittingView[];
  entries!: EntryView[];
  /** Items that wait for a place. */
  unplaced!: EntryView[];
  /** Minutes of each side's items by the associations' slugs, and of the standing ones as `joint`. */
  minutesBySide!: Record<string, number>;
  versions!: VersionHeadView[];
  can!: AgendaCan;
}

/** A version before it is known who asks. */
export type VersionHeadRow = Omit<VersionHeadView, 'decisions'> & { readonly decisions: readonly DecisionRow[] };

/** What the database gives for an agenda's screen, before sums and rights are worked out. */
export interface AgendaScreen extends Omit<AgendaView, 'sittings' | 'versions' | 'minutesBySide' | 'shows' | 'can'> {
  readonly sittings: Omit<AgendaSittingView, 'minutesLeft'>[];
  readonly versions: readonly VersionHeadRow[];
}

export class VersionPage {
  items!: VersionHeadView[];
  next!: string | null;
}

export class VersionTopicView {
  id!: string;
  slug!: string;
  name!: EntryTextView;
}

export class PresenterFunctionView {
  en!: string;
  zh!: string | null;
}

/** An item as a version shows it. */
export class VersionEntryView implements VersionEntry {
  itemId!: string;
  reference!: string | null;
  standing!: string | null;
  side!: string | null;
  title!: EntryTextView;
  /** Revision of the cleared text. */
  textRevision!: number | null;
  topic!: VersionTopicView | null;
  /** The function of whoever presents it. */
  presenter!: PresenterFunctionView | null;
  sittingId!: string;
  minutes!: number;
  startsAt!: string;
  endsAt!: string;
}

export class VersionSittingView {
  id!: string;
  startsAt!: string;
  endsAt!: string;
  zone!: string;
}

/** What a version says; its canonical JSON is what the digest covers. */
export class VersionContentView implements VersionContent {
  meetingId!: string;
  meeting!: string;
  sittings!: VersionSittingView[];
  entries!: VersionEntryView[];
}

/** A version with its text: what both sides assent to, and the salt of its digest. */
export class VersionView extends VersionHeadView {
  meetingId!: string;
  salt!: string;
  content!: VersionContentView;
}

/** An item that only one of two versions has. */
export class NamedItemView implements NamedItem {
  itemId!: string;
  reference!: string | null;
  title!: EntryTextView;
  /** Its place, counted from 1, in the version that has it. */
  place!: number;
}

export class NumberChangeView {
  from!: number;
  to!: number;
}

export class TextChangeView {
  from!: string;
  to!: string;
}

export class RevisionChangeView {
  from!: number | null;
  to!: number | null;
}

/** An item that two versions show differently; null for what is the same. */
export class ChangedItemView implements ChangedItem {
  itemId!: string;
  reference!: string | null;
  title!: EntryTextView;
  /** Its rank among the items that both versions have. */
  moved!: NumberChangeView | null;
  sitting!: TextChangeView | null;
  times!: TextChangeView | null;
  minutes!: NumberChangeView | null;
  textRevision!: RevisionChangeView | null;
}

/** What leads from one version to another. */
export class VersionDiffView {
  from!: string;
  to!: string;
  added!: NamedItemView[];
  removed!: NamedItemView[];
  changed!: ChangedItemView[];
}
