import { type ComponentChildren } from 'preact';
import { type Catalogue } from '../text/catalogues.js';

/** Where the reader is: the pages above this one, and this one. */
export const Crumbs = (props: {
  t: Catalogue;
  above: readonly { readonly address: string; readonly name: ComponentChildren }[];
  here: string;
}) => (
  <nav class="crumbs" aria-label={props.t.nav.here}>
    <ol>
      {props.above.map(({ address, name }) => (
        <li key={address}>
          <a href={address}>{name}</a>
        </li>
      ))}
      <li aria-current="page">{props.here}</li>
    </ol>
  </nav>
);
