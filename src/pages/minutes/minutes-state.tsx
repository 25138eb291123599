import { type MinutesOfMeetingView } from '../../minutes/acts.js';
import { type PageFrame } from '../rendering/frame.js';
import { type Catalogue } from '../text/catalogues.js';

type State = keyof Catalogue['minutes']['states'];

/** The state of minutes as the reader may know it. */
export function stateOf({ minutes, next }: MinutesOfMeetingView): State {
  if (minutes !== null) return minutes.reopened ? 'reopened' : minutes.state;
  return next?.act === 'begin' ? 'not-begun' : 'unseen';
}

const circle = <circle cx="6" cy="6" r="4.5" />;
const lock = <path d="M2.5 5.5h7v5h-7zM4 5.5V3.7a2 2 0 0 1 4 0v1.8" />;
const half = (
  <>
    <circle cx="6" cy="6" r="4.5" />
    <path class="on" d="M6 1.5a4.5 4.5 0 0 1 0 9z" />
  </>
);
const back = <path d="M10 9V6.5a2.5 2.5 0 0 0-2.5-2.5H2M4.5 1.5 2 4l2.5 2.5" />;
const full = <path class="on" d="M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1z" />;

const shapes: Readonly<Record<State, { shape: typeof circle; meaning: string }>> = {
  'not-begun': { shape: <path d="M2 6h8" />, meaning: 'state wait' },
  unseen: { shape: <path d="M2 6h8" />, meaning: 'state' },
  drafting: { shape: circle, meaning: 'state' },
  circulated: { shape: half, meaning: 'state' },
  reopened: { shape: back, meaning: 'state wait' },
  locked: { shape: lock, meaning: 'state wait' },
  cleared: { shape: lock, meaning: 'state wait' },
  published: { shape: full, meaning: 'state done' },
};

/** How far minutes are, in shape and word. */
export const MinutesState = ({ t, listed }: { t: Catalogue; listed: MinutesOfMeetingView }) => {
  const state = stateOf(listed);
  const { shape, meaning } = shapes[state];
  return (
    <span class={meaning}>
      <svg class="ic" viewBox="0 0 12 12" aria-hidden="true">
        {shape}
      </svg>
      {t.minutes.states[state]}
    </span>
  );
};

const officesFor = {
  begin: 'secretary',
  circulate: 'secretary',
  lock: 'secretary',
  clear: 'counsel',
  assent: 'co-chair',
} as const;

/** Whom the next act waits for, by office and association. */
export const waitedFor = (frame: PageFrame, { next }: MinutesOfMeetingView): string => {
  if (next === null) return '';
  const { t, associations } = frame;
  const sides = associations.filter(({ slug }) => next.sides.includes(slug));
  return sides.map(({ label }) => t.minutes.office(officesFor[next.act], label)).join(t.minutes.and);
};

/** What comes next, and by whom. */
export const nextText = (frame: PageFrame, listed: MinutesOfMeetingView): string =>
  listed.next === null ? '' : frame.t.minutes.next[listed.next.act](waitedFor(frame, listed));
