import { faultIn } from './form-ids.js';
import { CaptureForm, CiteForm, NewSourceForm } from './cite-forms.js';
import { SourcesList, type ShownCitation } from './sources-list.js';
import { type StatementProps } from './item-props.js';

/** What a statement rests on, and the forms to cite more. */
export const StatementSources = (props: StatementProps) => {
  const { frame, paper, statement, sources, address, fault } = props;
  const { t } = frame;
  const { id, citations } = statement;
  const cite = faultIn(fault, 'cite', id);
  const source = faultIn(fault, 'source', id);
  const lacking = paper.obstacles.some(({ field }) => field?.startsWith(`statements[${props.place}].`) === true);
  const withCitation = (citation: ShownCitation, place: number) => {
    const known = sources.find(({ id: sourceId }) => sourceId === citation.sourceId);
    return (
      <>
        {citation.captureDigest === null && known?.can.edit === true && (
          <CaptureForm
            frame={frame}
            address={address}
            statementId={id}
            fault={faultIn(fault, 'capture', id, known.id)}
            source={known}
          />
        )}
        {paper.can.edit && citation.id !== undefined && (
          <form method="post" action={`${address}/uncite`}>
            <input type="hidden" name="statementId" value={id} />
            <input type="hidden" name="citationId" value={citation.id} />
            <button class="plain" type="submit" aria-label={t.item.unciteNamed(place + 1, props.place + 1)}>
              {t.item.uncite}
            </button>
          </form>
        )}
      </>
    );
  };
  return (
    <div class="cites" id={`sources-${id}`}>
      <h3>{t.item.sources}</h3>
      {lacking && <p class="error">{t.item.needsSource}</p>}
      {citations.length === 0 && !lacking && <p class="small soft">{t.item.noSources}</p>}
      <SourcesList
        frame={frame}
        citations={citations}
        captureAt={({ sourceId }) => `/api/v1/sources/${sourceId}/capture`}
        more={withCitation}
      />
      {paper.can.edit && (
        <>
          {sources.length > 0 && (
            <details open={cite !== undefined}>
              <summary>{t.item.citeOwn}</summary>
              <CiteForm frame={frame} address={address} statementId={id} fault={cite} sources={sources} />
            </details>
          )}
          <details open={source !== undefined}>
            <summary>{t.item.citeNew}</summary>
            <NewSourceForm frame={frame} address={address} statementId={id} fault={source} />
          </details>
        </>
      )}
    </div>
  );
};
