import { type FollowUpView } from '../../minutes/acts.js';
import { Crumbs } from '../parts/crumbs.js';
import { FaultSummary, titleWith } from '../parts/fault-summary.js';
import { SideMark } from '../parts/side-mark.js';
import { Words } from '../parts/words.js';
import { Document } from '../rendering/document.js';
import { type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { dayText, momentText } from '../rendering/moments.js';
import { type Bilingual, inLanguage } from '../text/catalogues.js';

export const followUpFilters = ['open', 'closed', 'all'] as const;
export type FollowUpFilter = (typeof followUpFilters)[number];

export interface FollowUpsProps {
  readonly frame: PageFrame;
  readonly group: { readonly slug: string; readonly name: Bilingual };
  readonly items: readonly FollowUpView[];
  readonly next: string | null;
  readonly shown: FollowUpFilter;
  readonly fault?: FormFault | undefined;
}

const Owner = ({ frame, followUp }: { frame: PageFrame; followUp: FollowUpView }) => {
  const { t, associations, language } = frame;
  const { owner, responsible, yours, state } = followUp;
  const side = associations.find(({ slug }) => slug === owner?.side);
  if (owner === null) return <>{state === 'open' && <div class="ctx">{t.followUps.nobody}</div>}</>;
  return (
    <>
      <div class="ctx">
        {side !== undefined && <SideMark a={side.side === 'a'} b={side.side === 'b'} />}{' '}
        {t.followUps.owner(
          [side?.label, owner.name === null ? null : inLanguage(owner.name, language).text]
            .filter((part) => part != null)
            .join(' · '),
        )}
      </div>
      {responsible !== null && responsible.companyId === null && side !== undefined && (
        <div class="ctx">{t.followUps.passed(side.label)}</div>
      )}
      {yours && (
        <div class="ctx">
          <b>{t.followUps.yours}</b>
        </div>
      )}
    </>
  );
};

const Row = (props: { frame: PageFrame; slug: string; followUp: FollowUpView; place: number }) => {
  const { frame, slug, followUp, place } = props;
  const { t, language, zones } = frame;
  const { id, kind, text, dueOn, minutesId, state, openedAt, closedAt, can } = followUp;
  const zone = zones[0] ?? 'UTC';
  return (
    <li id={`f-${id}`}>
      <div class="what">
        <span class="tag">{t.record.kinds[kind]}</span> <span class="tag">{t.followUps.states[state]}</span>
        <br />
        <a href={`/groups/${slug}/minutes/${minutesId}`}>
          <Words text={text} language={language} />
        </a>
        <Owner frame={frame} followUp={followUp} />
        {can.close && (
          <details>
            <summary>{t.followUps.close}</summary>
            <form method="post" action={`/groups/${slug}/follow-ups/close`} class="stack">
              <input type="hidden" name="followUp" value={id} />
              <p class="small soft">{t.followUps.closeHint}</p>
              <button class="button" type="submit">
                {t.followUps.closeAct(place)}
              </button>
            </form>
          </details>
        )}
      </div>
      <div class="due">
        {dueOn === null ? t.followUps.noDue : <b>{t.followUps.due(dayText(t, dueOn))}</b>}
        <br />
        {closedAt === null ? (
          <>
            {t.followUps.opened}
            <br />
            <time datetime={openedAt}>{momentText(t, openedAt, zone)}</time>
          </>
        ) : (
          <>
            {t.followUps.closed}
            <br />
            <time datetime={closedAt}>{momentText(t, closedAt, zone)}</time>
          </>
        )}
      </div>
    </li>
  );
};

/** What published minutes leave to be done, and the form that says that it is done. */
export const FollowUpsPage = ({ frame, group, items, next, shown, fault }: FollowUpsProps) => {
  const { t, language } = frame;
  const title = t.followUps.title;
  const names = { ...t.followUps.states, all: t.followUps.all };
  const address = `/groups/${group.slug}/follow-ups`;
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
        <p class="sub">{t.followUps.lead}</p>
      </div>
      <FaultSummary t={t} fault={fault} />
      <nav class="actions block" aria-label={t.followUps.filter}>
        <div class="switch">
          {followUpFilters.map((filter) => (
            <a
              href={filter === 'open' ? address : `${address}?show=${filter}`}
              {...(filter === shown && { 'aria-current': 'true' as const })}
              key={filter}
            >
              {names[filter]}
            </a>
          ))}
        </div>
      </nav>
      {items.length === 0 ? (
        <div class="empty">
          <p>{t.followUps.none}</p>
          <p class="quiet">{t.followUps.noneHint}</p>
        </div>
      ) : (
        <ul class="work pair">
          {items.map((followUp, index) => (
            <Row frame={frame} slug={group.slug} followUp={followUp} place={index + 1} key={followUp.id} />
          ))}
        </ul>
      )}
      {next !== null && (
        <p class="after">
          <a href={`${address}?show=${shown}&after=${next}`}>{t.followUps.more}</a>
        </p>
      )}
    </Document>
  );
};
