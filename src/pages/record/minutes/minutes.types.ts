import { type MinutesContentView } from '../../../minutes/index.js';

type Item = MinutesContentView['items'][number];
export type ShownItem = Item;
export type ShownParagraph = Item['paragraphs'][number];

/** Published minutes, as their stored bytes say. */
export interface PublishedMinutes {
  readonly id: string;
  readonly meetingId: string;
  readonly revision: number;
  readonly publishedAt: string;
  readonly digest: string;
  readonly keys: Readonly<
    Record<
      string,
      { readonly effectiveAt: string; readonly keys: Readonly<Record<string, { office: string; at: string } | null>> }
    >
  >;
  readonly content: MinutesContentView;
}

/** In which language the text is shown. */
export const textLanguages = ['both', 'en', 'zh'] as const;
export type TextLanguage = (typeof textLanguages)[number];
