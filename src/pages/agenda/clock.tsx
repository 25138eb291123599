import { Temporal } from 'temporal-polyfill';
import { clockText, zoneName } from '../rendering/moments.js';
import { type PageFrame } from '../rendering/frame.js';

const dayIn = (at: string, zone: string): Temporal.PlainDate =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate();

/**
 * When an item begins, on the reader's clock and beneath it on the others. The day stands once, above the list; a mark says
 * where the clock of a zone has passed into another than it had at the beginning of the sitting.
 */
export const RowClock = ({ frame, at, from }: { frame: PageFrame; at: string; from: string }) => {
  const { t, zones } = frame;
  return (
    <>
      {zones.map((zone, place) => {
        const later = Temporal.PlainDate.compare(dayIn(at, zone), dayIn(from, zone)) > 0;
        const clock = (
          <time datetime={at} data-at={zone}>
            {clockText(at, zone)}
          </time>
        );
        return place === 0 ? (
          <span key={zone}>
            {clock}{' '}
            <span class="prev" data-later={zone} hidden={!later}>
              {t.agenda.nextDay}
            </span>
          </span>
        ) : (
          <small key={zone}>
            {clock} {zoneName(t, zone)}{' '}
            <span class="prev" data-later={zone} hidden={!later}>
              {t.agenda.nextDay}
            </span>
          </small>
        );
      })}
    </>
  );
};
