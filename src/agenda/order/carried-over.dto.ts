export class CarriedOverTextView {
  en!: string;
  zh!: string;
}

/** Minutes that the public can read. */
export class PreviousMinutesOfAgendaView {
  id!: string;
  meetingId!: string;
  /** Such as `2026-2`. */
  cycle!: string;
  revision!: number;
  publishedAt!: string;
}

/** Who is to do something, as far as the charter discloses it. */
export class OwnerOfAgendaView {
  side!: string;
  company?: CarriedOverTextView | null;
}

export class FollowUpOfAgendaView {
  id!: string;
  /** The meeting whose minutes say it. */
  meetingId!: string;
  kind!: string;
  text!: CarriedOverTextView;
  owner!: OwnerOfAgendaView | null;
  dueOn!: string | null;
}

/** What the record of earlier meetings leaves to this one. */
export class CarriedOverOfAgendaView {
  previousMinutes!: PreviousMinutesOfAgendaView | null;
  /** Open until published minutes say that they are closed. */
  followUps!: FollowUpOfAgendaView[];
}
