import { type AgendaView, type VersionView } from '../../agenda/acts.js';
import { Crumbs } from '../parts/crumbs.js';
import { Moment } from '../parts/moment.js';
import { SideMark } from '../parts/side-mark.js';
import { Words } from '../parts/words.js';
import { Document } from '../rendering/document.js';
import { type PageFrame } from '../rendering/frame.js';
import { type PageGroup } from '../rendering/group-finder.js';
import { clockText, dayOf, zoneName } from '../rendering/moments.js';
import { RowClock } from './clock.js';
import { type Compared, VersionDiff } from './version-diff.js';

export interface VersionProps {
  readonly frame: PageFrame;
  readonly group: PageGroup;
  readonly agenda: AgendaView;
  readonly version: VersionView;
  /** What is told the differences from. */
  readonly from: Compared | null;
}

const Facts = ({ frame, version }: Pick<VersionProps, 'frame' | 'version'>) => {
  const { t, zones } = frame;
  const words = t.agendaVersion;
  return (
    <dl class="facts block">
      <div>
        <dt>{words.proposedAt}</dt>
        <dd class="more">
          <Moment t={t} at={version.proposedAt} zones={zones} />
        </dd>
      </div>
      <div>
        <dt>{words.circulatedAt}</dt>
        <dd class="more">
          {version.circulatedAt === null ? (
            words.notCirculated
          ) : (
            <Moment t={t} at={version.circulatedAt} zones={zones} />
          )}
        </dd>
      </div>
      <div>
        <dt>{words.digest}</dt>
        <dd class="more mono breaks">{version.digest}</dd>
      </div>
    </dl>
  );
};

const Compare = ({ frame, group, agenda, version, from }: VersionProps) => {
  const { t } = frame;
  const words = t.agendaVersion;
  const others = agenda.versions.filter(({ id }) => id !== version.id);
  if (others.length === 0) return null;
  return (
    <form class="panel pad block" method="get" action={`/groups/${group.slug}/agenda-versions/${version.id}`}>
      <div class="inline">
        <div class="field">
          <label for="against">{words.against}</label>
          <select class="input short" id="against" name="against">
            {others.map(({ id, number }) => (
              <option key={id} value={id} selected={id === from?.version.id}>
                {t.agenda.versions.number(number)}
              </option>
            ))}
          </select>
        </div>
        <button class="button" type="submit">
          {words.compare}
        </button>
      </div>
    </form>
  );
};

const Sittings = ({ frame, version }: Pick<VersionProps, 'frame' | 'version'>) => {
  const { t, zones, associations, language } = frame;
  const words = t.agendaVersion;
  const { sittings, entries } = version.content;
  return (
    <>
      {sittings.map((sitting, place) => (
        <div class="block" key={sitting.id}>
          <h2 id={`sitting-${sitting.id}`}>{t.agenda.sitting(place + 1)}</h2>
          <p class="small gap-below">
            {zones.map((zone, at) => {
              const span = `${dayOf(t, sitting.startsAt, zone)} ${clockText(sitting.startsAt, zone)}–${clockText(sitting.endsAt, zone)} ${zoneName(t, zone)}`;
              return (
                <span key={zone}>
                  {at > 0 && ' · '}
                  <time datetime={sitting.startsAt}>{at === 0 ? <b>{span}</b> : span}</time>
                </span>
              );
            })}
          </p>
          <div class="scroll" tabindex={0} role="region" aria-labelledby={`sitting-${sitting.id}`}>
            <table class="table">
              <thead>
                <tr>
                  <th scope="col">{words.starts}</th>
                  <th scope="col">{words.item}</th>
                  <th scope="col">{words.side}</th>
                  <th scope="col">{words.presenter}</th>
                  <th scope="col" class="end">
                    {words.lasts}
                  </th>
                </tr>
              </thead>
              <tbody>
                {entries
                  .filter(({ sittingId }) => sittingId === sitting.id)
                  .map((entry) => {
                    const side = associations.find(({ slug }) => slug === entry.side);
                    return (
                      <tr key={entry.itemId}>
                        <td class="clocks">
                          <RowClock frame={frame} at={entry.startsAt} from={sitting.startsAt} />
                        </td>
                        <th scope="row">
                          {entry.reference !== null && <span class="ref">{entry.reference} </span>}
                          <Words text={entry.title} language={language} />
                        </th>
                        <td>
                          {side === undefined ? (
                            <span class="quiet">{t.agenda.standing}</span>
                          ) : (
                            <span class="side">
                              <SideMark a={side.side === 'a'} b={side.side === 'b'} /> <span>{side.label}</span>
                            </span>
                          )}
                        </td>
                        <td>{entry.presenter !== null && <Words text={entry.presenter} language={language} />}</td>
                        <td class="end">{entry.minutes}</td>
                      </tr>
                    );
                  })}
              </tbody>
            </table>
          </div>
        </div>
      ))}
    </>
  );
};

/** One version of an agenda: what it says, what vouches for it, and what changed from another. */
export const VersionPage = (props: VersionProps) => {
  const { frame, group, agenda, version, from } = props;
  const { t, language } = frame;
  const title = t.agendaVersion.title(version.number, agenda.meeting.cycle);
  const above = `/groups/${group.slug}/meetings/${agenda.meeting.id}`;
  return (
    <Document frame={frame} title={title} here="agenda">
      <div class="head">
        <Crumbs
          t={t}
          above={[
            { address: `/groups/${group.slug}`, name: <Words text={group.name} language={language} /> },
            { address: `${above}/agenda`, name: t.agenda.title(agenda.meeting.cycle) },
          ]}
          here={t.agenda.versions.number(version.number)}
        />
        <h1>{title}</h1>
        <p class="sub">{t.agendaVersion.said}</p>
      </div>
      <Facts frame={frame} version={version} />
      <Compare {...props} />
      {from !== null && <VersionDiff frame={frame} version={version} from={from} />}
      <Sittings frame={frame} version={version} />
    </Document>
  );
};
