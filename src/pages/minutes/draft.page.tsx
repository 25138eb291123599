import { type MinutesView } from '../../minutes/acts.js';
import { Crumbs } from '../parts/crumbs.js';
import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { SideMark } from '../parts/side-mark.js';
import { Words } from '../parts/words.js';
import { Document } from '../rendering/document.js';
import { momentText } from '../rendering/moments.js';
import { type DraftProps } from './draft.types.js';
import { DraftItem } from './draft-item.js';
import { MinutesState } from './minutes-state.js';
import { Keys, NextAct } from './next-act.js';
import { Presence } from './presence.js';

const stages = ['drafting', 'circulated', 'locked', 'cleared', 'published'] as const;

/** How far the minutes are on their way to the public. */
const Stages = ({ frame, minutes }: Pick<DraftProps, 'frame'> & { minutes: MinutesView }) => {
  const { t } = frame;
  const now = stages.indexOf(minutes.state);
  return (
    <ol class="stages flat block">
      {stages.map((stage, place) => (
        <li
          key={stage}
          class={place < now ? 'past' : place === now ? 'now' : undefined}
          {...(place === now && { 'aria-current': 'step' as const })}
        >
          {t.minutes.stages[stage]}
        </li>
      ))}
    </ol>
  );
};

/** While there is nothing that the reader may see: how it begins, or who begins it. */
const Nothing = ({ frame, listed, address }: Pick<DraftProps, 'frame' | 'listed'> & { address: string }) => {
  const { t, associations } = frame;
  const host = associations.find(({ slug }) => slug === listed.host)?.label ?? listed.host;
  if (listed.next?.act !== 'begin') {
    return (
      <div class="empty">
        <h2>{t.minutes.unseen}</h2>
        <p>{t.minutes.unseenHint(host)}</p>
      </div>
    );
  }
  return (
    <div class="empty">
      <h2>{t.minutes.notBegun}</h2>
      <p>{t.minutes.beginHint}</p>
      {listed.can.begin ? (
        <form method="post" action={`${address}/begin`} class="actions">
          <button class="button primary" type="submit">
            {t.minutes.begin}
          </button>
        </form>
      ) : (
        <p>{t.minutes.next.begin(t.minutes.office('secretary', host))}</p>
      )}
    </div>
  );
};

/** New text of the reader's side, on its way through the gate. */
const OwnSections = ({ frame, minutes, group }: Pick<DraftProps, 'frame' | 'group'> & { minutes: MinutesView }) => {
  const { t } = frame;
  const own = minutes.sections?.own ?? [];
  if (own.length === 0) return null;
  const states: Readonly<Record<string, string>> = t.minutes.sections.states;
  return (
    <section aria-labelledby="own-sections">
      <h2 id="own-sections">{t.minutes.sections.heading}</h2>
      <p class="hint">{t.minutes.sections.hint}</p>
      <ul class="stack small">
        {own.map(({ paperId, itemId, state }) => {
          const place = minutes.items.findIndex(({ id }) => id === itemId) + 1;
          return (
            <li key={paperId}>
              <a href={`/groups/${group.slug}/minutes-sections/${paperId}`}>{t.minutes.sections.on(String(place))}</a>
              <br />
              <span class="quiet">{states[state] ?? state}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const Notices = ({ frame, minutes, listed, group }: Omit<DraftProps, 'minutes'> & { minutes: MinutesView }) => {
  const { t } = frame;
  return (
    <>
      {minutes.state === 'published' && (
        <div class="notice done block">
          <h2>{t.minutes.publishedNotice}</h2>
          <p>
            <a href={`/groups/${group.slug}/minutes/${minutes.id}`}>{t.minutes.publishedLink}</a>
          </p>
        </div>
      )}
      {listed.minutes?.reopened === true && (
        <div class="notice wait block">
          <p>{t.minutes.reopened}</p>
          {listed.minutes.revisionId !== null && (
            <p>
              <a href={`/groups/${group.slug}/minutes-revisions/${listed.minutes.revisionId}?with=draft`}>
                {t.minutes.compareLast}
              </a>
            </p>
          )}
        </div>
      )}
    </>
  );
};

/** The minutes of a meeting for the members of its group, from the first draft to their publication. */
export const DraftPage = (props: DraftProps) => {
  const { frame, group, listed, minutes, ground, fault } = props;
  const { t, associations, language, zones } = frame;
  const title = t.record.title(listed.cycle);
  const address = `/groups/${group.slug}/meetings/${listed.meetingId}/minutes`;
  const host = associations.find(({ slug }) => slug === listed.host);
  const zone = zones[0] ?? 'UTC';
  const { text, said: side, kind, owner, dueOn } = t.minutes.paragraph;
  const { en: pastedEn, zh: pastedZh } = t.minutes.add.pasted;
  const labels: Readonly<Record<string, string>> = { ...text, side, kind, owner, dueOn, pastedEn, pastedZh };
  return (
    <Document frame={frame} title={titleWith(t, title, fault)} here="minutes">
      <div class="head">
        <Crumbs
          t={t}
          above={[
            { address: `/groups/${group.slug}`, name: <Words text={group.name} language={language} /> },
            { address: `/groups/${group.slug}/minutes`, name: t.minutes.list },
          ]}
          here={title}
        />
        <h1>{title}</h1>
        <p class="meta">
          <MinutesState t={t} listed={listed} />
          <span>
            <time datetime={listed.startsAt}>{momentText(t, listed.startsAt, zone)}</time>
          </span>
          {host !== undefined && (
            <span class="side">
              <SideMark a={host.side === 'a'} b={host.side === 'b'} /> <span>{t.minutes.kept(host.label)}</span>
            </span>
          )}
          {listed.dueAt !== null && minutes?.state !== 'published' && (
            <span>{t.minutes.dueOn(momentText(t, listed.dueAt, zone))}</span>
          )}
        </p>
      </div>
      <FaultSummary t={t} fault={fault} labelOf={(field) => labels[field]} />
      {minutes === null ? (
        <Nothing frame={frame} listed={listed} address={address} />
      ) : (
        <>
          <Stages frame={frame} minutes={minutes} />
          <Notices {...props} minutes={minutes} />
          <div class="cols">
            <div>
              <Keys frame={frame} minutes={minutes} address={address} group={group} />
              {minutes.items.map((item, index) => (
                <DraftItem
                  context={{ frame, address, minutes, ground, fault }}
                  item={item}
                  place={index + 1}
                  key={item.id}
                />
              ))}
            </div>
            <aside aria-label={t.minutes.act.heading}>
              <NextAct frame={frame} listed={listed} minutes={minutes} address={address} group={group} />
              <OwnSections frame={frame} minutes={minutes} group={group} />
              <Presence frame={frame} minutes={minutes} />
            </aside>
          </div>
        </>
      )}
    </Document>
  );
};
