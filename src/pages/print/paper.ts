/** Text with its language, as the template sets it. */
export interface Said {
  readonly text: string;
  readonly lang: 'en' | 'zh';
}

/** One paragraph on paper: in one language, or in both beside each other. */
export interface PaperStatement {
  readonly number: string;
  readonly attribution: Said;
  readonly texts: readonly Said[];
  readonly sources: readonly { readonly name: Said; readonly url: string | null }[];
}

export interface PaperSection {
  readonly heading: Said;
  readonly note: Said | null;
  readonly lines: readonly Said[];
  readonly statements: readonly PaperStatement[];
}

/** What the template `record.typ` sets: all text is data to it. */
export interface Paper {
  readonly title: Said;
  readonly lead: Said;
  readonly author: string;
  /** The day on which it was published or drawn up. */
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  /** On each page of what is not published: that it is a draft. */
  readonly draft: Said | null;
  readonly foot: Said;
  /** Of what is printed, on each page. */
  readonly digest: string;
  /** Names of the two columns of `facts`. */
  readonly heads: readonly [Said, Said];
  readonly facts: readonly { readonly name: Said; readonly value: Said }[];
  readonly sections: readonly PaperSection[];
}
