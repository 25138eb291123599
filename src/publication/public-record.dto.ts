import { ApiProperty } from '@nestjs/swagger';
import { type ContentOwnerView, MinutesContentView } from '../minutes/index.js';

const shaped = (name: string): { allOf: { $ref: string }[] } => ({ allOf: [{ $ref: `#/components/schemas/${name}` }] });

/** A text in both languages, of which a note of minutes may lack one. */
export class PublicTextView {
  en!: string | null;
  zh!: string | null;
}

/** What stands around whatever is published. */
export class PublicationHeadView {
  id!: string;
  workingGroupId!: string;
  revision!: number;
  publishedAt!: string;
}

/** A working group; `digest` is SHA-256 over salt, line feed and the canonical text of the charter. */
export class PublicGroupHeadView extends PublicationHeadView {
  kind!: 'working-group';
  slug!: string;
  name!: PublicTextView;
  state!: string;
  /** Slugs of both associations. */
  associations!: string[];
  /** Slug of the association that holds the first meeting. */
  firstHost!: string;
  digest!: string;
  salt!: string;
}

export class PublicGroupView extends PublicGroupHeadView {
  /** The charter, as both sides assented to it. */
  @ApiProperty(shaped('CharterContentDto'))
  content!: object;
}

export class PublicGroupPage {
  items!: PublicGroupHeadView[];
  next!: string | null;
}

export class PublicSeatView {
  seat!: number;
  company!: PublicTextView;
}

export class PublicRosterSideView {
  side!: string;
  filledSeats!: number;
  /** Null where the charter discloses how many they are alone. */
  companies!: PublicSeatView[] | null;
}

export class PublicRosterView {
  workingGroupId!: string;
  asOf!: string;
  sides!: PublicRosterSideView[];
}

export class PublicSittingView {
  startsAt!: string;
  endsAt!: string;
  startsWall!: string;
  endsWall!: string;
  zone!: string;
  quorate!: boolean | null;
}

export class PublicMeetingContentView {
  cycle!: string;
  /** Slug of the association that held it. */
  host!: string;
  format!: string;
  place!: PublicTextView | null;
  /** How many companies of each side were there, by slug. */
  companies!: Record<string, number>;
  sittings!: PublicSittingView[];
}

export class PublicMeetingView extends PublicationHeadView {
  kind!: 'meeting';
  /** Of the working group. */
  slug!: string;
  heldAt!: string;
  content!: PublicMeetingContentView;
}

export class PublicMeetingPage {
  items!: PublicMeetingView[];
  next!: string | null;
}

/** An agenda, as it was frozen; its id is the meeting's. */
export class PublicAgendaView extends PublicationHeadView {
  kind!: 'agenda';
  meetingId!: string;
  digest!: string;
  salt!: string;
  @ApiProperty(shaped('VersionContentView'))
  content!: object;
}

export class PublicAgendaPage {
  items!: PublicAgendaView[];
  next!: string | null;
}

/** Minutes without their text. */
export class PublicMinutesHeadView extends PublicationHeadView {
  kind!: 'minutes';
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
  /** When both sides cleared and assented, and the office and time of each key, by slug. */
  keys!: Record<string, unknown>;
}

/** Minutes, byte for byte as both sides assented to them. */
export class PublicMinutesView extends PublicMinutesHeadView {
  content!: MinutesContentView;
}

export class PublicMinutesPage {
  items!: PublicMinutesHeadView[];
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
export class PublicFollowUpView extends PublicationHeadView {
  kind!: 'follow-up';
  meetingId!: string;
  content!: PublicFollowUpContentView;
}

export class PublicFollowUpPage {
  items!: PublicFollowUpView[];
  next!: string | null;
}

/** One thing that became public or changed. */
export class PublicChangeView {
  /** Its number in the working group; the next request's `after`. */
  change!: number;
  kind!: 'working-group' | 'meeting' | 'agenda' | 'minutes' | 'follow-up';
  id!: string;
  revision!: number;
  publishedAt!: string;
  what!: 'created' | 'changed';
}

export class PublicChangePage {
  items!: PublicChangeView[];
  /** Null when there is nothing more for now. */
  next!: string | null;
  /** The last change that is known now: the `after` of tomorrow. */
  last!: string | null;
}
