import {
  type AppointmentView,
  type CompanyView,
  type GroupView,
  type RosterView,
  type SeatView,
} from '../../roster/acts.js';
import { type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { type CompanyChoice } from './roster-forms.js';

/** What the roster's page shows. */
export interface RosterProps {
  readonly frame: PageFrame;
  readonly group: GroupView;
  readonly roster: RosterView;
  /** With all terms, as known when the roster was. */
  readonly seats: readonly SeatView[];
  /** Of the own side, by appointment: the first day on which its attestation no longer holds. */
  readonly attestedUntil: ReadonlyMap<string, string>;
  /** The slug of the reader's own association. */
  readonly own: string;
  readonly today: string;
  /** The day whose knowledge is shown, or null for now. */
  readonly knownOn: string | null;
  readonly allTerms: boolean;
  readonly fault?: FormFault | undefined;
}

/** What a seat's page shows. */
export interface SeatProps {
  readonly frame: PageFrame;
  readonly group: { readonly id: string; readonly slug: string };
  readonly seat: SeatView;
  /** Appointments to the seat, in force or to come. */
  readonly delegates: readonly AppointmentView[];
  /** Of the own side, for whoever may seat one. */
  readonly companies: readonly CompanyChoice[];
  readonly today: string;
  readonly fault?: FormFault | undefined;
}

/** What a company's page shows. */
export interface CompanyProps {
  readonly frame: PageFrame;
  readonly group: GroupView;
  readonly company: CompanyView;
  /** Seats of the group with the terms that are the company's. */
  readonly held: readonly SeatView[];
  readonly fault?: FormFault | undefined;
}
