import { type MinutesRevisionView, type RevisionHeadView } from '../../minutes/acts.js';
import { Crumbs } from '../parts/crumbs.js';
import { Words } from '../parts/words.js';
import { Paragraph } from '../record/minutes/paragraph.js';
import { Document } from '../rendering/document.js';
import { type PageFrame } from '../rendering/frame.js';
import { momentText } from '../rendering/moments.js';
import { type Bilingual, inLanguage } from '../text/catalogues.js';
import { Comparison } from './comparison.js';
import { type ItemDifference } from './compare.js';
import { RecordedPresence } from './recorded-presence.js';

export interface RevisionProps {
  readonly frame: PageFrame;
  readonly group: { readonly slug: string; readonly name: Bilingual };
  readonly revision: MinutesRevisionView;
  /** Every revision of the minutes that was locked, latest first. */
  readonly revisions: readonly RevisionHeadView[];
  /** Whether there is a draft that goes on from here. */
  readonly drafting: boolean;
  /** What is compared with what, the earlier first. */
  readonly comparison: { readonly from: string; readonly to: string; readonly items: readonly ItemDifference[] } | null;
  /** What the reader chose to compare with. */
  readonly chosen: string | null;
}

/** With what this revision may be compared. */
const Choose = ({ frame, group, revision, revisions, drafting, chosen }: RevisionProps) => {
  const { t, zones } = frame;
  const others = revisions.filter(({ id }) => id !== revision.id);
  if (others.length === 0 && !drafting) return null;
  return (
    <form class="panel pad block" method="get" action={`/groups/${group.slug}/minutes-revisions/${revision.id}`}>
      <div class="inline">
        <div class="field">
          <label for="with">{t.revision.compare}</label>
          <select class="input short" id="with" name="with">
            {drafting && (
              <option value="draft" selected={chosen === 'draft'}>
                {t.revision.draft}
              </option>
            )}
            {others.map(({ id, number, lockedAt }) => (
              <option value={id} selected={chosen === id} key={id}>
                {t.revision.named(number, momentText(t, lockedAt, zones[0] ?? 'UTC'))}
              </option>
            ))}
          </select>
        </div>
        <button class="button" type="submit">
          {t.revision.show}
        </button>
      </div>
    </form>
  );
};

const Items = ({ frame, revision }: Pick<RevisionProps, 'frame' | 'revision'>) => {
  const { t, language } = frame;
  return (
    <>
      {revision.content.items.map(({ title, reference, standing, paragraphs }, index) => {
        const place = index + 1;
        const { text, lang } = inLanguage(title, language);
        return (
          <section
            class="item"
            id={`i${place}`}
            aria-labelledby={`no${place} ih${place}`}
            key={reference ?? standing ?? String(place)}
          >
            <header>
              <span class="no" id={`no${place}`} aria-hidden="true">
                {place}
              </span>
              <h2 id={`ih${place}`} lang={lang}>
                {text}
              </h2>
              {reference !== null && <p class="meta">{reference}</p>}
            </header>
            {paragraphs.length === 0 && <p class="quiet">{t.record.nothing}</p>}
            {paragraphs.map((sealed, at) => (
              <Paragraph frame={frame} number={`${place}.${at + 1}`} sealed={sealed} text="both" key={sealed.digest} />
            ))}
          </section>
        );
      })}
    </>
  );
};

/** A locked revision as it will be published, and what differs from it to another one or to the draft. */
export const RevisionPage = (props: RevisionProps) => {
  const { frame, group, revision, comparison } = props;
  const { t, language, zones } = frame;
  const { content, number } = revision;
  const address = `/groups/${group.slug}/meetings/${content.meeting.id}/minutes`;
  const title =
    comparison === null
      ? t.revision.title(number, content.meeting.cycle)
      : t.revision.changes(comparison.from, comparison.to);
  return (
    <Document frame={frame} title={title} here="minutes">
      <div class="head">
        <Crumbs
          t={t}
          above={[
            { address: `/groups/${group.slug}`, name: <Words text={group.name} language={language} /> },
            { address: `/groups/${group.slug}/minutes`, name: t.minutes.list },
            { address, name: t.record.title(content.meeting.cycle) },
          ]}
          here={comparison === null ? t.minutes.revision(number) : t.revision.compare}
        />
        <h1>{title}</h1>
        {comparison === null && <p class="sub">{t.revision.lead}</p>}
      </div>
      <Choose {...props} />
      {comparison === null ? (
        <>
          <dl class="facts block">
            <div>
              <dt>{t.record.revision}</dt>
              <dd class="big">{number}</dd>
              <dd class="more">{t.revision.states[revision.state]}</dd>
            </div>
            <div>
              <dt>{t.revision.lockedAt}</dt>
              <dd class="more">
                <time datetime={revision.lockedAt}>{momentText(t, revision.lockedAt, zones[0] ?? 'UTC')}</time>
              </dd>
            </div>
            <div>
              <dt>{t.revision.digest}</dt>
              <dd class="more mono">{revision.digest}</dd>
            </div>
          </dl>
          <RecordedPresence frame={frame} content={content} />
          <Items frame={frame} revision={revision} />
        </>
      ) : (
        <Comparison frame={frame} items={comparison.items} />
      )}
      <p class="after">
        <a href={address}>{t.revision.back}</a>
      </p>
    </Document>
  );
};
