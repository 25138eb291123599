import { momentText } from '../rendering/moments.js';
import { type Catalogue } from '../text/catalogues.js';

/** A moment in the reader's zone, and beneath it in the others. */
export const Moment = ({ t, at, zones }: { t: Catalogue; at: string; zones: readonly string[] }) => (
  <>
    {zones.map((zone, place) => (
      <span key={zone}>
        {place > 0 && <br />}
        <time datetime={at}>{place === 0 ? <b>{momentText(t, at, zone)}</b> : momentText(t, at, zone)}</time>
      </span>
    ))}
  </>
);
