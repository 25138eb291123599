import { Crumbs } from '../../parts/crumbs.js';
import { Document } from '../../rendering/document.js';
import { type PageFrame } from '../../rendering/frame.js';
import { inLanguage } from '../../text/catalogues.js';
import { MinutesList } from '../home.page.js';
import { charterAddress, groupAddress } from '../parts.js';
import { FollowUps } from './follow-ups.js';
import { type GroupScreen } from './group.views.js';
import { AgendaList, Coming, Held } from './meetings.js';
import { Roster } from './roster.js';

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
      <p>
        <a href={charterAddress(group)}>{t.publicGroup.charterText}</a>
      </p>
    </section>
  );
};

/** A working group as the public knows it: charter, roster on a day, meetings, agendas, minutes, follow-ups. */
export const GroupPage = ({ frame, group, asOf }: { frame: PageFrame; group: GroupScreen; asOf: string }) => {
  const { t, language } = frame;
  const { text, lang } = inLanguage(group.name, language);
  const about = { description: t.publicGroup.about(text), path: groupAddress(group), feeds: [group] };
  return (
    <Document frame={frame} title={text} here="record" about={about}>
      <div class="head">
        <Crumbs t={t} above={[{ address: '/', name: t.nav.record }]} here={text} />
        <h1 lang={lang}>{text}</h1>
      </div>
      <Charter frame={frame} group={group} />
      <Roster frame={frame} group={group} asOf={asOf} />
      <Coming frame={frame} group={group} />
      <Held frame={frame} group={group} />
      <section class="block" aria-labelledby="agendas">
        <h2 id="agendas">{t.publicGroup.agendas}</h2>
        {group.agendas.length === 0 ? (
          <p class="empty">{t.publicGroup.noAgendas[group.charter.disclosure.agenda]}</p>
        ) : (
          <AgendaList frame={frame} group={group} agendas={group.agendas} />
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
      <section class="block" aria-labelledby="follow-ups">
        <h2 id="follow-ups">{t.publicGroup.followUps}</h2>
        {group.followUps.length === 0 ? (
          <p class="empty">{t.publicGroup.noFollowUps}</p>
        ) : (
          <FollowUps frame={frame} group={group} followUps={group.followUps} />
        )}
      </section>
    </Document>
  );
};
