import { type ComponentChildren } from 'preact';

/** The shapes of states: never colour alone, never a word alone. */
const shapes = {
  open: <circle cx="6" cy="6" r="4.5" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.5" />
      <path class="on" d="M6 1.5a4.5 4.5 0 0 1 0 9z" />
    </>
  ),
  full: <path class="on" d="M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1z" />,
  tick: <path d="M1.5 6.5 4.7 9.7 10.5 2.6" />,
  triangle: <path d="M6 1.5 11 10.5H1z" />,
  lock: <path d="M2.5 5.5h7v5h-7zM4 5.5V3.7a2 2 0 0 1 4 0v1.8" />,
  back: <path d="M10 9V6.5a2.5 2.5 0 0 0-2.5-2.5H2M4.5 1.5 2 4l2.5 2.5" />,
  cross: <path d="m2 2 8 8M10 2l-8 8" />,
} as const;
export type StateShape = keyof typeof shapes;

export interface StateProps {
  readonly shape: StateShape;
  /** Colour beside the shape: it waits, it is blocked, it is done. */
  readonly tone?: 'wait' | 'stop' | 'done';
  readonly children?: ComponentChildren;
}

/** Where something stands: a shape, then a word. */
export const State = ({ shape, tone, children }: StateProps) => (
  <span class={tone === undefined ? 'state' : `state ${tone}`}>
    <svg class="ic" viewBox="0 0 12 12" aria-hidden="true">
      {shapes[shape]}
    </svg>
    {children}
  </span>
);
