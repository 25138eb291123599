import { type DecisionView } from '../../assent/index.js';
import { type MeetingFormat, type MeetingState } from '../meeting.entity.js';

/** A start and an end on an association's clock. */
export class LocalTimesView {
  starts!: string;
  ends!: string;
  zone!: string;
}

/** A time in which a sitting was open without counsel of both sides. */
export class PauseView {
  since!: string;
  /** Null while it lasts. */
  until!: string | null;
  /** Slugs of the associations whose counsel were not there. */
  missing!: string[];
}

/** One sitting of a meeting. */
export class SittingView {
  id!: string;
  position!: number;
  /** `YYYY-MM-DDTHH:MM` in `zone`. */
  startsWall!: string;
  endsWall!: string;
  zone!: string;
  startsAt!: string;
  endsAt!: string;
  /** The same times on both associations' clocks, by slug. */
  local!: Record<string, LocalTimesView>;
  /** For calendars: never changes. */
  uid!: string;
  /** For calendars: only grows. */
  sequence!: number;
  openedAt!: string | null;
  closedAt!: string | null;
  /** Companies present at the opening, by slug. */
  companies!: Record<string, number> | null;
  /** Whether each side had its quorum at the opening. */
  quorate!: boolean | null;
  /** Open, and without counsel of both sides now. */
  paused!: boolean;
}

/** One sitting, with the times in which it stood still. */
export class SittingWithPausesView extends SittingView {
  pauses!: PauseView[];
}

/** A moment until which something is to be done. */
export class DeadlineView {
  at!: string;
  /** The host association's zone. */
  zone!: string;
  /** `YYYY-MM-DDTHH:MM` in `zone`. */
  wall!: string;
  /** The same on both associations' clocks, by slug. */
  local!: Record<string, { wall: string; zone: string }>;
}

export class DeadlinesView {
  call!: DeadlineView | null;
  submissionsClose!: DeadlineView | null;
  freeze!: DeadlineView | null;
  minutesDue!: DeadlineView | null;
}

export class PlaceView {
  en!: string;
  zh!: string;
}

/** How many of a side replied what to the present date; who did not reply is in none of them. */
export class RepliesView {
  yes!: number;
  tentative!: number;
  no!: number;
}

/** What lists and the single view show alike of a meeting. */
class MeetingFactsView {
  id!: string;
  workingGroupId!: string;
  /** Such as `2027-1`. */
  cycle!: string;
  cycleId!: string;
  /** Slug of the association that hosts. */
  host!: string;
  format!: MeetingFormat;
  state!: MeetingState;
  place!: PlaceView | null;
  startsAt!: string | null;
  endsAt!: string | null;
  deadlines!: DeadlinesView;
  /** Counts of replies, by slug. */
  rsvps!: Record<string, RepliesView>;
  heldAt!: string | null;
  closedAt!: string | null;
  /**
   * Whether the working days of both sides are known for the half-year and the one after it, in which minutes are due;
   * where they are not, deadlines fall back to the last day that is known to be worked.
   */
  calendarKnown!: boolean;
  sequence!: number;
  revision!: number;
}

/** A meeting as lists show it. */
export class MeetingSummaryView extends MeetingFactsView {
  sittings!: SittingView[];
}

/** The digest to assent to; null while that is not to be decided. */
export class MeetingDigestsView {
  proposal!: string | null;
  confirmation!: string | null;
}

/** What the caller may do now. */
export class MeetingCan {
  schedule!: boolean;
  propose!: boolean;
  confirm!: boolean;
  reply!: boolean;
  readJoiningDetails!: boolean;
  writeJoiningDetails!: boolean;
  runSittings!: boolean;
  recordAttendance!: boolean;
  recordConduct!: boolean;
  hold!: boolean;
}

/** One meeting, with where both sides stand on it. */
export class MeetingView extends MeetingFactsView {
  sittings!: SittingWithPausesView[];
  decisions!: DecisionView[];
  digests!: MeetingDigestsView;
  can!: MeetingCan;
}

export class MeetingPage {
  items!: MeetingSummaryView[];
  next!: string | null;
}

export class CycleMeetingView {
  id!: string;
  state!: MeetingState;
  startsAt!: string | null;
  endsAt!: string | null;
}

/** Half a year in which the group meets once. */
export class CycleView {
  id!: string;
  /** Such as `2027-1`. */
  label!: string;
  year!: number;
  half!: number;
  /** Slug of the association whose turn it is. */
  host!: string;
  state!: string;
  notHeldCode!: string | null;
  /**
   * Whether the working days of both sides are known for the half-year and the one after it, in which minutes are due;
   * where they are not, deadlines fall back to the last day that is known to be worked.
   */
  calendarKnown!: boolean;
  /** The live meeting of the cycle. */
  meeting!: CycleMeetingView | null;
}

export class CyclePage {
  items!: CycleView[];
  next!: string | null;
}
