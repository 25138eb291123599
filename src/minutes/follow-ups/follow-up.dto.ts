import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../../platform/http/page.js';
import { type OwnerView } from '../minutes-view.dto.js';
import { type FollowUpKind } from '../paragraphs/paragraph.rules.js';

export class FollowUpsQuery extends PageQuery {
  @IsUUID()
  workingGroupId!: string;

  /** Only those in this state. */
  @IsOptional()
  @IsIn(['open', 'closed'])
  state?: 'open' | 'closed';
}

/** Who answers for a follow-up now. */
export class ResponsibleView {
  /** Slug of the association. */
  side!: string;
  /** The company that owns it, while it holds a seat; null when it has passed to the side's secretary. */
  companyId!: string | null;
}

/** Something that is to be done after a meeting. */
export class FollowUpView {
  id!: string;
  workingGroupId!: string;
  kind!: FollowUpKind;
  text!: { en: string; zh: string };
  /** As the minutes name him, for the record. */
  owner!: OwnerView | null;
  /** Null where nobody owns it, and once it is closed. */
  responsible!: ResponsibleView | null;
  /** Whether the caller answers for it now. */
  yours!: boolean;
  dueOn!: string | null;
  minutesId!: string;
  paragraphId!: string;
  state!: 'open' | 'closed';
  openedAt!: string;
  closedAt!: string | null;
  revision!: number;
  /** Whether the caller may close it now. */
  can!: { close: boolean };
}

export class FollowUpPage {
  items!: FollowUpView[];
  next!: string | null;
}

/** Published minutes by their ids. */
export class PreviousMinutesView {
  id!: string;
  meetingId!: string;
  publishedAt!: string;
}

/** What a meeting takes over from those before it. */
export class CarriedOverView {
  meetingId!: string;
  /** The minutes published last of an earlier meeting of the group. */
  previousMinutes!: PreviousMinutesView | null;
  /** What is open, and what was closed since: the minutes of the meeting make that known. */
  followUps!: FollowUpView[];
}
