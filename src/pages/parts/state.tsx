import { type ComponentChildren } from 'preact';

const shapes = {
  draft: <circle cx="6" cy="6" r="4.5" />,
  clear: <path d="M1.5 6.5 4.7 9.7 10.5 2.6" />,
  review: <path d="M6 1.5 11 10.5H1z" />,
  returned: <path d="M10 9V6.5a2.5 2.5 0 0 0-2.5-2.5H2M4.5 1.5 2 4l2.5 2.5" />,
  withdrawn: <path d="m2 2 8 8M10 2l-8 8" />,
} as const;

/** Where something stands: a shape, then a word. */
export const State = (props: {
  shape: keyof typeof shapes;
  tone?: 'wait' | 'stop' | 'done';
  children: ComponentChildren;
}) => (
  <span class={props.tone === undefined ? 'state' : `state ${props.tone}`}>
    <svg class="ic" viewBox="0 0 12 12" aria-hidden="true">
      {shapes[props.shape]}
    </svg>
    {props.children}
  </span>
);
