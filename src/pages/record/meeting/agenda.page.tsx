import { Words } from '../../parts/words.js';
import { Document } from '../../rendering/document.js';
import { type PageFrame } from '../../rendering/frame.js';
import { clockText, dayOf, momentText, zoneName } from '../../rendering/moments.js';
import { inLanguage, langOf } from '../../text/catalogues.js';
import { tellsTimes } from '../group/meetings.js';
import { shownLanguages } from '../minutes/paragraph.js';
import { agendaAddress, meetingAddress, RecordHead, SideName } from '../parts.js';
import { type AgendaEntry, type MeetingScreen, type ShownAgenda } from './meeting.views.js';

const Entry = (props: { frame: PageFrame; entry: AgendaEntry; place: number; zone: string | null }) => {
  const { frame, entry, place, zone } = props;
  const { t, language } = frame;
  return (
    <article class="stmt" id={`i${place}`}>
      <a class="pin" href={`#i${place}`}>
        {place}
      </a>
      <div class="body">
        <p class="attr">
          {zone !== null && <time datetime={entry.startsAt}>{clockText(entry.startsAt, zone)}</time>}
          <span>{t.publicAgenda.minutes(entry.minutes)}</span>
          {entry.reference !== null && <span class="ref">{entry.reference}</span>}
          {entry.side !== null && <SideName frame={frame} slug={entry.side} />}
          {entry.standing !== null && <span>{t.publicAgenda.standing}</span>}
          {entry.topic !== null && <Words text={entry.topic.name} language={language} />}
          {entry.presenter !== null && (
            <span>{t.publicAgenda.presentedBy(inLanguage(entry.presenter, language).text)}</span>
          )}
        </p>
        <div class="langs">
          {shownLanguages(language, 'both').map(
            (one) =>
              entry.title[one] !== null && (
                <p lang={langOf(one)} key={one}>
                  {entry.title[one]}
                </p>
              ),
          )}
        </div>
      </div>
    </article>
  );
};

/** An agenda that both sides froze and published: the order, both languages side by side. */
export const PublicAgendaPage = (props: { frame: PageFrame; screen: MeetingScreen; agenda: ShownAgenda }) => {
  const { frame, screen, agenda } = props;
  const { t, language, zones } = frame;
  const { group, held } = screen;
  const { meeting, sittings, entries } = agenda.content;
  const title = t.publicAgenda.title(meeting);
  const timed = tellsTimes(held !== null, screen.disclosure);
  const about = {
    description: t.publicAgenda.about(meeting, inLanguage(group.name, language).text),
    path: agendaAddress(group, screen.id),
    feeds: [group],
  };
  const above =
    held === null ? [] : [{ address: meetingAddress(group, screen.id), name: t.publicMeeting.title(held.cycle) }];
  const [first] = sittings;
  let place = 0;
  return (
    <Document frame={frame} title={title} here="record" about={about}>
      <RecordHead frame={frame} group={group} title={title} above={above}>
        <p class="meta">
          {timed && first !== undefined ? (
            <span>
              <time datetime={first.startsAt}>{momentText(t, first.startsAt, first.zone)}</time>
            </span>
          ) : (
            <span>{t.publicAgenda.timesLater}</span>
          )}
          <span>{t.publicAgenda.frozen}</span>
          <span>{t.home.publishedOn(momentText(t, agenda.publishedAt, zones[0] ?? 'UTC'))}</span>
        </p>
      </RecordHead>
      {entries.length === 0 && <p class="empty">{t.publicAgenda.empty}</p>}
      {sittings.map((sitting, index) => (
        <section class="item" key={sitting.id} aria-labelledby={`sitting-${index + 1}`}>
          <header class="bare">
            <h2 id={`sitting-${index + 1}`}>
              {timed
                ? t.record.sitting(index + 1, dayOf(t, sitting.startsAt, sitting.zone))
                : `${t.publicMeeting.sitting} ${index + 1}`}
            </h2>
          </header>
          {entries
            .filter(({ sittingId }) => sittingId === sitting.id)
            .map((entry) => {
              place += 1;
              const zone = timed ? sitting.zone : null;
              return <Entry frame={frame} entry={entry} place={place} zone={zone} key={entry.itemId} />;
            })}
          {timed && <p class="quiet small">{t.record.timesIn(zoneName(t, sitting.zone))}</p>}
        </section>
      ))}
      <dl class="kv after">
        <dt>{t.publicAgenda.version}</dt>
        <dd>{agenda.revision}</dd>
        <dt>{t.record.digest}</dt>
        <dd class="mono">{agenda.digest}</dd>
      </dl>
    </Document>
  );
};
