import { type MinutesState } from '../minutes.entity.js';

export const nextActs = ['begin', 'circulate', 'lock', 'clear', 'assent'] as const;
export type NextAct = (typeof nextActs)[number];

/** Minutes in a list: how far they are. */
export class MinutesInListView {
  id!: string;
  state!: MinutesState;
  /** They were locked before, and taken up again. */
  reopened!: boolean;
  /** The revision that was locked last; null while none was. */
  revisionId!: string | null;
  revisionNumber!: number | null;
  circulatedAt!: string | null;
  publishedAt!: string | null;
}

/** What is to be done next, and by whom. */
export class NextActView {
  act!: NextAct;
  /** Slugs of the associations whose officers it waits for. */
  sides!: string[];
}

/** A meeting that was held, and the state of its minutes. */
export class MinutesOfMeetingView {
  meetingId!: string;
  workingGroupId!: string;
  /** Such as `2027-1`. */
  cycle!: string;
  /** Slug of the association that keeps the minutes. */
  host!: string;
  startsAt!: string;
  heldAt!: string | null;
  dueAt!: string | null;
  /** Null while there are none that the caller may read. */
  minutes!: MinutesInListView | null;
  /** Null once they are published. */
  next!: NextActView | null;
  /** Whether the caller may begin them now. */
  can!: { begin: boolean };
}

export class MinutesPage {
  items!: MinutesOfMeetingView[];
  next!: string | null;
}
