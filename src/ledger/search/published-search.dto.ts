import { type ExcerptView, type SearchLanguage } from '../../platform/search/search.dto.js';

export class SearchedTextView {
  en!: string | null;
  zh!: string | null;
}

export class SearchedGroupView {
  id!: string;
  slug!: string | null;
  name!: SearchedTextView;
}

/** The item of minutes or of an agenda, counted as it stands there. */
export class PublishedItemView {
  place!: number;
  /** Such as `2027-1/07`; null for a standing item. */
  reference!: string | null;
  /** Null for a standing item. */
  title!: SearchedTextView | null;
}

/** A text of the public record that was found, and where it stands. */
export class PublishedHitView {
  kind!: 'paragraph' | 'minutes-item' | 'agenda-item' | 'working-group';
  workingGroup!: SearchedGroupView;
  /** Of the minutes or of the working group; of an agenda it is the meeting's. */
  id!: string;
  revision!: number;
  meetingId!: string | null;
  /** The cycle of the meeting, such as `2027-1`. */
  cycle!: string | null;
  item!: PublishedItemView | null;
  /** Counted within its item. */
  paragraph!: number | null;
  publishedAt!: string;
  language!: SearchLanguage;
  excerpt!: ExcerptView;
}

/** Those that fit best first, among the newest 200; then the same of those before. */
export class PublishedHitPage {
  items!: PublishedHitView[];
  next!: string | null;
}
