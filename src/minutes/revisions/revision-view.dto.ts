import { type DecisionView } from '../../assent/index.js';
import { type DraftTextView } from '../minutes-view.dto.js';
import { type ParagraphKind, type ParagraphSort } from '../paragraphs/paragraph.rules.js';

/** A time in which a sitting was open without counsel of both sides. */
export class ContentPauseView {
  since!: string;
  until!: string | null;
  /** Slugs of the associations whose counsel were not there. */
  missing!: string[];
}

/** A sitting as locked minutes name it. */
export class ContentSittingView {
  position!: number;
  startsAt!: string;
  endsAt!: string;
  /** IANA zone. */
  zone!: string;
  quorate!: boolean | null;
  /** Companies present, by the associations' slugs. */
  companies!: Record<string, number> | null;
  pauses!: ContentPauseView[];
}

export class ContentMeetingView {
  id!: string;
  /** Such as `2027-1`. */
  cycle!: string;
  /** Slug of the hosting association. */
  host!: string;
  format!: string;
  place!: DraftTextView | null;
  sittings!: ContentSittingView[];
}

/** Somebody who was present: a function, never a name. */
export class ContentPresenceView {
  side!: string;
  function!: DraftTextView | null;
  office!: string;
  /** Where the charter discloses companies. */
  company?: DraftTextView | null;
}

export class ContentConductView {
  /** Position of the sitting. */
  sitting!: number | null;
  side!: string;
  kind!: string;
  category!: string | null;
  at!: string;
}

export class ContentOwnerView {
  side!: string;
  /** Where the charter discloses companies. */
  company?: DraftTextView | null;
}

/** A source of a paragraph, with where in it and how it is used. */
export class ContentCitationView {
  sourceId!: string;
  url!: string;
  title!: string;
  publisher!: string;
  publishedOn!: string;
  retrievedOn!: string;
  tier!: number;
  locator!: string;
  quote!: string | null;
  relation!: string;
  captureDigest!: string | null;
}

export class ContentParagraphView {
  id!: string;
  sort!: ParagraphSort;
  kind!: ParagraphKind;
  side!: string;
  text!: DraftTextView;
  citations!: ContentCitationView[];
  /** Of a recommendation, study or action alone. */
  owner?: ContentOwnerView | null;
  dueOn?: string | null;
}

/** A paragraph with its own salt. Without salt and text its digest still stands, and tells nothing of them. */
export class SealedParagraphView {
  /** SHA-256 over `concord-minutes-paragraph/v1`, the salt and the canonical JSON of `paragraph`, with line feeds between. */
  digest!: string;
  salt?: string;
  paragraph?: ContentParagraphView;
}

export class SealedItemView {
  reference!: string | null;
  standing!: string | null;
  title!: DraftTextView;
  paragraphs!: SealedParagraphView[];
}

/** A follow-up of earlier minutes; its words stand where they were published. */
export class ContentCarriedOverView {
  id!: string;
  minutesId!: string;
  paragraphId!: string;
  state!: 'open' | 'closed';
  closedAt!: string | null;
}

/** What both sides assent to and the public reads. */
export class MinutesContentView {
  revision!: number;
  meeting!: ContentMeetingView;
  presence!: ContentPresenceView[];
  /** Positions of the sittings in which each side's counsel was present, by slug. */
  counsel!: Record<string, number[]>;
  conductEvents!: ContentConductView[];
  items!: SealedItemView[];
  carriedOver!: ContentCarriedOverView[];
}

/** A locked revision: the bytes to which the keys are turned, with all that recomputing their digest takes. */
export class MinutesRevisionView {
  id!: string;
  minutesId!: string;
  number!: number;
  state!: 'locked' | 'unlocked' | 'published';
  lockedAt!: string;
  digestScheme!: string;
  /**
   * SHA-256 over `concord-minutes-head/v1`, `salt` and the canonical JSON (RFC 8785) of `content` in which each entry of
   * `paragraphs` is replaced by its `digest`, with line feeds between them.
   */
  digest!: string;
  salt!: string;
  content!: MinutesContentView;
  decisions!: DecisionView[];
}

/** A locked revision in the list of all. */
export class RevisionHeadView {
  id!: string;
  number!: number;
  state!: 'locked' | 'unlocked' | 'published';
  lockedAt!: string;
  digest!: string;
}

/** Every revision of minutes that was locked, latest first. */
export class RevisionsView {
  minutesId!: string;
  items!: RevisionHeadView[];
}
