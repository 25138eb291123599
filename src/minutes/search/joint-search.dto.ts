import { type ExcerptView, type SearchLanguage } from '../../platform/search/search.dto.js';
import { type DraftTextView } from '../minutes-view.dto.js';

/** A text that both sides cleared, and where it stands. */
export class JointHitView {
  /** A heading or a statement of an agenda item, a note or new text of minutes. */
  kind!: 'item-heading' | 'item-statement' | 'minutes-note' | 'minutes-section';
  workingGroupId!: string;
  meetingId!: string;
  /** The cycle of the meeting, such as `2027-1`. */
  cycle!: string;
  /** The agenda item to which it belongs. */
  itemId!: string;
  /** Such as `2027-1/07`; null for a standing item. */
  reference!: string | null;
  title!: DraftTextView | null;
  /** Null for text of an agenda item. */
  minutesId!: string | null;
  statementId!: string | null;
  paragraphId!: string | null;
  language!: SearchLanguage;
  excerpt!: ExcerptView;
}

/** Those that fit best first, among the newest 200; then the same of those before. */
export class JointHitPage {
  items!: JointHitView[];
  next!: string | null;
}
