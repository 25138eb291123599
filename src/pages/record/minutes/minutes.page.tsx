import { SideMark } from '../../parts/side-mark.js';
import { Words } from '../../parts/words.js';
import { Document } from '../../rendering/document.js';
import { type PageFrame } from '../../rendering/frame.js';
import { momentText } from '../../rendering/moments.js';
import { inLanguage, langOf } from '../../text/catalogues.js';
import { type PublishedMinutes, type ShownItem, type TextLanguage, textLanguages } from './minutes.types.js';
import { labelOf, meetingAddress, minutesAddress, RecordHead } from '../parts.js';
import { type RecordGroup } from '../record.views.js';
import { Downloads } from './downloads.js';
import { type ListedRevision } from './minutes.views.js';
import { Paragraph } from './paragraph.js';
import { Presence } from './presence.js';
import { RevisionNotice, Revisions } from './revisions.js';

interface Props {
  readonly frame: PageFrame;
  readonly minutes: PublishedMinutes;
  readonly group: Omit<RecordGroup, 'id'>;
  readonly revisions: readonly ListedRevision[];
  /** Whether its meeting has a page. */
  readonly meetingHeld: boolean;
  readonly text: TextLanguage;
}

const Facts = ({ frame, minutes, revisions }: Pick<Props, 'frame' | 'minutes' | 'revisions'>) => {
  const { t, zones } = frame;
  return (
    <dl class="facts block">
      <div>
        <dt>{t.record.assent}</dt>
        <dd class="big">
          <SideMark a b /> {t.record.bothCoChairs}
        </dd>
        <dd class="more">{t.record.bothCounsel}</dd>
      </div>
      <div>
        <dt>{t.record.revision}</dt>
        <dd class="big">{t.publicMinutes.ofAll(minutes.revision, revisions.length)}</dd>
        <dd class="more">{t.home.publishedOn(momentText(t, minutes.publishedAt, zones[0] ?? 'UTC'))}</dd>
      </div>
      <div>
        <dt>{t.record.digest}</dt>
        <dd class="more mono">{minutes.digest}</dd>
      </div>
      <Downloads frame={frame} minutes={minutes} />
    </dl>
  );
};

const Item = (props: { frame: PageFrame; item: ShownItem; place: number; text: TextLanguage }) => {
  const { frame, item, place, text } = props;
  const { t, language } = frame;
  const title = inLanguage(item.title, language);
  return (
    <section class="item" id={`i${place}`}>
      <header>
        <span class="no" aria-hidden="true">
          {place}
        </span>
        <h2 lang={title.lang}>{title.text}</h2>
        {item.reference !== null && <p class="meta">{item.reference}</p>}
      </header>
      {item.paragraphs.length === 0 && <p class="quiet">{t.record.nothing}</p>}
      {item.paragraphs.map((sealed, index) => (
        <Paragraph frame={frame} number={`${place}.${index + 1}`} sealed={sealed} text={text} key={sealed.digest} />
      ))}
    </section>
  );
};

const Keys = ({ frame, minutes }: Pick<Props, 'frame' | 'minutes'>) => {
  const { t } = frame;
  const offices: Readonly<Record<string, string>> = t.offices;
  return (
    <section class="item" id="keys">
      <header class="bare">
        <h2>{t.record.keys}</h2>
      </header>
      <div class="panel">
        <div class="keys">
          {frame.associations.map(({ slug, side, label, zone }) => (
            <div class="key" key={slug}>
              <h3>
                <SideMark a={side === 'a'} b={side === 'b'} /> {label}
              </h3>
              {Object.entries(minutes.keys).map(([decision, { keys }]) => {
                const key = keys[slug];
                if (key == null) return null;
                return (
                  <p key={decision}>{t.record.by(offices[key.office] ?? key.office, momentText(t, key.at, zone))}</p>
                );
              })}
            </div>
          ))}
        </div>
      </div>
    </section>
  );
};

/** Published minutes, for everybody to read, in both languages or in one. */
export const MinutesPage = (props: Props) => {
  const { frame, minutes, group, text, revisions, meetingHeld } = props;
  const { t, language } = frame;
  const { meeting, items, carriedOver } = minutes.content;
  const title = t.record.title(meeting.cycle);
  const [first] = meeting.sittings;
  const path = minutesAddress(group, minutes.id);
  const isCurrent = minutes.revision === revisions[0]?.revision;
  const shown = (one: TextLanguage): string => `${path}?${isCurrent ? '' : `revision=${minutes.revision}&`}lang=${one}`;
  const about = {
    description: t.publicMinutes.about(meeting.cycle, inLanguage(group.name, language).text),
    path,
    feeds: [group],
  };
  const above = meetingHeld
    ? [{ address: meetingAddress(group, minutes.meetingId), name: t.publicMeeting.title(meeting.cycle) }]
    : [];
  const names = { both: t.record.both, en: t.record.english, zh: t.record.chinese };
  return (
    <Document frame={frame} title={title} here="record" about={about}>
      <RecordHead frame={frame} group={group} title={title} above={above}>
        <p class="meta">
          {first && (
            <span>
              <time datetime={first.startsAt}>{momentText(t, first.startsAt, first.zone)}</time>
            </span>
          )}
          <span>
            {t.record.hostedBy} {labelOf(frame, meeting.host)}
          </span>
        </p>
      </RecordHead>
      <Facts frame={frame} minutes={minutes} revisions={revisions} />
      <RevisionNotice {...{ frame, minutes, group, revisions }} />
      <div class="record">
        <nav class="toc" aria-labelledby="toch">
          <h2 id="toch">{t.record.contents}</h2>
          <ol>
            <li>
              <a href="#i0">{t.record.attendance}</a>
            </li>
            {items.map((item, index) => (
              <li key={item.reference ?? item.standing ?? index}>
                <a href={`#i${index + 1}`}>
                  {index + 1} <Words text={item.title} language={language} />
                </a>
              </li>
            ))}
            <li>
              <a href="#keys">{t.record.keys}</a>
            </li>
            <li>
              <a href="#revisions">{t.publicMinutes.revisions}</a>
            </li>
          </ol>
        </nav>
        <div>
          <div class="actions">
            <div class="switch" role="group" aria-label={t.record.textLanguage}>
              {textLanguages.map((one) => (
                <a
                  href={shown(one)}
                  key={one}
                  {...(one === text ? { 'aria-current': 'true' as const } : {})}
                  {...(one === 'both' ? {} : { lang: langOf(one) })}
                >
                  {names[one]}
                </a>
              ))}
            </div>
            <span class="quiet small">{t.record.equal}</span>
          </div>
          <Presence frame={frame} minutes={minutes} />
          {items.map((item, index) => (
            <Item
              frame={frame}
              item={item}
              place={index + 1}
              text={text}
              key={item.reference ?? item.standing ?? index}
            />
          ))}
          {carriedOver.length > 0 && <p class="quiet">{t.publicMinutes.follows(carriedOver.length)}</p>}
          <Keys frame={frame} minutes={minutes} />
          <Revisions {...{ frame, minutes, group, revisions }} />
        </div>
      </div>
    </Document>
  );
};
