import { Moment } from '../../parts/moment.js';
import { Words } from '../../parts/words.js';
import { Document } from '../../rendering/document.js';
import { type PageFrame } from '../../rendering/frame.js';
import { momentText } from '../../rendering/moments.js';
import { inLanguage } from '../../text/catalogues.js';
import { FollowUps } from '../group/follow-ups.js';
import { type HeldContent } from '../group/group.views.js';
import { agendaAddress, meetingAddress, minutesAddress, RecordHead, SideName } from '../parts.js';
import { eventOf, jsonInPage } from './event.js';
import { type MeetingScreen } from './meeting.views.js';

interface Props {
  readonly frame: PageFrame;
  readonly screen: MeetingScreen;
  readonly held: HeldContent;
}

const Facts = ({ frame, held }: Pick<Props, 'frame' | 'held'>) => {
  const { t, language, associations, zones } = frame;
  const [first] = held.sittings;
  return (
    <section class="block" aria-label={t.publicMeeting.facts}>
      <dl class="facts">
        {first !== undefined && (
          <div>
            <dt>{t.publicMeeting.began}</dt>
            <dd>
              <Moment t={t} at={first.startsAt} zones={zones} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t.group.format}</dt>
          <dd class="big">{t.group.formats[held.format]}</dd>
          {held.place !== null && (
            <dd class="more">
              <Words text={held.place} language={language} />
            </dd>
          )}
        </div>
        <div>
          <dt>{t.group.host}</dt>
          <dd class="big">
            <SideName frame={frame} slug={held.host} />
          </dd>
        </div>
        <div>
          <dt>{t.group.present}</dt>
          {associations.map(({ slug }) => (
            <dd key={slug}>
              <SideName frame={frame} slug={slug} /> {t.group.companies(held.companies[slug] ?? 0)}
            </dd>
          ))}
          <dd class="more">{t.publicMeeting.publicOnly}</dd>
        </div>
      </dl>
    </section>
  );
};

const Sittings = ({ frame, held }: Pick<Props, 'frame' | 'held'>) => {
  const { t } = frame;
  const words = t.publicMeeting;
  const quorum = (quorate: boolean | null): string =>
    quorate === null ? words.quorate.unknown : quorate ? words.quorate.yes : words.quorate.no;
  return (
    <section class="block" aria-labelledby="sittings">
      <h2 id="sittings">{words.sittings}</h2>
      <table class="table fold">
        <thead>
          <tr>
            {[words.sitting, words.when, words.quorum].map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {held.sittings.map(({ startsAt, endsAt, zone, quorate }, place) => (
            <tr key={startsAt}>
              <th scope="row">{place + 1}</th>
              <td data-label={words.when}>
                <time datetime={startsAt}>{momentText(t, startsAt, zone)}</time> –{' '}
                <time datetime={endsAt}>{momentText(t, endsAt, zone)}</time>
              </td>
              <td data-label={words.quorum}>{quorum(quorate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Papers = ({ frame, screen }: Pick<Props, 'frame' | 'screen'>) => {
  const { t, zones } = frame;
  const { group, agenda, minutes } = screen;
  const papers = [
    ...(agenda === null
      ? []
      : [
          {
            address: agendaAddress(group, screen.id),
            name: t.publicGroup.agendaOf(agenda.content.meeting),
            publishedAt: agenda.publishedAt,
          },
        ]),
    ...minutes.map(({ id, cycle, publishedAt }) => ({
      ...{ address: minutesAddress(group, id), name: t.home.minutesOf(cycle), publishedAt },
    })),
  ];
  return (
    <section class="block" aria-labelledby="papers">
      <h2 id="papers">{t.publicMeeting.papers}</h2>
      {papers.length === 0 ? (
        <p class="empty">{t.publicMeeting.noPapers}</p>
      ) : (
        <ul class="work pair">
          {papers.map(({ address, name, publishedAt }) => (
            <li key={address}>
              <div class="what">
                <a href={address}>{name}</a>
              </div>
              <div class="due">
                {t.home.published}
                <br />
                <time datetime={publishedAt}>{momentText(t, publishedAt, zones[0] ?? 'UTC')}</time>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** A meeting that was held, as both sides published it. */
export const PublicMeetingPage = ({ frame, screen, held }: Props) => {
  const { t, language } = frame;
  const { group, followUps } = screen;
  const title = t.publicMeeting.title(held.cycle);
  const about = {
    description: t.publicMeeting.about(held.cycle, inLanguage(group.name, language).text),
    path: meetingAddress(group, screen.id),
    feeds: [group],
  };
  return (
    <Document frame={frame} title={title} here="record" about={about}>
      <RecordHead frame={frame} group={group} title={title} />
      <Facts frame={frame} held={held} />
      <Sittings frame={frame} held={held} />
      <Papers frame={frame} screen={screen} />
      {followUps.length > 0 && (
        <section class="block" aria-labelledby="follow-ups">
          <h2 id="follow-ups">{t.publicGroup.followUps}</h2>
          <FollowUps frame={frame} group={group} followUps={followUps} />
        </section>
      )}
      <script
        type="application/ld+json"
        dangerouslySetInnerHTML={{ __html: jsonInPage(eventOf(frame, screen, held)) }}
      />
    </Document>
  );
};
