import { type ReturnCode } from '../../clearance/acts.js';
import { type PaperKind } from '../../clearance/index.js';
import { type Bilingual } from '../text/catalogues.js';

/** How many texts one direction shows at most; who has more searches. */
export const mostWaiting = 100;

/** From the own side's authors to the other side's counsel, or from the other side to the own delegation. */
export type Direction = 'outward' | 'inward';

/** What a text is called: by its title, or as text of the minutes on an item. */
export interface GateName {
  readonly workingGroupId: string;
  readonly kind: PaperKind;
  readonly title: Bilingual | null;
  /** Of an agenda item: the shared one, or while it is a draft the own side's; of text of minutes: the item's. */
  readonly reference: string | null;
  /** Such as `2027-1`; null where it belongs to no meeting. */
  readonly cycle: string | null;
}

/** A text that waits for counsel. */
export interface GateWait extends GateName {
  readonly direction: Direction;
  /** Of the own paper, or of the other side's offer. */
  readonly id: string;
  /** Null where nobody noted when it was handed over. */
  readonly since: string | null;
  readonly dueAt: string | null;
  /** In what the reader has a part of it: then another counsel decides. */
  readonly roles: readonly string[];
}

/** A decision of the own side's counsel. */
export interface GateDecision extends GateName {
  readonly direction: Direction;
  readonly paperId: string;
  readonly offerId: string | null;
  readonly outcome: 'released' | 'returned';
  /** Of this return, or of the other side's of what was released. */
  readonly codes: readonly ReturnCode[];
  readonly at: string;
  /** What the other side's counsel made of what was released outward. */
  readonly since: 'open' | 'accepted' | 'returned' | null;
}

/** One release of a text, and what the other counsel made of it. */
export interface GateRelease {
  readonly id: string;
  readonly revision: number;
  readonly state: 'open' | 'accepted' | 'returned';
  readonly releasedAt: string;
  readonly decidedAt: string | null;
  readonly codes: readonly ReturnCode[];
}

/** A decision of the own side's counsel on the other side's text; its note stays with the own side. */
export interface GateReview {
  readonly at: string;
  readonly revision: number;
  readonly outcome: 'released' | 'returned';
  readonly codes: readonly ReturnCode[];
  readonly note: string | null;
}

/** What a text belongs to, and what became of it so far. */
export interface GateSubject extends GateName {
  /** Of the agenda item, the topic or the section on which counsel acts; null while there is no such act. */
  readonly subjectId: string | null;
  readonly dueAt: string | null;
  readonly submittedAt: string | null;
  readonly topic: Bilingual | null;
  readonly minutes: number | null;
  readonly presenter: Bilingual | null;
  /** Who has a part in it; of the own side's text alone. */
  readonly people: readonly { readonly accountId: string; readonly role: string; readonly name: Bilingual | null }[];
  /** Of this paper, the earliest first. */
  readonly releases: readonly GateRelease[];
  /** Of the own side's counsel on the other side's text, the earliest first. */
  readonly reviews: readonly GateReview[];
}
