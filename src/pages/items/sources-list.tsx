import { type ComponentChildren } from 'preact';
import { type CitationView } from '../../clearance/acts.js';
import { type PageFrame } from '../rendering/frame.js';
import { dayText } from '../rendering/moments.js';

/** What a citation must say of itself to be shown; a draft's and a cleared one's alike. */
export type ShownCitation = Pick<
  CitationView,
  | 'sourceId'
  | 'url'
  | 'title'
  | 'publisher'
  | 'publishedOn'
  | 'retrievedOn'
  | 'tier'
  | 'captureDigest'
  | 'locator'
  | 'quote'
> & { readonly id?: string; readonly relation: string };

/** A statement's sources, with their captures to be downloaded. */
export const SourcesList = (props: {
  frame: PageFrame;
  citations: readonly ShownCitation[];
  /** Where the capture of a citation is; it is only ever handed out to be saved. */
  captureAt: (citation: ShownCitation) => string;
  /** What can be done with a citation. */
  more?: (citation: ShownCitation, place: number) => ComponentChildren;
}) => {
  const { frame, citations, captureAt, more } = props;
  const { t } = frame;
  const relations: Readonly<Record<string, string>> = t.item.relations;
  return (
    <ul class="sources">
      {citations.map((citation, place) => (
        <li key={citation.id ?? `${citation.sourceId} ${place}`}>
          <span class="k">{place + 1}</span>
          <div>
            {citation.publisher}
            {t.language === 'zh' ? '，' : ', '}
            <a href={citation.url} rel="noreferrer">
              {citation.title}
            </a>
            {t.language === 'zh' ? '，' : ', '}
            {citation.locator}
            {citation.quote !== null && <q> {citation.quote}</q>}
            <br />
            <span class="src-meta">
              {relations[citation.relation] ?? citation.relation} · {t.item.published(dayText(t, citation.publishedOn))}{' '}
              · {t.item.retrievedOn(dayText(t, citation.retrievedOn))} · {t.item.tier(citation.tier)} ·{' '}
              {citation.captureDigest === null ? (
                <span class="state stop">{t.item.noCapture}</span>
              ) : (
                <a href={captureAt(citation)} download>
                  {t.item.capture}
                </a>
              )}
            </span>
            {more?.(citation, place)}
          </div>
        </li>
      ))}
    </ul>
  );
};
