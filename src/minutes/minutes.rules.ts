import { type Decision, refuse } from '../platform/domain-error.js';
import { type MinutesState } from './minutes.entity.js';

/** Minutes must stand in one of these states. */
export const mustBe = (minutes: { readonly state: MinutesState }, ...states: MinutesState[]): Decision =>
  states.includes(minutes.state)
    ? true
    : refuse('conflict', 'wrong-state', `The minutes are ${minutes.state}; this needs: ${states.join(', ')}.`);

/** The text changes until it is locked. */
export const mayBeChanged = (minutes: { readonly state: MinutesState }): Decision =>
  mustBe(minutes, 'drafting', 'circulated');

/** Minutes are kept of what took place. */
export const wasHeld = (meeting: { readonly state: string }): Decision =>
  meeting.state === 'held'
    ? true
    : refuse('conflict', 'wrong-state', `The meeting is ${meeting.state}; minutes are kept of one that was held.`);
