import { type MinutesRevisionView } from '../../minutes/acts.js';
import { SideMark } from '../parts/side-mark.js';
import { Words } from '../parts/words.js';
import { type PageFrame } from '../rendering/frame.js';
import { clockText, dayOf, zoneName } from '../rendering/moments.js';

/** Attendance and conduct as a locked revision has them: counts and functions, never names of people. */
export const RecordedPresence = ({ frame, content }: { frame: PageFrame; content: MinutesRevisionView['content'] }) => {
  const { t, language, associations } = frame;
  const { meeting, presence, conductEvents } = content;
  const zone = meeting.sittings[0]?.zone ?? 'UTC';
  const colon = language === 'zh' ? '：' : ': ';
  const labelOf = (slug: string): string => associations.find((one) => one.slug === slug)?.label ?? slug;
  const offices: Readonly<Record<string, string>> = t.offices;
  const events: Readonly<Record<string, string>> = t.record.events;
  return (
    <section class="item" id="i0" aria-labelledby="ih0">
      <header class="bare">
        <h2 id="ih0">{t.record.attendance}</h2>
      </header>
      <ol class="events">
        {meeting.sittings.map(({ position, startsAt, zone: itsZone, quorate, companies }) => (
          <li key={position}>
            <time datetime={startsAt}>{clockText(startsAt, itsZone)}</time>
            <span>
              {t.record.sitting(position, dayOf(t, startsAt, itsZone))}
              {colon}
              {Object.entries(companies ?? {})
                .map(([slug, count]) => `${labelOf(slug)} ${t.group.companies(count)}`)
                .join(' · ')}
              {quorate !== null && ` · ${t.record.quorum(quorate)}`}
            </span>
          </li>
        ))}
        {conductEvents.map(({ at, side, kind }) => (
          <li key={`${at} ${side} ${kind}`}>
            <time datetime={at}>{clockText(at, zone)}</time>
            <span>
              {labelOf(side)}
              {colon}
              {events[kind] ?? kind}
            </span>
          </li>
        ))}
      </ol>
      <div class="two after">
        {associations.map(({ slug, side, label }) => (
          <div key={slug}>
            <h3>
              <SideMark a={side === 'a'} b={side === 'b'} /> {label}
            </h3>
            <ul class="small">
              {presence
                .filter((one) => one.side === slug)
                .map(({ function: role, office, company }, place) => (
                  <li key={`${slug} ${place}`}>
                    {offices[office] ?? office}
                    {role !== null && (
                      <>
                        {language === 'zh' ? '，' : ', '}
                        <Words text={role} language={language} />
                      </>
                    )}
                    {company != null && (
                      <>
                        {language === 'zh' ? '，' : ', '}
                        <Words text={company} language={language} />
                      </>
                    )}
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
      <p class="quiet small">{t.record.timesIn(zoneName(t, zone))}</p>
    </section>
  );
};
