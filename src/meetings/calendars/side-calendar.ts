/** A side's calendar of working days, as its file holds it: what deviates from Monday to Friday, and with what certainty. */
export interface SideCalendar {
  readonly calendar: string;
  readonly years: Readonly<
    Record<
      string,
      {
        /** `projected` until the authority has announced the year. */
        readonly status: string;
        readonly source: string;
        readonly off: readonly string[];
        /** Days of a weekend that are worked in exchange. */
        readonly makeUp: readonly string[];
      }
    >
  >;
  /** Periods, both ends included, of which nobody can yet say which days are worked. */
  readonly uncertain: readonly { readonly from: string; readonly to: string; readonly why: string }[];
}
