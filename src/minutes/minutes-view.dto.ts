import { ApiProperty } from '@nestjs/swagger';
import { type DecisionView } from '../assent/index.js';
import { type MinutesState } from './minutes.entity.js';
import { type ParagraphKind, type ParagraphSort } from './paragraphs/paragraph.rules.js';

const listOf = (schema: string) => ({ type: 'array', items: { $ref: `#/components/schemas/${schema}` } }) as const;

/** A text in both languages; one may be missing in a draft. */
export class DraftTextView {
  en!: string | null;
  zh!: string | null;
}

/** Who is to do something. */
export class OwnerView {
  /** Slug of the association. */
  side!: string;
  companyId!: string;
  name!: DraftTextView | null;
}

/** One paragraph, with cleared words and citations where it is a statement. */
export class ParagraphView {
  id!: string;
  sort!: ParagraphSort;
  kind!: ParagraphKind;
  /** Slug of the association that said it. */
  side!: string;
  statementId!: string | null;
  text!: DraftTextView;
  @ApiProperty(listOf('CitationView'))
  citations!: unknown[];
  owner!: OwnerView | null;
  dueOn!: string | null;
  /** For If-Match when it is changed. */
  revision!: number;
}
export type ParagraphRow = ParagraphView & { itemId: string };

export interface ItemHead {
  id: string;
  reference: string | null;
  standing: string | null;
  side: string | null;
  title: DraftTextView;
  state: string;
}

/** An item of the agenda with what the minutes say of it. */
export class MinutesItemView {
  id!: string;
  reference!: string | null;
  standing!: string | null;
  side!: string | null;
  title!: DraftTextView;
  state!: string;
  paragraphs!: ParagraphView[];
}

/** New text: of the own side wherever it stands, of both sides once it is cleared. */
export class SectionsView {
  own!: { paperId: string; itemId: string; state: string }[];
  cleared!: { paperId: string; itemId: string; side: string; revision: number; statements: unknown[] }[];
}

/** The revision to which the keys are turned. */
export class LockedRevisionView {
  id!: string;
  number!: number;
  digest!: string;
  state!: string;
  lockedAt!: string;
  decisions!: DecisionView[];
}

/** What the caller may do now. */
export class MinutesCanView {
  edit!: boolean;
  writeSection!: boolean;
  circulate!: boolean;
  lock!: boolean;
  unlock!: boolean;
  clear!: boolean;
  assent!: boolean;
}

export class MinutesHead {
  id!: string;
  workingGroupId!: string;
  meetingId!: string;
  /** Label of the meeting's cycle, such as `2027-1`. */
  cycle!: string;
  state!: MinutesState;
  revision!: number;
  createdAt!: string;
  circulatedAt!: string | null;
  publishedAt!: string | null;
  @ApiProperty(listOf('AttendanceView'))
  attendance!: unknown[];
  @ApiProperty(listOf('ConductEventView'))
  conduct!: unknown[];
  locked!: LockedRevisionView | null;
}

/** The minutes of a meeting, item by item. */
export class MinutesView extends MinutesHead {
  items!: MinutesItemView[];
  /** For officers alone; null for everybody else. */
  sections!: SectionsView | null;
  can!: MinutesCanView;
}
