import { SideMark } from '../parts/side-mark.js';
import { Words } from '../parts/words.js';
import { WordDiff } from '../parts/word-diff.js';
import { type PageFrame } from '../rendering/frame.js';
import { dayText } from '../rendering/moments.js';
import { inLanguage, langOf } from '../text/catalogues.js';
import { type ComparedParagraph, type Difference, type ItemDifference, tally } from './compare.js';
import { languagesFor } from './draft.types.js';

/** Kind, side, owner and date in words, to tell them apart. */
function factsOf(frame: PageFrame, { kind, side, owner, dueOn }: ComparedParagraph): string {
  const { t, associations, language } = frame;
  const labelOf = (one: string): string => associations.find(({ slug }) => slug === one)?.label ?? one;
  const named =
    owner === null ? null : [labelOf(owner.side), owner.name === null ? null : inLanguage(owner.name, language).text];
  const owned = named === null ? null : t.followUps.owner(named.filter((part) => part !== null).join(' '));
  const due = dueOn === null ? null : t.record.due(dayText(t, dueOn));
  return [t.record.kinds[kind], labelOf(side), owned, due].filter((part) => part !== null).join(' · ');
}

const Changed = ({ frame, difference }: { frame: PageFrame; difference: Difference }) => {
  const { t, language, associations } = frame;
  const { number, before, after, change } = difference;
  const shown = after ?? before;
  if (shown === null || change === null) return null;
  const side = associations.find(({ slug }) => slug === shown.side);
  const facts = factsOf(frame, shown);
  const earlier = before === null ? facts : factsOf(frame, before);
  return (
    <article class="stmt" aria-label={t.minutes.paragraph.heading(number)}>
      <span class="pin">{number}</span>
      <div class="body stack">
        <p class="attr">
          <span class="tag">{t.revision.kinds[change]}</span>
          {side !== undefined && <SideMark a={side.side === 'a'} b={side.side === 'b'} />}
          <span>{facts}</span>
          {earlier !== facts && <span>{t.revision.was(earlier)}</span>}
        </p>
        <div class="langs">
          {languagesFor(language).map((one) => (
            <p lang={langOf(one)} key={one}>
              <WordDiff before={before?.text[one] ?? ''} after={after?.text[one] ?? ''} lang={langOf(one)} />
            </p>
          ))}
        </div>
      </div>
    </article>
  );
};

/** What differs between two texts of minutes, item by item; what stayed is counted. */
export const Comparison = ({ frame, items }: { frame: PageFrame; items: readonly ItemDifference[] }) => {
  const { t, language } = frame;
  const { changed, added, removed, unchanged } = tally(items);
  return (
    <>
      <p class="sub block">{t.revision.summary(changed, added, removed, unchanged)}</p>
      {changed + added + removed === 0 && <p class="empty">{t.revision.none}</p>}
      {items.map(({ title, paragraphs }, index) => {
        const stayed = paragraphs.filter(({ change }) => change === null).length;
        if (stayed === paragraphs.length) return null;
        return (
          <section class="item" aria-labelledby={`no${index + 1} ih${index + 1}`} key={`${index} ${title.en ?? ''}`}>
            <header>
              <span class="no" id={`no${index + 1}`} aria-hidden="true">
                {index + 1}
              </span>
              <h2 id={`ih${index + 1}`}>
                <Words text={title} language={language} />
              </h2>
            </header>
            {paragraphs.map((difference) => (
              <Changed frame={frame} difference={difference} key={(difference.after ?? difference.before)?.id} />
            ))}
            {stayed > 0 && <p class="skipped">{t.revision.unchanged(stayed)}</p>}
          </section>
        );
      })}
    </>
  );
};
