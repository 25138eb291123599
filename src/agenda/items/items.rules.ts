import { type Meeting } from '../../meetings/index.js';
import { type Decision, DomainError, refuse } from '../../platform/domain-error.js';
import { type AgendaDraft } from './agenda-draft.entity.js';
import { type ItemState } from './agenda-item.entity.js';

export type DraftState = AgendaDraft['state'];

/** Why a side's own secretary takes an item no further. */
export const declineCodes = ['off-mandate', 'duplicate', 'not-ready', 'no-time', 'other'] as const;
export type DeclineCode = (typeof declineCodes)[number];

const wrongState = (detail: string): DomainError => refuse('conflict', 'wrong-state', detail);

const oneOf =
  (act: string, ...states: DraftState[]) =>
  (state: DraftState): Decision =>
    states.includes(state) ? true : wrongState(`${act} needs an item that is ${states.join(' or ')}; it is ${state}.`);

/** With its authors an item is changed by them and by the secretary; once submitted by the secretary alone. */
export const draftMay = {
  change: oneOf('A change', 'draft', 'returned'),
  changeAsSecretary: oneOf('A change', 'draft', 'returned', 'submitted'),
  submit: oneOf('Submission', 'draft', 'returned'),
  withdraw: oneOf('Withdrawal', 'draft', 'returned', 'submitted'),
  decline: oneOf('Declining', 'submitted'),
  release: oneOf('Release', 'submitted'),
  defer: oneOf('Holding over', 'draft', 'returned', 'submitted'),
};

/** An item of both sides is taken back by its own side until it was discussed. */
export const mayBeWithdrawn = (state: ItemState): Decision =>
  state === 'accepted' || state === 'listed' || state === 'deferred'
    ? true
    : wrongState(`An item that is ${state} is not withdrawn.`);

/** Before it is listed an item is held over, after a meeting that did not come to it, and whenever its meeting never comes. */
export const mayBeDeferred = (state: ItemState, neverComes = false): Decision =>
  state === 'accepted' || state === 'deferred' || (state === 'listed' && neverComes)
    ? true
    : wrongState(`An item that is ${state} is not moved to another meeting.`);

/** A meeting that is still to come. */
export const isComing = (meeting: Pick<Meeting, 'state'>): Decision =>
  ['planned', 'proposed', 'confirmed'].includes(meeting.state)
    ? true
    : wrongState(`The meeting is ${meeting.state}; items are for one that is still to come.`);

/** A later meeting that does not take an item, and why. */
export interface Unfit {
  readonly meeting: string;
  readonly why: DomainError;
}

/** There is no later meeting, or each of them has its reason. */
export function noMeetingTakes(unfit: readonly Unfit[]): DomainError {
  if (unfit.length === 0) return refuse('conflict', 'no-next-meeting', 'The group has planned no later meeting yet.');
  const errors = unfit.map(({ meeting, why }) => ({
    field: `meetings.${meeting}`,
    code: why.code,
    detail: why.detail,
  }));
  const told = errors.map(({ field, detail }) => `${field.slice(9)}: ${detail}`).join(' ');
  return new DomainError('conflict', 'no-meeting-takes-it', `No later meeting takes this item. ${told}`, errors);
}

/** What is accepted too late for a meeting is held over from it. */
export const stateOnAcceptance = (
  meeting: Pick<Meeting, 'state'>,
  agenda: { readonly state: 'open' | 'frozen' },
): 'accepted' | 'deferred' => (isComing(meeting) === true && agenda.state === 'open' ? 'accepted' : 'deferred');

/** `2027-1/07`: the item of both sides that the cycle's meeting counts as its seventh. */
export const sharedReference = (label: string, number: number): string => `${label}/${String(number).padStart(2, '0')}`;

/** `2027-1/csia-3`: the third draft of one side, counted for it alone. */
export const privateReference = (label: string, slug: string, number: number): string => `${label}/${slug}-${number}`;
