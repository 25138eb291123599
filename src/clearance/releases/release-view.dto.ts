import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../../platform/http/page.js';
import { type PaperContent } from '../papers/content.rules.js';
import { PaperTextView, type PaperScreen, PartView, type StatementView, toParts } from '../papers/paper-view.dto.js';
import { type PaperKind } from '../papers/paper.rules.js';
import { CaptureView } from '../sources/source.dto.js';
import { type OfferFacts } from './offer.entity.js';
import { type ReturnCode } from './release.rules.js';

export class ReleasesQuery extends PageQuery {
  /** The own side's text on its way out, or the other's on its way in. */
  @IsIn(['outward', 'inward'])
  direction!: 'outward' | 'inward';

  /** What waits for counsel (unless told), or what counsel of the own side has decided. */
  @IsOptional()
  @IsIn(['waiting', 'decided'])
  state?: 'waiting' | 'decided';

  /** Only those of one group. */
  @IsOptional()
  @IsUUID()
  workingGroupId?: string;
}

/** One paper that waits for counsel, or one decision of his side's counsel. */
export class ReleaseView {
  /** Of the decision, the offer or the waiting paper. */
  id!: string;
  direction!: 'outward' | 'inward';
  state!: 'waiting' | 'released' | 'returned';
  workingGroupId!: string;
  paperId!: string;
  /** What to read: null while an own paper waits for its release, and after its return. */
  offerId!: string | null;
  /** Whose paper it is. */
  side!: string;
  kind!: PaperKind;
  revision!: number;
  title!: PaperTextView | null;
  statements!: number;
  at!: string;
  codes!: ReturnCode[];
  note!: string | null;
}

export class ReleasePage {
  items!: ReleaseView[];
  next!: string | null;
}

export class OfferCan {
  /** Accept or return it, once the second factor has been shown. */
  accept!: boolean;
}

export class PreviousOfferView {
  revision!: number;
  state!: string;
}

/** An offer as counsel of both sides see it. */
export class OfferView {
  id!: string;
  side!: string;
  workingGroupId!: string;
  paperId!: string;
  kind!: PaperKind;
  revision!: number;
  state!: 'open' | 'accepted' | 'returned';
  /** What an acceptance is bound to. */
  digest!: string;
  ruleSet!: string;
  releasedAt!: string;
  decidedAt!: string | null;
  returnCodes!: ReturnCode[] | null;
  facts!: OfferFacts;
  title!: PaperTextView | null;
  abstract!: PaperTextView | null;
  /** Of a topic alone: other words under which it is searched for. */
  aliases!: string[] | null;
  /** Title, abstract and aliases as one part under the paper's id; null when it has none of them. */
  head!: PartView | null;
  statements!: StatementView[];
  /** Of every source that was captured; the bytes are at `/offers/{id}/captures/{digest}`. */
  captures!: CaptureView[];
  /** The offer against which the parts are compared. */
  previous!: PreviousOfferView | null;
  can!: OfferCan;
}

/** What the database gives for an offer's screen. */
export interface OfferScreen {
  readonly offer: Omit<OfferView, 'title' | 'abstract' | 'aliases' | 'head' | 'statements' | 'previous' | 'can'>;
  readonly sideLetter: 'a' | 'b';
  readonly content: string;
  readonly before: { readonly revision: number; readonly state: string; readonly content: string } | null;
  readonly passed: PaperScreen['passed'];
}

export function toOfferView({ offer, content: text, before, passed }: OfferScreen, can: OfferCan): OfferView {
  const content = JSON.parse(text) as PaperContent;
  const { head, statements } = toParts(content, passed, before?.content ?? null);
  const previous = before === null ? null : { revision: before.revision, state: before.state };
  const heading = { title: content.title, abstract: content.abstract, aliases: content.aliases ?? null };
  return { ...offer, ...heading, aliases: heading.aliases && [...heading.aliases], head, statements, previous, can };
}
