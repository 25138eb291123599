import { relations, type SourceView } from '../../clearance/acts.js';
import { Field } from '../parts/field.js';
import { FileField } from '../parts/file-field.js';
import { type PageFrame } from '../rendering/frame.js';
import { type FormFault } from '../rendering/forms.js';
import { zoneName } from '../rendering/moments.js';
import { type ItemForm, idIn } from './form-ids.js';

interface CiteProps {
  readonly frame: PageFrame;
  /** Of the page. */
  readonly address: string;
  readonly statementId: string;
  readonly fault: FormFault | undefined;
}

const tiers = [1, 2, 3, 4] as const;
const accepted = '.pdf,.html,.htm,.txt,application/pdf,text/html,text/plain';

/** Where in the source the statement has its ground, and how it uses it. */
const Ground = ({ frame, statementId, fault, form }: CiteProps & { form: ItemForm }) => {
  const { t } = frame;
  const id = (field: string): string => idIn(form, field, statementId);
  return (
    <>
      <Field
        name="relation"
        id={id('relation')}
        label={t.item.relation}
        fault={fault}
        choices={relations.map((one) => [one, t.item.relations[one]] as const)}
      />
      <Field
        name="locator"
        id={id('locator')}
        label={t.item.locator}
        hint={t.item.locatorHint}
        fault={fault}
        maxLength={200}
      />
      <Field
        name="quote"
        id={id('quote')}
        label={t.item.quote}
        hint={t.item.quoteHint}
        fault={fault}
        full
        rows={2}
        maxLength={200}
      />
    </>
  );
};

/** Cites one of the own side's sources. */
export const CiteForm = (props: CiteProps & { sources: readonly SourceView[] }) => {
  const { frame, address, statementId, fault, sources } = props;
  const { t } = frame;
  return (
    <form method="post" action={`${address}/cite`}>
      <input type="hidden" name="statementId" value={statementId} />
      <Field
        name="sourceId"
        id={idIn('cite', 'sourceId', statementId)}
        label={t.item.source}
        fault={fault}
        full
        choices={[
          ['', t.item.choose],
          ...sources.map(
            ({ id, publisher, title, capture }) =>
              [id, `${publisher}: ${title}${capture === null ? ` (${t.item.noCapture})` : ''}`] as const,
          ),
        ]}
      />
      <Ground {...props} form="cite" />
      <div class="actions">
        <button class="button" type="submit">
          {t.item.cite}
        </button>
      </div>
    </form>
  );
};

/** Enters a source with its capture and cites it, in one form. */
export const NewSourceForm = (props: CiteProps) => {
  const { frame, address, statementId, fault } = props;
  const { t, zones } = frame;
  const zone = zones[0] ?? 'UTC';
  const id = (field: string): string => idIn('source', field, statementId);
  const attest = fault?.fields['attest'];
  return (
    <form method="post" action={`${address}/source`} enctype="multipart/form-data">
      <input type="hidden" name="statementId" value={statementId} />
      <input type="hidden" name="zone" value={zone} />
      <Field
        name="url"
        id={id('url')}
        label={t.item.url}
        hint={t.item.urlHint}
        fault={fault}
        type="url"
        full
        maxLength={2000}
      />
      <Field name="title" id={id('title')} label={t.item.sourceTitle} fault={fault} full maxLength={500} />
      <Field
        name="publisher"
        id={id('publisher')}
        label={t.item.publisher}
        hint={t.item.publisherHint}
        fault={fault}
        full
        maxLength={200}
      />
      <Field
        name="tier"
        id={id('tier')}
        label={t.item.tierLabel}
        fault={fault}
        full
        choices={[['', t.item.choose], ...tiers.map((one) => [String(one), t.item.tiers[one]] as const)]}
      />
      <Field
        name="language"
        id={id('language')}
        label={t.item.sourceLanguage}
        fault={fault}
        choices={[['', t.item.choose], ...Object.entries(t.item.sourceLanguages)]}
      />
      <Field name="publishedOn" id={id('publishedOn')} label={t.item.publishedOn} fault={fault} type="date" />
      <Field
        name="retrieved"
        id={id('retrieved')}
        label={t.item.retrieved(zoneName(t, zone))}
        hint={t.item.retrievedHint}
        fault={fault}
        type="datetime-local"
      />
      <Ground {...props} form="source" />
      <div class={attest === undefined ? 'field full' : 'field full bad'}>
        {attest !== undefined && (
          <p class="error" id={`${id('attest')}-e`}>
            {attest}
          </p>
        )}
        <label>
          <input
            type="checkbox"
            id={id('attest')}
            name="attest"
            value="yes"
            {...(attest !== undefined && { 'aria-invalid': true as const, 'aria-describedby': `${id('attest')}-e` })}
          />{' '}
          {t.item.attest}
        </label>
      </div>
      <FileField
        name="file"
        id={id('file')}
        label={t.item.file}
        hint={fault === undefined ? t.item.fileHint : `${t.item.fileHint} ${t.item.fileAgain}`}
        accept={accepted}
        fault={fault}
      />
      <div class="actions">
        <button class="button" type="submit">
          {t.item.enterAndCite}
        </button>
      </div>
    </form>
  );
};

/** Uploads the bytes of a source that has none yet. */
export const CaptureForm = (props: CiteProps & { source: SourceView }) => {
  const { frame, address, statementId, fault, source } = props;
  const { t } = frame;
  return (
    <form method="post" action={`${address}/capture`} enctype="multipart/form-data">
      <input type="hidden" name="statementId" value={statementId} />
      <input type="hidden" name="sourceId" value={source.id} />
      <input type="hidden" name="revision" value={String(source.revision)} />
      <FileField
        name="file"
        id={idIn('capture', 'file', statementId, source.id)}
        label={t.item.file}
        hint={t.item.fileHint}
        accept={accepted}
        fault={fault}
      />
      <div class="actions">
        <button class="button" type="submit">
          {t.item.upload}
        </button>
      </div>
    </form>
  );
};
