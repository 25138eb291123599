import { type ItemView } from '../../agenda/acts.js';
import { SideMark } from '../parts/side-mark.js';
import { type PageFrame } from '../rendering/frame.js';

const shapes: Readonly<Record<string, string>> = {
  returned: 'M10 9V6.5a2.5 2.5 0 0 0-2.5-2.5H2M4.5 1.5 2 4l2.5 2.5',
  withdrawn: 'm2 2 8 8M10 2l-8 8',
  declined: 'm2 2 8 8M10 2l-8 8',
  merged: 'm2 2 8 8M10 2l-8 8',
  sealed: 'M2 6h8',
  deferred: 'M2 6h8M7 3l3 3-3 3',
};
const waits = ['submitted', 'returned'];

/** Where an item stands, in a shape and in words. */
export const ItemState = ({ frame, item }: { frame: PageFrame; item: ItemView }) => {
  const { t, associations } = frame;
  const states: Readonly<Record<string, string>> = t.item.states;
  const { state } = item;
  const side = associations.find(({ slug }) => slug === item.side)?.side;
  const shape = shapes[state];
  return (
    <span class={waits.includes(state) ? 'state wait' : 'state'}>
      {state === 'released' ? (
        <SideMark a={side === 'a'} b={side === 'b'} />
      ) : ['accepted', 'listed', 'discussed'].includes(state) ? (
        <SideMark a b />
      ) : (
        <svg class="ic" viewBox="0 0 12 12" aria-hidden="true">
          {shape === undefined ? <circle cx="6" cy="6" r="4.5" /> : <path d={shape} />}
          {state === 'submitted' && <path class="on" d="M6 1.5a4.5 4.5 0 0 1 0 9z" />}
        </svg>
      )}
      {states[state] ?? state}
    </span>
  );
};
