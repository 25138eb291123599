import { type Temporal } from 'temporal-polyfill';
import { type Bilingual, type Catalogue, type PageLanguage } from '../text/catalogues.js';

/** Whoever is signed in, as the head of a page shows him. */
export interface FrameReader {
  readonly name: Bilingual | null;
  readonly office: string;
  /** Every office that he holds now. */
  readonly offices: readonly string[];
  readonly side: 'a' | 'b' | null;
  /** An officer who has still to set up a second factor. */
  readonly mustEnrol: boolean;
  /** The groups in which he holds an office. */
  readonly groups: readonly FrameGroup[];
}

/** A working group, as the head of a page names it. */
export interface FrameGroup {
  readonly id: string;
  readonly slug: string;
  readonly name: Bilingual;
  /** `forming`, `active`, `suspended` or `closed`. */
  readonly state: string;
}

/** An association, as every page needs it. */
export interface FrameAssociation {
  readonly side: 'a' | 'b';
  readonly slug: string;
  readonly zone: string;
  /** What people call it for short. */
  readonly label: string;
}

/** What every page knows before it knows its own content. */
export interface PageFrame {
  readonly t: Catalogue;
  readonly language: PageLanguage;
  /** Whether the address itself names the language, with `?language=`. */
  readonly languageNamed: boolean;
  /** Path and query of the page, for the change of language. */
  readonly address: string;
  /** The address of this installation, for links that are read elsewhere; no trailing slash. */
  readonly site: string;
  readonly reader: FrameReader | null;
  /** The reader's group that the page's address names, else his first. */
  readonly group: FrameGroup | null;
  /** In their fixed order, side A first. */
  readonly associations: readonly FrameAssociation[];
  /** The reader's zone first, then the others, each once. */
  readonly zones: readonly string[];
  readonly demo: boolean;
  readonly now: Temporal.Instant;
}
