import { type MinutesView } from '../../minutes/acts.js';
import { SideMark } from '../parts/side-mark.js';
import { Words } from '../parts/words.js';
import { type PageFrame } from '../rendering/frame.js';
import { clockText, dayOf, zoneName } from '../rendering/moments.js';
import { type Bilingual } from '../text/catalogues.js';

interface Stay {
  readonly id: string;
  readonly side: string;
  readonly person: { readonly name: Bilingual; readonly function: Bilingual } | null;
  readonly office: string;
  readonly company: { readonly name: Bilingual | null } | null;
  readonly cameAt: string;
  readonly leftAt: string | null;
}
interface Event {
  readonly id: string;
  readonly side: string;
  readonly kind: string;
  readonly category: string | null;
  readonly at: string;
}

/** Who was there and what happened, as both sides recorded it in the sittings; changed on the meeting's own page. */
export const Presence = ({ frame, minutes }: { frame: PageFrame; minutes: MinutesView }) => {
  const { t, language, associations, zones } = frame;
  const zone = zones[0] ?? 'UTC';
  const attendance = minutes.attendance as Stay[];
  const conduct = minutes.conduct as Event[];
  const offices: Readonly<Record<string, string>> = t.offices;
  const events: Readonly<Record<string, string>> = t.record.events;
  const at = (moment: string): string => `${dayOf(t, moment, zone)} ${clockText(moment, zone)}`;
  return (
    <>
      <section aria-labelledby="attendance">
        <h2 id="attendance">{t.minutes.attendance}</h2>
        {attendance.length === 0 && <p class="quiet small">{t.minutes.noAttendance}</p>}
        {associations.map(({ slug, side, label }) => {
          const stays = attendance.filter((stay) => stay.side === slug);
          return (
            stays.length > 0 && (
              <div key={slug}>
                <h3>
                  <SideMark a={side === 'a'} b={side === 'b'} /> {label}
                </h3>
                <ul class="small">
                  {stays.map(({ id, person, office, company, cameAt, leftAt }) => (
                    <li key={id}>
                      {person !== null && (
                        <>
                          <Words text={person.name} language={language} />
                          {language === 'zh' ? '，' : ', '}
                        </>
                      )}
                      {offices[office] ?? office}
                      {company?.name != null && (
                        <>
                          {language === 'zh' ? '，' : ', '}
                          <Words text={company.name} language={language} />
                        </>
                      )}
                      <br />
                      <span class="quiet">
                        {t.minutes.stay(at(cameAt), leftAt === null ? null : clockText(leftAt, zone))}
                      </span>
                    </li>
                  ))}
                </ul>
              </div>
            )
          );
        })}
      </section>
      <section aria-labelledby="conduct">
        <h2 id="conduct">{t.minutes.conduct}</h2>
        {conduct.length === 0 ? (
          <p class="quiet small">{t.minutes.noConduct}</p>
        ) : (
          <ol class="events">
            {conduct.map(({ id, side, kind, at: when }) => (
              <li key={id}>
                <time datetime={when}>{clockText(when, zone)}</time>
                <span>
                  {associations.find(({ slug }) => slug === side)?.label ?? side}
                  {language === 'zh' ? '：' : ': '}
                  {events[kind] ?? kind}
                </span>
              </li>
            ))}
          </ol>
        )}
        <p class="quiet small">{t.record.timesIn(zoneName(t, zone))}</p>
      </section>
    </>
  );
};
