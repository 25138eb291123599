import { type AgendaView, type ItemView, type VersionHeadView } from '../../agenda/acts.js';
import { SideMark } from '../parts/side-mark.js';
import { State } from '../parts/state.js';
import { type PageFrame } from '../rendering/frame.js';
import { momentText } from '../rendering/moments.js';
import { type SinceVersion } from './since-version.js';

const percent = (part: number, whole: number): string => `${Math.round((part / whole) * 10_000) / 100}%`;

/** Whose items take how many minutes of the meeting. */
export const Balance = ({ frame, agenda }: { frame: PageFrame; agenda: AgendaView }) => {
  const { t, associations } = frame;
  const { time, minutes } = t.agenda;
  const all = agenda.sittings.reduce((sum, sitting) => sum + sitting.minutes, 0);
  const of = (name: string): number => agenda.minutesBySide[name] ?? 0;
  const [a, b] = [associations.find(({ side }) => side === 'a'), associations.find(({ side }) => side === 'b')];
  const shares = [
    { key: 'a', name: a?.label ?? '', minutes: of(a?.slug ?? '') },
    { key: 'j', name: time.joint, minutes: of('joint') },
    { key: 'b', name: b?.label ?? '', minutes: of(b?.slug ?? '') },
  ];
  const used = shares.reduce((sum, share) => sum + share.minutes, 0);
  const whole = Math.max(all, used, 1);
  const begins = (place: number): number => shares.slice(0, place).reduce((sum, share) => sum + share.minutes, 0);
  return (
    <section aria-labelledby="time">
      <h2 id="time">{time.title}</h2>
      <div class="panel pad stack">
        <p>
          <strong>{time.used(used, all)}</strong>
          <br />
          <span class={used > all ? 'state stop' : 'soft small'}>{time.spare(all - used)}</span>
        </p>
        <svg class="bar tall" aria-hidden="true">
          {shares.map((share, place) => (
            <rect
              key={share.key}
              class={share.key}
              x={percent(begins(place), whole)}
              width={percent(share.minutes, whole)}
              height="18"
            />
          ))}
          {all > used && (
            <rect class="free" x={percent(used, whole)} y=".5" width={percent(all - used, whole)} height="17" />
          )}
        </svg>
        <dl class="parts">
          {shares.map((share) => [
            <dt key={`${share.key}-t`}>
              {share.key === 'j' ? (
                <svg class="sq" viewBox="0 0 12 12" aria-hidden="true">
                  <path class="fill-j" d="M1 1h10v10H1z" />
                </svg>
              ) : (
                <SideMark a={share.key === 'a'} b={share.key === 'b'} />
              )}{' '}
              {share.name}
            </dt>,
            <dd key={`${share.key}-d`}>{minutes(share.minutes)}</dd>,
          ])}
        </dl>
      </div>
    </section>
  );
};

const Point = ({ frame, met, text }: { frame: PageFrame; met: boolean; text: string }) => {
  const { freeze } = frame.t.agenda;
  return (
    <li>
      {met ? (
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M1.5 6.5 4.7 9.7 10.5 2.6" />
        </svg>
      ) : (
        <State shape="triangle" tone="wait" />
      )}
      <span>
        <span class="vh">{met ? freeze.met : freeze.open}</span>
        {text}
      </span>
    </li>
  );
};

/** A meeting in these states is still to come. */
export const coming: readonly string[] = ['planned', 'proposed', 'confirmed'];

/** Why the agenda is not frozen yet, and what the freeze would hold over; or that it is frozen. */
export const Freeze = (props: {
  frame: PageFrame;
  agenda: AgendaView;
  since: SinceVersion | null;
  items: readonly ItemView[];
}) => {
  const { frame, agenda, since, items } = props;
  const { t, associations, zones } = frame;
  const { freeze } = t.agenda;
  const circulated = agenda.versions.find(({ id }) => id === agenda.circulatedVersion);
  if (agenda.frozenAt !== null) {
    return (
      <section aria-labelledby="freeze">
        <h2 id="freeze">{freeze.frozen}</h2>
        <p class="small">
          <State shape="lock" />{' '}
          {freeze.done(circulated?.number ?? 0, momentText(t, agenda.frozenAt, zones[0] ?? 'UTC'))}
        </p>
      </section>
    );
  }
  if (!coming.includes(agenda.meeting.state)) return null;
  const proposed = agenda.versions.some(({ state }) => state === 'proposed');
  const open = circulated?.decisions.find((one) => one.decision === 'agenda.freeze' && one.state === 'open');
  const held = agenda.unplaced.filter(({ standing }) => standing === null).length;
  const own = items.filter(
    ({ draft, state }) => draft && ['draft', 'submitted', 'released', 'returned'].includes(state),
  );
  return (
    <section aria-labelledby="freeze">
      <h2 id="freeze">{freeze.title}</h2>
      <ul class="checklist small">
        <Point frame={frame} met={circulated !== undefined} text={freeze.circulated} />
        {proposed && <Point frame={frame} met={false} text={freeze.notProposed} />}
        {since !== null && (
          <Point
            frame={frame}
            met={since.same}
            text={since.same ? freeze.same(since.number) : freeze.notSame(since.number)}
          />
        )}
        {associations.map(({ slug, label }) => (
          <Point frame={frame} key={slug} met={open?.keys[slug] != null} text={freeze.key(label)} />
        ))}
        {held > 0 && <Point frame={frame} met={false} text={freeze.kept(held)} />}
        {own.map(({ id, reference }) => (
          <Point frame={frame} key={id} met={false} text={freeze.own(reference ?? '')} />
        ))}
      </ul>
      <p class="small soft">{freeze.after}</p>
    </section>
  );
};

/** The versions of an agenda, newest first, each with what may be read of it. */
export const Versions = ({ frame, slug, agenda }: { frame: PageFrame; slug: string; agenda: AgendaView }) => {
  const { t, zones } = frame;
  const { versions } = t.agenda;
  const address = (id: string): string => `/groups/${slug}/agenda-versions/${id}`;
  const where = ({ id, state, proposedAt, circulatedAt }: VersionHeadView): string => {
    const frozen = agenda.state === 'frozen' && id === agenda.circulatedVersion;
    const names: Readonly<Record<string, string>> = versions.states;
    const at = frozen ? agenda.frozenAt : (circulatedAt ?? proposedAt);
    const name = frozen ? versions.frozen : (names[state] ?? state);
    return versions.since(name, momentText(t, at ?? proposedAt, zones[0] ?? 'UTC'));
  };
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{versions.title}</h2>
      {agenda.versions.length === 0 ? (
        <p class="small soft">{versions.none}</p>
      ) : (
        <ol class="events small">
          {agenda.versions.map((version, place) => {
            const before = agenda.versions[place + 1];
            return (
              <li key={version.id}>
                <span>{version.number}</span>
                <span>
                  <SideMark a={version.circulatedAt !== null} b={version.circulatedAt !== null} /> {where(version)} ·{' '}
                  <a href={address(version.id)}>
                    {versions.read}
                    <span class="vh">{versions.readNamed(version.number)}</span>
                  </a>
                  {before !== undefined && (
                    <>
                      {' · '}
                      <a href={`${address(version.id)}?against=${before.id}`}>{versions.compare(before.number)}</a>
                    </>
                  )}
                </span>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
};
