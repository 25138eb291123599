/** What somebody is waited for with. */
export const waitingActs = [
  'release-outward',
  'accept-inward',
  'assent',
  'submit',
  'revise',
  'translate',
  'reply',
  'schedule',
  'hold-meeting',
  'begin-minutes',
  'circulate-minutes',
  'lock-minutes',
  'close-follow-up',
] as const;
export type WaitingAct = (typeof waitingActs)[number];

export class WaitingTitleView {
  en!: string | null;
  zh!: string | null;
}

/** One act that waits for the reader, in an office that he holds. */
export class WaitingView {
  act!: WaitingAct;
  workingGroupId!: string;
  meetingId!: string | null;
  /** Such as `2027-1`; null where it belongs to no meeting. */
  cycle!: string | null;
  /** The paper, offer, decided subject, meeting, minutes or follow-up that the act is on. */
  subjectId!: string;
  /** Which joint decision, for an assent. */
  decision!: string | null;
  /** Whether the other side has turned its key already. */
  otherSideAssented!: boolean;
  title!: WaitingTitleView | null;
  /** Of an agenda item: the shared one, or while it is a draft the side's own. */
  reference!: string | null;
  /** The agenda item whose text it is; null for other texts. */
  itemId!: string | null;
  since!: string;
  /** Until when it should be done; null where no deadline is set. */
  dueAt!: string | null;
}

export class WaitingPage {
  items!: WaitingView[];
  next!: string | null;
}
