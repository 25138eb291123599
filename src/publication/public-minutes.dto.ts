import { PublicMinutesHeadView, type PublicTextView } from './public-record.dto.js';

export class PublicMinutesSittingView {
  position!: number;
  startsAt!: string;
  endsAt!: string;
  zone!: string;
  quorate!: boolean | null;
  /** How many companies of each side were there, by slug. */
  companies!: Record<string, number> | null;
}

export class PublicMinutesMeetingView {
  id!: string;
  cycle!: string;
  /** Slug of the association that held it. */
  host!: string;
  format!: string;
  place!: PublicTextView | null;
  sittings!: PublicMinutesSittingView[];
}

/** Somebody who was there, by function; the company where the charter discloses names. */
export class PublicPresenceView {
  side!: string;
  function!: PublicTextView | null;
  office!: string;
  company?: PublicTextView | null;
}

export class PublicConductEventView {
  /** The position of the sitting. */
  sitting!: number | null;
  side!: string;
  kind!: string;
  category!: string | null;
  at!: string;
}

export class PublicCitationView {
  sourceId!: string;
  url!: string;
  title!: string;
  publisher!: string;
  publishedOn!: string;
  retrievedAt!: string;
  tier!: number;
  locator!: string;
  quote!: string | null;
  relation!: string;
  captureDigest!: string | null;
}

export class PublicParagraphView {
  id!: string;
  sort!: string;
  kind!: string;
  /** Slug of the association to which it is attributed. */
  side!: string | null;
  text!: PublicTextView;
  citations!: PublicCitationView[];
}

export class PublicMinutesItemView {
  reference!: string | null;
  standing!: string | null;
  title!: PublicTextView;
  paragraphs!: PublicParagraphView[];
}

export class PublicMinutesContentView {
  meeting!: PublicMinutesMeetingView;
  presence!: PublicPresenceView[];
  /** The positions of the sittings in which each side's counsel was present, by slug. */
  counsel!: Record<string, number[]>;
  conductEvents!: PublicConductEventView[];
  items!: PublicMinutesItemView[];
}

export class PublicMinutesView extends PublicMinutesHeadView {
  content!: PublicMinutesContentView;
}
