import { type ContentOwnerView, type MinutesContentView } from '../minutes/index.js';

/** A text in both languages of the group. */
export class PublicTextView {
  en!: string;
  zh!: string;
}

/** What stands around every published content. */
export class PublicationView {
  /** Of the thing itself: the same in every revision. */
  id!: string;
  kind!: 'working-group' | 'meeting' | 'agenda' | 'minutes' | 'follow-up';
  workingGroupId!: string;
  revision!: number;
  publishedAt!: string;
}

/** A working group, without its charter's text. */
export class PublicGroupSummaryView extends PublicationView {
  slug!: string;
  name!: PublicTextView;
  state!: string;
  /** Slugs. */
  associations!: string[];
  /** Slug of the association that hosts first. */
  firstHost!: string;
  /** SHA-256 over salt, line feed and the canonical JSON (RFC 8785) of the charter. */
  digest!: string;
  salt!: string;
}
export class PublicGroupView extends PublicGroupSummaryView {
  /** The charter. */
  content!: object;
}
export class PublicGroupPage {
  items!: PublicGroupSummaryView[];
  next!: string | null;
}

export class PublicSeatView {
  seat!: number;
  company!: object;
}
export class PublicRosterSideView {
  /** Slug of the association. */
  side!: string;
  filledSeats!: number;
  /** Names where the charter discloses them, else null. */
  companies!: PublicSeatView[] | null;
}
export class PublicRosterView {
  workingGroupId!: string;
  asOf!: string;
  sides!: PublicRosterSideView[];
}

export class PublicSittingView {
  startsWall!: string;
  endsWall!: string;
  zone!: string;
  startsAt!: string;
  endsAt!: string;
  quorate!: boolean | null;
}
export class PublicMeetingContentView {
  cycle!: string;
  host!: string;
  format!: string;
  place!: PublicTextView | null;
  sittings!: PublicSittingView[];
  /** How many companies of each association came, by slug. */
  companies!: Record<string, number>;
}
/** A meeting that was held. */
export class PublicMeetingView extends PublicationView {
  /** Of the working group. */
  slug!: string;
  heldAt!: string;
  content!: PublicMeetingContentView;
}
export class PublicMeetingPage {
  items!: PublicMeetingView[];
  next!: string | null;
}

/** An agenda, where the charter has it published. */
export class PublicAgendaView extends PublicationView {
  meetingId!: string;
  /** SHA-256 over salt, line feed and the canonical JSON (RFC 8785) of the content. */
  digest!: string;
  salt!: string;
  content!: object;
}
export class PublicAgendaPage {
  items!: PublicAgendaView[];
  next!: string | null;
}

/** Minutes, without their text. */
export class PublicMinutesSummaryView extends PublicationView {
  meetingId!: string;
  /** How the digests are made: `concord-minutes/v1`, as described here. */
  digestScheme!: string;
  /**
   * What both sides assented to: SHA-256 over `concord-minutes-head/v1`, `salt` and the canonical JSON (RFC 8785) of `content`
   * in which each entry of `paragraphs` is replaced by its `digest`, with line feeds between the three. A paragraph's digest is
   * made in the same way of `concord-minutes-paragraph/v1`, its own salt and its own canonical JSON; where a paragraph was
   * retracted, its digest stands alone and all others still hold.
   */
  digest!: string;
  salt!: string;
  /** Both decisions, with the offices that turned the keys and when. */
  keys!: object;
}
/** Minutes, byte for byte as both sides assented to them. */
export class PublicMinutesView extends PublicMinutesSummaryView {
  content!: MinutesContentView;
}
export class PublicMinutesPage {
  items!: PublicMinutesSummaryView[];
  next!: string | null;
}

export class PublicFollowUpContentView {
  kind!: 'recommendation' | 'study' | 'action';
  text!: PublicTextView;
  owner!: ContentOwnerView | null;
  dueOn!: string | null;
  minutesId!: string;
  paragraphId!: string;
  /** Of the paragraph in the minutes that says it. */
  paragraphDigest!: string;
  state!: 'open' | 'closed';
  openedAt!: string;
  /** Known to the public from the minutes of the next meeting on. */
  closedAt!: string | null;
}
/** A recommendation, study or action of published minutes. */
export class PublicFollowUpView extends PublicationView {
  meetingId!: string;
  content!: PublicFollowUpContentView;
}
export class PublicFollowUpPage {
  items!: PublicFollowUpView[];
  next!: string | null;
}

export class PublicChangeView {
  change!: number;
  kind!: PublicationView['kind'];
  id!: string;
  revision!: number;
  publishedAt!: string;
  what!: 'created' | 'changed';
}
export class PublicChangesView {
  items!: PublicChangeView[];
  /** For `after`; null when this is all for now. */
  next!: string | null;
  /** The number of the last change told. */
  last!: string | null;
}
