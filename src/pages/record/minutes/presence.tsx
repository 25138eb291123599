import { type PageFrame } from '../../rendering/frame.js';
import { clockText, dayOf, zoneName } from '../../rendering/moments.js';
import { labelOf } from '../parts.js';
import { type PublishedMinutes } from './minutes.types.js';

/** Who was there, by number of companies, and what happened: no names, no text. */
export const Presence = ({ frame, minutes }: { frame: PageFrame; minutes: PublishedMinutes }) => {
  const { t } = frame;
  const { meeting, conductEvents: conduct } = minutes.content;
  const zone = meeting.sittings[0]?.zone ?? 'UTC';
  const colon = t.language === 'zh' ? '：' : ': ';
  return (
    <section class="item" id="i0">
      <header class="bare">
        <h2>{t.record.attendance}</h2>
      </header>
      <ol class="events">
        {meeting.sittings.map(({ position, startsAt, zone: itsZone, quorate, companies }) => (
          <li key={position}>
            <time datetime={startsAt}>{clockText(startsAt, itsZone)}</time>
            <span>
              {t.record.sitting(position, dayOf(t, startsAt, itsZone))}
              {colon}
              {Object.entries(companies ?? {})
                .map(([slug, count]) => `${labelOf(frame, slug)} ${t.group.companies(count)}`)
                .join(' · ')}
              {quorate !== null && ` · ${t.record.quorum(quorate)}`}
            </span>
          </li>
        ))}
      </ol>
      {conduct.length > 0 && (
        <>
          <h3>{t.record.conduct}</h3>
          <ol class="events">
            {conduct.map(({ at, side, kind }) => (
              <li key={`${at} ${side} ${kind}`}>
                <time datetime={at}>{clockText(at, zone)}</time>
                <span>
                  {labelOf(frame, side)}
                  {colon}
                  {(t.record.events as Readonly<Record<string, string>>)[kind] ?? kind}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      <p class="quiet small">{t.record.timesIn(zoneName(t, zone))}</p>
    </section>
  );
};
