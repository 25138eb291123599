/** Text in both languages; null where it is not translated yet. */
export class TextView {
  en!: string | null;
  zh!: string | null;
}

export class PresenterView {
  personId!: string;
  name?: TextView;
  function?: TextView;
}

export class CitationOfItemView {
  sourceId!: string;
  url!: string;
  title!: string;
  publisher!: string;
  publishedOn!: string;
  retrievedOn!: string;
  tier!: number;
  captureDigest!: string | null;
  locator!: string;
  quote!: string | null;
  relation!: string;
}

export class StatementOfItemView {
  id!: string;
  kind!: string;
  language!: string;
  text!: TextView;
  citations!: CitationOfItemView[];
}

/** The text: for the own side's draft as it stands, else as both counsel cleared it. */
export class PaperOfItemView {
  revision!: number;
  /** Of the own side's draft alone. */
  state?: string;
  /** In which the draft is written first; of the own side's draft alone. */
  language?: string | null;
  title!: TextView | null;
  abstract!: TextView | null;
  statements!: StatementOfItemView[];
}

/** An agenda item: a draft of the own side, or one of both sides. */
export class ItemView {
  id!: string;
  meetingId!: string;
  workingGroupId!: string;
  /** Whether it is the own side's alone. */
  draft!: boolean;
  /** `2027-1/07`, or for a draft `2027-1/csia-3`; null for a standing item. */
  reference!: string | null;
  /** Which of the charter's standing items it is. */
  standing!: string | null;
  /** Slug of the association whose item it is. */
  side!: string | null;
  state!: string;
  title!: TextView | null;
  topicId!: string | null;
  minutesWanted!: number;
  presenter!: PresenterView | null;
  paperId!: string | null;
  submittedAt!: string | null;
  acceptedAt!: string | null;
  /** The item of an earlier meeting that it continues. */
  carriedFrom!: string | null;
  returnCodes!: string[] | null;
  declineCode!: string | null;
  /** For `If-Match`. */
  revision!: number;
  /** Only when one item is asked for. */
  paper?: PaperOfItemView | null;
  can!: Record<string, boolean>;
  links!: { carriedOver?: string };
}

export class ItemPage {
  items!: ItemView[];
  next!: string | null;
}

export class ItemStatementsView {
  statements!: StatementOfItemView[];
}
