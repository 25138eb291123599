import { Moment } from '../../parts/moment.js';
import { type PageFrame } from '../../rendering/frame.js';
import { momentText } from '../../rendering/moments.js';
import { agendaAddress, meetingAddress, SideName } from '../parts.js';
import { type GroupScreen, type ListedAgenda } from './group.views.js';

/** Whether a published agenda tells its times: once its meeting is over, or where the charter discloses the coming date. */
export const tellsTimes = (held: boolean, disclosure: GroupScreen['charter']['disclosure']): boolean =>
  held || disclosure.comingMeeting === 'date';

/** The coming meeting, no further than the charter discloses it. What is known of it comes from its published agenda. */
export const Coming = ({ frame, group }: { frame: PageFrame; group: GroupScreen }) => {
  const { t, zones } = frame;
  const { comingMeeting } = group.charter.disclosure;
  const known = group.agendas.filter(({ held }) => !held);
  return (
    <section class="block" aria-labelledby="coming">
      <h2 id="coming">{t.publicGroup.coming}</h2>
      {comingMeeting === 'nothing' ? (
        <p class="quiet">{t.publicGroup.comingHidden}</p>
      ) : known.length === 0 ? (
        <p class="empty">{t.publicGroup.comingNone}</p>
      ) : (
        <ul class="work pair">
          {known.map(({ id, cycle, sittings }) => (
            <li key={id}>
              <div class="what">{t.publicGroup.meetingOf(cycle)}</div>
              <div class="due">
                {comingMeeting === 'date' && sittings[0] !== undefined && (
                  <Moment t={t} at={sittings[0].startsAt} zones={zones} />
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** Every meeting that was held: when, where from, in which form, and how many companies came. */
export const Held = ({ frame, group }: { frame: PageFrame; group: GroupScreen }) => {
  const { t, associations, zones } = frame;
  return (
    <section class="block" aria-labelledby="held">
      <h2 id="held">{t.group.held}</h2>
      {group.meetings.length === 0 ? (
        <p class="empty">{t.group.none}</p>
      ) : (
        <div class="scroll">
          <table class="table fold">
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
              {group.meetings.map(({ id, content }) => (
                <tr key={id}>
                  <th scope="row">
                    <a href={meetingAddress(group, id)}>{t.publicGroup.meetingOf(content.cycle)}</a>
                    <br />
                    {content.sittings[0] !== undefined && (
                      <time datetime={content.sittings[0].startsAt}>
                        {momentText(t, content.sittings[0].startsAt, zones[0] ?? 'UTC')}
                      </time>
                    )}
                  </th>
                  <td data-label={t.group.host}>
                    <SideName frame={frame} slug={content.host} />
                  </td>
                  <td data-label={t.group.format}>{t.group.formats[content.format]}</td>
                  <td data-label={t.group.present}>
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
      )}
    </section>
  );
};

/** Agendas in a list, each with when it was published. */
export const AgendaList = (props: { frame: PageFrame; group: GroupScreen; agendas: readonly ListedAgenda[] }) => {
  const { frame, group, agendas } = props;
  const { t, zones } = frame;
  return (
    <ul class="work pair">
      {agendas.map(({ id, cycle, publishedAt }) => (
        <li key={id}>
          <div class="what">
            <a href={agendaAddress(group, id)}>{t.publicGroup.agendaOf(cycle)}</a>
          </div>
          <div class="due">
            {t.home.published}
            <br />
            <time datetime={publishedAt}>{momentText(t, publishedAt, zones[0] ?? 'UTC')}</time>
          </div>
        </li>
      ))}
    </ul>
  );
};
