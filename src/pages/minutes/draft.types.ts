import { type MinutesOfMeetingView, type MinutesView } from '../../minutes/acts.js';
import { type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { type Bilingual, type PageLanguage, pageLanguages } from '../text/catalogues.js';
import { type DraftGround } from './draft.views.js';

/** All that the page of minutes shows. */
export interface DraftProps {
  readonly frame: PageFrame;
  readonly group: { readonly slug: string; readonly name: Bilingual };
  readonly listed: MinutesOfMeetingView;
  /** Null while there are none that the reader may see. */
  readonly minutes: MinutesView | null;
  /** For whoever drafts. */
  readonly ground: DraftGround | null;
  readonly fault?: FormFault | undefined;
}

/** What a part of the page needs to show the paragraphs of one item, and to send its forms. */
export interface ItemContext {
  readonly frame: PageFrame;
  /** Of the page, below which its forms have their addresses. */
  readonly address: string;
  readonly minutes: MinutesView;
  readonly ground: DraftGround | null;
  readonly fault?: FormFault | undefined;
}

/** The fault of one form of several on a page. */
export const faultIn = (fault: FormFault | undefined, form: string): FormFault | undefined =>
  fault?.form === form ? fault : undefined;

/** The id of a field in one form of several: the summary of faults leads to the one that has its bare name. */
export const idIn = (fault: FormFault | undefined, name: string, form: string): string =>
  fault === undefined ? `${name}-${form}` : name;

/** The reader's language first. */
export const languagesFor = (language: PageLanguage): readonly PageLanguage[] =>
  language === 'zh' ? ['zh', 'en'] : pageLanguages;
