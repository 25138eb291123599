import { type ItemView, type PaperOfItemView } from '../../agenda/acts.js';
import { type PageFrame } from '../rendering/frame.js';
import { type Bilingual, inLanguage, langOf, pageLanguages } from '../text/catalogues.js';
import { type ShownCitation, SourcesList } from './sources-list.js';

/** A text in both languages side by side, the reader's first; which one is missing is said. */
export const BothLanguages = ({ frame, text }: { frame: PageFrame; text: Bilingual }) => {
  const { t, language } = frame;
  const order = language === 'en' ? pageLanguages : pageLanguages.toReversed();
  return (
    <div class="langs">
      {order.map((one) =>
        text[one] === null ? (
          <p class="quiet" key={one}>
            {t.item.noTranslation(t.item.languages[one])}
          </p>
        ) : (
          <p lang={langOf(one)} key={one}>
            {text[one]}
          </p>
        ),
      )}
    </div>
  );
};

/** The text of an item that is not changed now: for its own side as it stands, for both as it was cleared. */
export const ItemReading = (props: {
  frame: PageFrame;
  item: ItemView;
  text: Pick<PaperOfItemView, 'title' | 'abstract' | 'statements'>;
  /** Own text, whose sources are the own side's; else those that cleared text cites. */
  own: boolean;
}) => {
  const { frame, item, text, own } = props;
  const { t } = frame;
  const kinds: Readonly<Record<string, string>> = t.item.kinds;
  const captureAt = ({ sourceId, captureDigest }: ShownCitation): string =>
    own
      ? `/api/v1/sources/${sourceId}/capture`
      : `/api/v1/working-groups/${item.workingGroupId}/captures/${captureDigest ?? ''}`;
  return (
    <>
      {text.title !== null && (
        <section class="block" aria-labelledby="head">
          <h2 id="head">{t.item.titleAndAbstract}</h2>
          <BothLanguages frame={frame} text={text.title} />
          {text.abstract !== null && <BothLanguages frame={frame} text={text.abstract} />}
        </section>
      )}
      <section class="block" aria-labelledby="statements">
        <h2 id="statements">{t.item.statements}</h2>
        {text.statements.length === 0 && <p class="empty">{t.item.noStatements}</p>}
        {text.statements.map(({ id, kind, text: words, citations }, place) => (
          <article class="stmt" id={`s-${id}`} key={id}>
            <a class="pin" href={`#s-${id}`} aria-label={t.item.statement(place + 1)}>
              {place + 1}
            </a>
            <div class="body">
              <p class="attr">{kinds[kind] ?? kind}</p>
              <BothLanguages frame={frame} text={words} />
              <SourcesList frame={frame} citations={citations} captureAt={captureAt} />
            </div>
          </article>
        ))}
      </section>
    </>
  );
};

/** What an item is called, in the reader's language if it is translated. */
export function nameOf(frame: PageFrame, item: ItemView): { text: string; lang: string } {
  const named = item.title === null ? null : inLanguage(item.title, frame.language);
  return named === null || named.text === ''
    ? { text: item.reference ?? frame.t.item.item, lang: langOf(frame.language) }
    : named;
}
