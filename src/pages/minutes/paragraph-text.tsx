import { type ContentParagraphView, type ParagraphView } from '../../minutes/acts.js';
import { SideMark } from '../parts/side-mark.js';
import { Words } from '../parts/words.js';
import { type PageFrame } from '../rendering/frame.js';
import { dayText } from '../rendering/moments.js';
import { langOf } from '../text/catalogues.js';
import { languagesFor } from './draft.types.js';

type Citation = ContentParagraphView['citations'][number];

/** The public sources of a statement, as they were cleared with it. */
export const ParagraphSources = ({ frame, paragraph }: { frame: PageFrame; paragraph: ParagraphView }) => {
  const { t } = frame;
  const citations = paragraph.citations as Citation[];
  if (citations.length === 0) return null;
  return (
    <ul class="sources" aria-label={t.record.sources}>
      {citations.map(({ sourceId, url, title, publisher, publishedOn, locator, quote }, place) => (
        <li key={`${sourceId} ${locator}`}>
          <span class="k">{place + 1}</span>
          <span>
            {/^https?:/.test(url) ? (
              <a href={url} rel="noopener noreferrer">
                {title}
              </a>
            ) : (
              title
            )}
            {t.language === 'zh' ? '，' : ', '}
            {locator}
            {quote !== null && (
              <>
                <br />
                <q>{quote}</q>
              </>
            )}
            <br />
            <span class="src-meta">{t.record.source(publisher, dayText(t, publishedOn))}</span>
          </span>
        </li>
      ))}
    </ul>
  );
};

/** What a paragraph is, whose, and what it leaves to be done. */
export const ParagraphFacts = (props: { frame: PageFrame; paragraph: ParagraphView; small?: boolean }) => {
  const { frame, paragraph, small = false } = props;
  const { t, language, associations } = frame;
  const side = associations.find(({ slug }) => slug === paragraph.side);
  const { owner } = paragraph;
  return (
    <p class={small ? 'meta small' : 'attr'}>
      <span>{t.record.kinds[paragraph.kind]}</span>
      {side !== undefined && (
        <span class="side">
          <SideMark a={side.side === 'a'} b={side.side === 'b'} />
          <span>{side.label}</span>
        </span>
      )}
      <span>{t.record.sorts[paragraph.sort]}</span>
      {owner?.name != null && (
        <span>
          {t.minutes.paragraph.owner}
          {t.language === 'zh' ? '：' : ': '}
          <Words text={owner.name} language={language} />
        </span>
      )}
      {paragraph.dueOn !== null && <span>{t.record.due(dayText(t, paragraph.dueOn))}</span>}
    </p>
  );
};

/** A paragraph of a draft, to be read. */
export const ParagraphText = (props: { frame: PageFrame; number: string; paragraph: ParagraphView }) => {
  const { frame, number, paragraph } = props;
  const { t, language } = frame;
  return (
    <article class="stmt" id={`p-${paragraph.id}`} aria-label={t.minutes.paragraph.heading(number)}>
      <a class="pin" href={`#p-${paragraph.id}`} aria-label={t.record.permanent(number)}>
        {number}
      </a>
      <div class="body">
        <ParagraphFacts frame={frame} paragraph={paragraph} />
        <div class="langs">
          {languagesFor(language).map((one) =>
            paragraph.text[one] === null ? (
              <p class="quiet" key={one}>
                {t.record.notSaid}
              </p>
            ) : (
              <p lang={langOf(one)} key={one}>
                {paragraph.text[one]}
              </p>
            ),
          )}
        </div>
        <ParagraphSources frame={frame} paragraph={paragraph} />
      </div>
    </article>
  );
};
