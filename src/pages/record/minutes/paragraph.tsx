import { SideMark } from '../../parts/side-mark.js';
import { type PageFrame } from '../../rendering/frame.js';
import { dayText } from '../../rendering/moments.js';
import { langOf, type PageLanguage } from '../../text/catalogues.js';
import { type ShownParagraph, type TextLanguage } from './minutes.types.js';

type Citations = NonNullable<ShownParagraph['paragraph']>['citations'];

const Sources = ({ frame, citations }: { frame: PageFrame; citations: Citations }) => {
  const { t } = frame;
  return (
    <ul class="sources" aria-label={t.record.sources}>
      {citations.map(({ sourceId, url, title, locator, quote, ...source }, place) => (
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
            <span class="src-meta">
              {t.publicMinutes.sourceDays(
                source.publisher,
                dayText(t, source.publishedOn),
                dayText(t, source.retrievedOn),
              )}{' '}
              · {t.publicMinutes.tier(source.tier)}
              {source.captureDigest !== null && (
                <>
                  <br />
                  {t.publicMinutes.kept} <span class="mono">{source.captureDigest}</span>
                </>
              )}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
};

/** The languages to show, the reader's own first. */
export const shownLanguages = (language: PageLanguage, text: TextLanguage): readonly PageLanguage[] =>
  text === 'both' ? (language === 'zh' ? ['zh', 'en'] : ['en', 'zh']) : [text];

/** One paragraph of minutes with its number, its languages and its sources; one that was taken back keeps its place. */
export const Paragraph = (props: { frame: PageFrame; number: string; sealed: ShownParagraph; text: TextLanguage }) => {
  const { frame, number, sealed, text } = props;
  const { t, associations, language } = frame;
  const id = `p${number.replace('.', '-')}`;
  const { paragraph } = sealed;
  // A follow-up knows the paragraph by its id, people by its number.
  const pin = (
    <a class="pin" id={paragraph?.id} href={`#${id}`} aria-label={t.record.permanent(number)}>
      {number}
    </a>
  );
  if (paragraph === undefined) {
    return (
      <article class="stmt" id={id}>
        {pin}
        <div class="body">
          <p class="tomb">
            {t.record.retracted} <span class="mono">sha256 {sealed.digest}</span>
          </p>
        </div>
      </article>
    );
  }
  const side = associations.find(({ slug }) => slug === paragraph.side);
  return (
    <article class="stmt" id={id}>
      {pin}
      <div class="body">
        <p class="attr">
          <span>{t.record.kinds[paragraph.kind]}</span>
          {side !== undefined && (
            <span class="side">
              <SideMark a={side.side === 'a'} b={side.side === 'b'} />
              <span>{side.label}</span>
            </span>
          )}
          <span>{t.record.sorts[paragraph.sort]}</span>
          {paragraph.dueOn != null && <span>{t.record.due(dayText(t, paragraph.dueOn))}</span>}
        </p>
        <div class="langs">
          {shownLanguages(language, text).map((one) =>
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
        {paragraph.citations.length > 0 && <Sources frame={frame} citations={paragraph.citations} />}
      </div>
    </article>
  );
};
