import { type MinutesOfMeetingView } from '../../minutes/acts.js';
import { Crumbs } from '../parts/crumbs.js';
import { Moment } from '../parts/moment.js';
import { Words } from '../parts/words.js';
import { Document } from '../rendering/document.js';
import { type PageFrame } from '../rendering/frame.js';
import { distanceText, momentText } from '../rendering/moments.js';
import { type Bilingual } from '../text/catalogues.js';
import { MinutesState, nextText } from './minutes-state.js';

export interface MinutesListProps {
  readonly frame: PageFrame;
  readonly group: { readonly slug: string; readonly name: Bilingual };
  readonly items: readonly MinutesOfMeetingView[];
  readonly next: string | null;
}

const Row = ({ frame, slug, listed }: { frame: PageFrame; slug: string; listed: MinutesOfMeetingView }) => {
  const { t, zones, now } = frame;
  const { meetingId, cycle, startsAt, dueAt, minutes, next } = listed;
  const zone = zones[0] ?? 'UTC';
  const published = minutes?.state === 'published';
  return (
    <li>
      <div class="what">
        <a href={`/groups/${slug}/meetings/${meetingId}/minutes`}>{t.record.title(cycle)}</a>
        <div class="ctx">
          <MinutesState t={t} listed={listed} />
          {minutes?.revisionNumber != null && !minutes.reopened && ` · ${t.minutes.revision(minutes.revisionNumber)}`}
        </div>
        <div class="ctx">
          <time datetime={startsAt}>{momentText(t, startsAt, zone)}</time>
        </div>
        {published && (
          <div class="ctx">
            <a href={`/groups/${slug}/minutes/${minutes.id}`}>{t.minutes.published}</a>
          </div>
        )}
      </div>
      <div class="due">
        {next !== null && <b>{nextText(frame, listed)}</b>}
        {next !== null && dueAt !== null && (
          <>
            <br />
            <Moment t={t} at={dueAt} zones={zones.slice(0, 1)} />
            <br />
            {distanceText(t, dueAt, zone, now)}
          </>
        )}
        {published && minutes.publishedAt !== null && (
          <>
            {t.home.published}
            <br />
            <Moment t={t} at={minutes.publishedAt} zones={zones.slice(0, 1)} />
          </>
        )}
      </div>
    </li>
  );
};

/** The meetings that were held, and how far their minutes are. */
export const MinutesListPage = ({ frame, group, items, next }: MinutesListProps) => {
  const { t, language } = frame;
  const title = t.minutes.list;
  return (
    <Document frame={frame} title={title} here="minutes">
      <div class="head">
        <Crumbs
          t={t}
          above={[
            { address: '/desk', name: t.nav.desk },
            { address: `/groups/${group.slug}`, name: <Words text={group.name} language={language} /> },
          ]}
          here={title}
        />
        <h1>{title}</h1>
        <p class="sub">{t.minutes.lead}</p>
      </div>
      <p class="block">
        <a href={`/groups/${group.slug}/follow-ups`}>{t.minutes.followUps}</a>
      </p>
      {items.length === 0 ? (
        <div class="empty">
          <p>{t.minutes.none}</p>
          <p class="quiet">{t.minutes.noneHint}</p>
        </div>
      ) : (
        <ul class="work pair">
          {items.map((listed) => (
            <Row frame={frame} slug={group.slug} listed={listed} key={listed.meetingId} />
          ))}
        </ul>
      )}
      {next !== null && (
        <p class="after">
          <a href={`/groups/${group.slug}/minutes?after=${next}`}>{t.minutes.more}</a>
        </p>
      )}
    </Document>
  );
};
