import { type VersionDiffView, type VersionView } from '../../agenda/acts.js';
import { WordDiff } from '../parts/word-diff.js';
import { Words } from '../parts/words.js';
import { type PageFrame } from '../rendering/frame.js';
import { momentText } from '../rendering/moments.js';
import { langOf, pageLanguages } from '../text/catalogues.js';

export interface Compared {
  readonly diff: VersionDiffView;
  /** The version from which the differences are told. */
  readonly version: VersionView;
}

type Entry = VersionView['content']['entries'][number];

const Named = ({ frame, list }: { frame: PageFrame; list: VersionDiffView['added'] }) => {
  const { t, language } = frame;
  return (
    <ul class="work pair">
      {list.map(({ itemId, reference, title, place }) => (
        <li key={itemId}>
          <div class="what">
            {reference !== null && <span class="ref">{reference} </span>}
            <Words text={title} language={language} />
          </div>
          <div class="due">{t.agendaVersion.place(place)}</div>
        </li>
      ))}
    </ul>
  );
};

/** A title as it was and as it is, word by word, in the languages in which it changed. */
const Title = ({ frame, before, after }: { frame: PageFrame; before: Entry | undefined; after: Entry }) => {
  const { language } = frame;
  const changed = pageLanguages.filter((one) => before !== undefined && before.title[one] !== after.title[one]);
  if (before === undefined || changed.length === 0) return <Words text={after.title} language={language} />;
  return (
    <>
      {[...changed]
        .sort((one) => (one === language ? -1 : 1))
        .map((one) => (
          <p class="read" lang={langOf(one)} key={one}>
            <WordDiff before={before.title[one]} after={after.title[one]} lang={one} />
          </p>
        ))}
    </>
  );
};

/** What leads from one version of an agenda to another. */
export const VersionDiff = (props: { frame: PageFrame; version: VersionView; from: Compared }) => {
  const { frame, version, from } = props;
  const { t, zones } = frame;
  const words = t.agendaVersion;
  const { added, removed, changed } = from.diff;
  const [old, present] = [from.version, version].map(
    ({ content }) => new Map(content.entries.map((entry) => [entry.itemId, entry])),
  );
  const retitled = version.content.entries.filter(({ itemId, title }) => {
    const before = old?.get(itemId);
    return before !== undefined && pageLanguages.some((one) => before.title[one] !== title[one]);
  });
  const told = new Map(
    [...changed, ...retitled].map(({ itemId }) => [itemId, changed.find((c) => c.itemId === itemId)]),
  );
  const when = (at: string): string => momentText(t, at, zones[0] ?? 'UTC');
  const same = added.length + removed.length + told.size === 0;
  return (
    <section class="block" aria-labelledby="differences">
      <h2 id="differences">{words.differences(from.version.number, version.number)}</h2>
      {same && <p class="empty slim">{words.same}</p>}
      {retitled.length > 0 && <p class="small soft gap-below">{words.legend}</p>}
      {added.length > 0 && (
        <>
          <h3>{words.added}</h3>
          <Named frame={frame} list={added} />
        </>
      )}
      {removed.length > 0 && (
        <>
          <h3 class="after">{words.removed}</h3>
          <Named frame={frame} list={removed} />
        </>
      )}
      {told.size > 0 && (
        <>
          <h3 class="after">{words.changed}</h3>
          <ul class="work pair">
            {[...told].map(([itemId, change]) => {
              const entry = present?.get(itemId);
              return (
                entry !== undefined && (
                  <li key={itemId}>
                    <div class="what">
                      {entry.reference !== null && <span class="ref">{entry.reference} </span>}
                      <Title frame={frame} before={old?.get(itemId)} after={entry} />
                    </div>
                    <div class="due">
                      <ul class="tight">
                        {change?.moved != null && <li>{words.moved(change.moved.from, change.moved.to)}</li>}
                        {change?.sitting != null && <li>{words.sitting}</li>}
                        {change?.minutes != null && <li>{words.minutes(change.minutes.from, change.minutes.to)}</li>}
                        {change?.times != null && (
                          <li>{words.times(when(change.times.from), when(change.times.to))}</li>
                        )}
                        {change?.textRevision != null && <li>{words.text}</li>}
                      </ul>
                    </div>
                  </li>
                )
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
};
