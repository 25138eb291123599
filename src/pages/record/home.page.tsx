import { Words } from '../parts/words.js';
import { Document } from '../rendering/document.js';
import { type PageFrame } from '../rendering/frame.js';
import { momentText } from '../rendering/moments.js';
import { groupAddress, minutesAddress } from './parts.js';
import { type ListedGroup, type ListedMinutes } from './record.views.js';

/** Minutes as a list names them. */
export const MinutesList = ({ frame, minutes }: { frame: PageFrame; minutes: readonly ListedMinutes[] }) => {
  const { t, language, zones } = frame;
  return (
    <ul class="work pair">
      {minutes.map(({ id, cycle, publishedAt, group }) => (
        <li key={id}>
          <div class="what">
            <a href={minutesAddress(group, id)}>{t.home.minutesOf(cycle)}</a>
            <div class="ctx">
              <Words text={group.name} language={language} />
            </div>
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

/** The first page of the public record. */
export const HomePage = (props: {
  frame: PageFrame;
  groups: readonly ListedGroup[];
  minutes: readonly ListedMinutes[];
}) => {
  const { frame, groups, minutes } = props;
  const { t, language } = frame;
  return (
    <Document
      frame={frame}
      title={t.home.title}
      here="record"
      about={{ description: t.home.lead, path: '/', feeds: groups }}
    >
      <div class="head">
        <h1>{t.home.title}</h1>
        <p class="sub">{t.home.lead}</p>
      </div>
      <section class="block" aria-labelledby="groups">
        <h2 id="groups">{t.home.groups}</h2>
        {groups.length === 0 ? (
          <p class="empty">{t.home.noGroups}</p>
        ) : (
          <ul>
            {groups.map(({ id, slug, name }) => (
              <li key={id}>
                <a href={groupAddress({ slug, name })}>
                  <Words text={name} language={language} />
                </a>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section class="block" aria-labelledby="minutes">
        <h2 id="minutes">{t.home.minutes}</h2>
        {minutes.length === 0 ? (
          <p class="empty">{t.home.noMinutes}</p>
        ) : (
          <MinutesList frame={frame} minutes={minutes} />
        )}
      </section>
    </Document>
  );
};
