import { type CitationView } from '../../clearance/acts.js';
import { type PageFrame } from '../rendering/frame.js';
import { dayText } from '../rendering/moments.js';

interface SourcesProps {
  readonly frame: PageFrame;
  readonly label: string;
  readonly citations: readonly CitationView[];
  /** Where the bytes of a capture are; left out where they are not offered. */
  readonly captureAt?: (citation: CitationView) => string;
}

/** What a statement cites: the source with its link, place and quotation, its dates and tier, and its capture to download. */
export const Sources = ({ frame, label, citations, captureAt }: SourcesProps) => {
  const { t } = frame;
  return (
    <ul class="sources" aria-label={label}>
      {citations.map((citation, place) => {
        const { sourceId, url, title, publisher, publishedOn, retrievedOn, tier, locator, quote, relation } = citation;
        return (
          <li key={`${sourceId} ${locator} ${place}`}>
            <span class="k">{place + 1}</span>
            <span>
              {/^https?:\/\//.test(url) ? (
                <a href={url} rel="noopener noreferrer">
                  {title}
                </a>
              ) : (
                title
              )}
              {t.language === 'zh' ? '，' : ', '}
              {locator} <span class="quiet">({t.gateText.relations[relation]})</span>
              {quote !== null && (
                <>
                  <br />
                  <q>{quote}</q>
                </>
              )}
              <br />
              <span class="src-meta">
                {t.gateText.published(publisher, dayText(t, publishedOn))} ·{' '}
                {t.gateText.retrieved(dayText(t, retrievedOn))} · {t.gateText.tier(tier)}
                {captureAt !== undefined && (
                  <>
                    {' · '}
                    {citation.captureDigest === null ? (
                      t.gateText.noCapture
                    ) : (
                      <a href={captureAt(citation)}>
                        {t.gateText.capture}
                        <span class="vh"> {title}</span>
                      </a>
                    )}
                  </>
                )}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
};
