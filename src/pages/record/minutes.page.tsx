import { Crumbs } from '../parts/crumbs.js';
import { SideMark } from '../parts/side-mark.js';
import { Words } from '../parts/words.js';
import { Document } from '../rendering/document.js';
import { type PageFrame } from '../rendering/frame.js';
import { clockText, dayOf, momentText, zoneName } from '../rendering/moments.js';
import { type Bilingual, inLanguage } from '../text/catalogues.js';
import { type PublishedMinutes, type ShownItem, type TextLanguage, textLanguages } from './minutes.types.js';
import { Paragraph } from './paragraph.js';

interface Props {
  readonly frame: PageFrame;
  readonly minutes: PublishedMinutes;
  readonly group: { readonly slug: string; readonly name: Bilingual };
  readonly text: TextLanguage;
}

const labelOf = (frame: PageFrame, slug: string): string =>
  frame.associations.find((one) => one.slug === slug)?.label ?? slug;

const Facts = ({ frame, minutes }: Pick<Props, 'frame' | 'minutes'>) => {
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
        <dd class="big">{minutes.revision}</dd>
        <dd class="more">{t.home.publishedOn(momentText(t, minutes.publishedAt, zones[0] ?? 'UTC'))}</dd>
      </div>
      <div>
        <dt>{t.record.digest}</dt>
        <dd class="more mono">{minutes.digest}</dd>
      </div>
    </dl>
  );
};

const Presence = ({ frame, minutes }: Pick<Props, 'frame' | 'minutes'>) => {
  const { t } = frame;
  const { meeting, conductEvents: conduct } = minutes.content;
  const zone = meeting.sittings[0]?.zone ?? 'UTC';
  return (
    <section class="item" id="i0">
      <header class="bare">
        <h2>{t.record.attendance}</h2>
      </header>
      <ol class="events">
        {meeting.sittings.map(({ position, startsAt, zone: itsZone, quorate, companies }) => (
          <li key={position}>
            <time datetime={startsAt}>{clockText(startsAt, itsZone)}</time>
            <span>
              {t.record.sitting(position, dayOf(t, startsAt, itsZone))}
              {t.language === 'zh' ? '：' : ': '}
              {Object.entries(companies ?? {})
                .map(([slug, count]) => `${labelOf(frame, slug)} ${t.group.companies(count)}`)
                .join(' · ')}
              {quorate !== null && ` · ${t.record.quorum(quorate)}`}
            </span>
          </li>
        ))}
      </ol>
      {conduct.length > 0 && (
        <>
          <h3>{t.record.conduct}</h3>
          <ol class="events">
            {conduct.map(({ at, side, kind }) => (
              <li key={`${at} ${side} ${kind}`}>
                <time datetime={at}>{clockText(at, zone)}</time>
                <span>
                  {labelOf(frame, side)}
                  {t.language === 'zh' ? '：' : ': '}
                  {(t.record.events as Readonly<Record<string, string>>)[kind] ?? kind}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      <p class="quiet small">{t.record.timesIn(zoneName(t, zone))}</p>
    </section>
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
export const MinutesPage = ({ frame, minutes, group, text }: Props) => {
  const { t, language } = frame;
  const { meeting, items } = minutes.content;
  const title = t.record.title(meeting.cycle);
  const [first] = meeting.sittings;
  const address = `/groups/${group.slug}/minutes/${minutes.id}`;
  const names = { both: t.record.both, en: t.record.english, zh: t.record.chinese };
  return (
    <Document frame={frame} title={title} here="record">
      <div class="head">
        <Crumbs
          t={t}
          above={[
            { address: '/', name: t.nav.record },
            { address: `/groups/${group.slug}`, name: <Words text={group.name} language={language} /> },
          ]}
          here={title}
        />
        <h1>{title}</h1>
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
      </div>
      <Facts frame={frame} minutes={minutes} />
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
          </ol>
        </nav>
        <div>
          <div class="actions">
            <div class="switch" role="group" aria-label={t.record.textLanguage}>
              {textLanguages.map((one) => (
                <a
                  href={`${address}?lang=${one}`}
                  key={one}
                  {...(one === text ? { 'aria-current': 'true' as const } : {})}
                  {...(one === 'both' ? {} : { lang: one === 'zh' ? 'zh-Hans' : 'en' })}
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
          <Keys frame={frame} minutes={minutes} />
        </div>
      </div>
    </Document>
  );
};
