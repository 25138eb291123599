import { type ItemView } from '../../agenda/acts.js';
import { type OwnStatementView, type PaperView, type SourceView } from '../../clearance/acts.js';
import { type MeetingView } from '../../meetings/acts.js';
import { type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { type PageGroup } from '../rendering/group-finder.js';
import { type Choices } from './logistics-fields.js';
import { type Proposal } from './proposals.js';

/** What the page of an item shows. */
export interface ItemProps {
  readonly frame: PageFrame;
  readonly group: PageGroup;
  readonly meeting: MeetingView;
  readonly item: ItemView;
  /** The own side's paper; null for an item of the other side. */
  readonly paper: PaperView | null;
  readonly choices: Choices;
  readonly sources: readonly SourceView[];
  /** What was proposed for a pasted text. */
  readonly proposals: readonly Proposal[];
  readonly fault?: FormFault | undefined;
}

/** What the parts of a statement share. */
export interface StatementProps extends Pick<ItemProps, 'frame' | 'sources' | 'fault'> {
  readonly paper: PaperView;
  readonly statement: OwnStatementView;
  /** Among the item's statements, from 0. */
  readonly place: number;
  /** Of the page. */
  readonly address: string;
}
