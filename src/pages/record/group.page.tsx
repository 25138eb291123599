import { Crumbs } from '../parts/crumbs.js';
import { SideMark } from '../parts/side-mark.js';
import { Words } from '../parts/words.js';
import { Document } from '../rendering/document.js';
import { type PageFrame } from '../rendering/frame.js';
import { dayText, momentText } from '../rendering/moments.js';
import { inLanguage } from '../text/catalogues.js';
import { MinutesList } from './home.page.js';
import { type GroupScreen, type HeldMeeting, type RosterSide } from './record.views.js';

const Charter = ({ frame, group }: { frame: PageFrame; group: GroupScreen }) => {
  const { t } = frame;
  const { seats, quorum, meetingsPerYear, topics } = group.charter;
  const facts: [string, string | number][] = [
    [t.group.seats, seats],
    [t.group.quorum, quorum],
    [t.group.meetings, meetingsPerYear],
  ];
  return (
    <section class="block" aria-labelledby="charter">
      <h2 id="charter">{t.group.charter}</h2>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="big">{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t.group.topics}</dt>
          {topics.map((topic) => (
            <dd key={topic.slug}>{topic[frame.language]}</dd>
          ))}
        </div>
      </dl>
    </section>
  );
};

const Side = ({ frame, roster, seats }: { frame: PageFrame; roster: RosterSide; seats: number }) => {
  const { t, associations, language } = frame;
  const label = associations.find(({ side }) => side === roster.side)?.label ?? '';
  return (
    <div>
      <h3>
        <SideMark a={roster.side === 'a'} b={roster.side === 'b'} /> {label}
      </h3>
      <p>{t.group.filled(roster.filled, seats)}</p>
      {roster.companies.length === 0 ? (
        roster.filled > 0 && <p class="quiet small">{t.group.counted}</p>
      ) : (
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t.group.seat}</th>
              <th scope="col">{t.group.company}</th>
            </tr>
          </thead>
          <tbody>
            {roster.companies.map(({ seat, company }) => (
              <tr key={seat}>
                <td>{seat}</td>
                <td>
                  <Words text={company} language={language} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
};

const Held = ({ frame, meetings }: { frame: PageFrame; meetings: readonly HeldMeeting[] }) => {
  const { t, associations, zones } = frame;
  const labelOf = (slug: string): string => associations.find((one) => one.slug === slug)?.label ?? slug;
  return (
    <div class="scroll">
      <table class="table">
        <thead>
          <tr>
            {[t.group.date, t.group.host, t.group.format, t.group.present].map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {meetings.map(({ id, content }) => (
            <tr key={id}>
              <td>
                <b>{content.cycle}</b>
                <br />
                {content.sittings[0] && momentText(t, content.sittings[0].startsAt, zones[0] ?? 'UTC')}
              </td>
              <td>{labelOf(content.host)}</td>
              <td>{t.group.formats[content.format]}</td>
              <td>
                {associations.map(({ slug, label }) => (
                  <span key={slug}>
                    {label} {t.group.companies(content.companies[slug] ?? 0)}
                    <br />
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** A working group as the public knows it: charter, roster on a day, meetings, minutes. */
export const GroupPage = ({ frame, group, asOf }: { frame: PageFrame; group: GroupScreen; asOf: string }) => {
  const { t, language } = frame;
  const { text, lang } = inLanguage(group.name, language);
  return (
    <Document frame={frame} title={text} here="record">
      <div class="head">
        <Crumbs t={t} above={[{ address: '/', name: t.nav.record }]} here={text} />
        <h1 lang={lang}>{text}</h1>
      </div>
      <Charter frame={frame} group={group} />
      <section class="block" aria-labelledby="roster">
        <h2 id="roster">{t.group.roster(dayText(t, asOf))}</h2>
        <form method="get" action={`/groups/${group.slug}`} class="panel pad asof block">
          <div class="field">
            <label for="asOf">{t.group.asOf}</label>
            <input class="input short" type="date" id="asOf" name="asOf" value={asOf} />
          </div>
          <div class="actions">
            <button class="button" type="submit">
              {t.group.show}
            </button>
          </div>
        </form>
        <div class="two">
          {group.roster.map((roster) => (
            <Side frame={frame} roster={roster} seats={group.charter.seats} key={roster.side} />
          ))}
        </div>
      </section>
      <section class="block" aria-labelledby="held">
        <h2 id="held">{t.group.held}</h2>
        {group.meetings.length === 0 ? (
          <p class="empty">{t.group.none}</p>
        ) : (
          <Held frame={frame} meetings={group.meetings} />
        )}
      </section>
      <section class="block" aria-labelledby="minutes">
        <h2 id="minutes">{t.group.minutes}</h2>
        {group.minutes.length === 0 ? (
          <p class="empty">{t.home.noMinutes}</p>
        ) : (
          <MinutesList frame={frame} minutes={group.minutes} />
        )}
      </section>
    </Document>
  );
};
