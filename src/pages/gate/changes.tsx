import { WordDiff } from '../parts/word-diff.js';
import { type PageFrame } from '../rendering/frame.js';
import { type Bilingual, langOf, type PageLanguage, pageLanguages } from '../text/catalogues.js';
import { type GateStatement, type GateText } from './gate-text.js';
import { Sources } from './sources.js';

const none: Bilingual = { en: null, zh: null };

/** The languages in which two texts differ, the reader's own first. */
const differing = (before: Bilingual, after: Bilingual, language: PageLanguage): readonly PageLanguage[] =>
  (language === 'zh' ? [...pageLanguages].reverse() : pageLanguages).filter((one) => before[one] !== after[one]);

const Words = ({
  before,
  after,
  languages,
}: {
  before: Bilingual;
  after: Bilingual;
  languages: readonly PageLanguage[];
}) => (
  <>
    {languages.map((one) => (
      <p lang={langOf(one)} key={one}>
        <WordDiff before={before[one] ?? ''} after={after[one] ?? ''} lang={langOf(one)} />
      </p>
    ))}
  </>
);

/** What a statement cites, to be compared; what else is known of it on the own side does not count. */
const citedIn = ({ citations }: Pick<GateStatement, 'citations'>): string =>
  JSON.stringify(
    citations.map(({ sourceId, captureDigest, url, title, publisher, tier, publishedOn, locator, quote, relation }) => [
      ...[sourceId, captureDigest, url, title, publisher, tier, publishedOn, locator, quote, relation],
    ]),
  );

/** Against the words and sources of the release before. */
export const StatementChange = (props: { frame: PageFrame; text: GateText; statement: GateStatement }) => {
  const { frame, text, statement } = props;
  const { t, language } = frame;
  const { previous } = text;
  const before = previous?.statements.find(({ id }) => id === statement.id);
  if (previous === null || before === undefined) return null;
  const languages = differing(before.text, statement.text, language);
  return (
    <div class="diff">
      <p class="small soft">{t.gateText.difference(previous.revision)}</p>
      {languages.length === 0 && <p class="small">{t.gateText.sameWords}</p>}
      <Words before={before.text} after={statement.text} languages={languages} />
      {citedIn(before) !== citedIn(statement) && before.citations.length > 0 && (
        <>
          <p class="small soft">{t.gateText.sourcesBefore}</p>
          <Sources frame={frame} label={t.gateText.sourcesBefore} citations={before.citations} />
        </>
      )}
    </div>
  );
};

/** Against the title, the abstract and the other words of the release before. */
export const HeadingChange = ({ frame, text }: { frame: PageFrame; text: GateText }) => {
  const { t, language } = frame;
  const { previous, title, abstract, aliases } = text;
  if (previous === null) return null;
  const listed = (words: readonly string[] | null): string => words?.join(t.gate.listed) ?? '';
  return (
    <div class="diff">
      <p class="small soft">{t.gateText.difference(previous.revision)}</p>
      {(
        [
          [previous.title ?? none, title ?? none],
          [previous.abstract ?? none, abstract ?? none],
        ] as const
      ).map(([before, after], place) => (
        <Words before={before} after={after} languages={differing(before, after, language)} key={place} />
      ))}
      {listed(previous.aliases) !== listed(aliases) && (
        <p>
          <WordDiff before={listed(previous.aliases)} after={listed(aliases)} lang={langOf(language)} />
        </p>
      )}
    </div>
  );
};

/** Statements of the release before that are not in the text any more. */
export const Removed = ({ frame, text }: { frame: PageFrame; text: GateText }) => {
  const { t, language } = frame;
  const { previous } = text;
  if (previous === null) return null;
  const removed = previous.statements.filter(({ id }) => !text.statements.some((statement) => statement.id === id));
  if (removed.length === 0) return null;
  return (
    <section class="block after" aria-labelledby="removed">
      <h2 id="removed">{t.gateText.removed(previous.revision)}</h2>
      {removed.map(({ id, text: words }) => (
        <div class="diff" key={id}>
          <Words before={words} after={none} languages={differing(words, none, language)} />
        </div>
      ))}
    </section>
  );
};
