import {
  type OwnStatementView,
  otherLanguage,
  relations,
  type SourceView,
  statementKinds,
} from '../../../clearance/acts.js';
import { Field } from '../../parts/field.js';
import { SaveLine } from '../../parts/save-line.js';
import { type FormFault } from '../../rendering/forms.js';
import { type PageFrame } from '../../rendering/frame.js';
import { langOf, type PageLanguage } from '../../text/catalogues.js';
import { faultIn, idIn } from '../draft.types.js';

interface StatementFormProps {
  readonly paperId: string;
  readonly frame: PageFrame;
  readonly address: string;
  readonly statement: OwnStatementView;
  readonly number: number;
  readonly fault: FormFault | undefined;
}

/** Attributes with which a field of a statement saves itself. */
const saving = ({ paperId, statement: { id } }: StatementFormProps, body: string, path: string) => ({
  'data-save': `/api/v1/statements/${id}`,
  'data-body': body,
  'data-read': `/api/v1/papers/${paperId}`,
  'data-value': `statements.${id}.${path}`,
  'data-version': `statements.${id}.revision`,
});
const selfSaving = ({ id, revision }: OwnStatementView, fault: FormFault | undefined) =>
  fault === undefined && { 'data-autosave': String(revision), 'data-subject': id };

const Seen = ({ statement }: { statement: OwnStatementView }) => (
  <>
    <input type="hidden" name="statement" value={statement.id} />
    <input type="hidden" name="revision" value={String(statement.revision)} data-revision-of={statement.id} />
  </>
);

const Kind = (props: {
  frame: PageFrame;
  form: string;
  fault: FormFault | undefined;
  value: string;
  data?: ReturnType<typeof saving>;
}) => (
  <Field
    name="kind"
    id={idIn(props.fault, 'kind', props.form)}
    label={props.frame.t.section.kind}
    fault={props.fault}
    value={props.value}
    choices={statementKinds.map((kind) => [kind, props.frame.t.section.kinds[kind]] as const)}
    {...(props.data !== undefined && { data: props.data })}
  />
);

export const OriginalForm = (props: StatementFormProps) => {
  const { frame, address, statement, number, fault: given } = props;
  const { t } = frame;
  const form = `original-${statement.id}`;
  const fault = faultIn(given, form);
  return (
    <form method="post" action={`${address}/original`} class="stack" {...selfSaving(statement, fault)}>
      <Seen statement={statement} />
      <Field
        name="text"
        id={idIn(fault, 'text', form)}
        label={t.section.original[statement.language]}
        fault={fault}
        value={statement.text[statement.language] ?? ''}
        lang={langOf(statement.language)}
        rows={4}
        maxLength={2000}
        full
        data={saving(props, 'text', `text.${statement.language}`)}
      />
      <Kind frame={frame} form={form} fault={fault} value={statement.kind} data={saving(props, 'kind', 'kind')} />
      <div class="actions">
        <button class="button" type="submit">
          {t.section.saveOriginal(number)}
        </button>
        <SaveLine t={t} />
      </div>
    </form>
  );
};

export const TranslationForm = (props: StatementFormProps) => {
  const { frame, address, statement, number, fault: given } = props;
  const { t } = frame;
  const put = { 'data-save': `/api/v1/statements/${statement.id}/translation`, 'data-method': 'PUT' };
  const form = `translation-${statement.id}`;
  const fault = faultIn(given, form);
  const language = otherLanguage(statement.language);
  return (
    <form method="post" action={`${address}/translation`} class="stack" {...selfSaving(statement, fault)}>
      <Seen statement={statement} />
      <Field
        name="text"
        id={idIn(fault, 'text', form)}
        label={t.section.translation[language]}
        fault={fault}
        value={statement.text[language] ?? ''}
        lang={langOf(language)}
        rows={4}
        maxLength={2000}
        full
        data={{ ...saving(props, 'text', `text.${language}`), ...put }}
        {...(statement.translationOutdated && { hint: t.section.outdated })}
      />
      <div class="actions">
        <button class="button" type="submit">
          {t.section.saveTranslation(number)}
        </button>
        <SaveLine t={t} />
      </div>
    </form>
  );
};

export const RemoveStatementForm = ({ frame, address, statement, number }: StatementFormProps) => {
  const { t } = frame;
  return (
    <details>
      <summary>{t.section.remove(number)}</summary>
      <form method="post" action={`${address}/remove`} class="actions">
        <Seen statement={statement} />
        <button class="button danger" type="submit">
          {t.minutes.paragraph.removeAct}
        </button>
      </form>
    </details>
  );
};

/** The sources of a statement, and the form that names one more. */
export const Citations = (props: StatementFormProps & { sources: readonly SourceView[]; edit: boolean }) => {
  const { frame, address, statement, number, sources, edit } = props;
  const { t } = frame;
  const form = `cite-${statement.id}`;
  const fault = faultIn(props.fault, form);
  return (
    <div class="cites after">
      <h3>{t.section.sources}</h3>
      {statement.citations.length > 0 && (
        <ul class="stack small">
          {statement.citations.map(({ id, title, publisher, locator }) => (
            <li key={id}>
              {title}, {publisher}, {locator}
              {edit && id !== undefined && (
                <form method="post" action={`${address}/uncite`}>
                  <input type="hidden" name="citation" value={id} />
                  <button class="plain" type="submit">
                    {t.section.uncite(title)}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {edit && sources.length === 0 && <p class="small soft">{t.section.noSources}</p>}
      {edit && sources.length > 0 && (
        <details open={fault !== undefined}>
          <summary>{t.section.cite}</summary>
          <form method="post" action={`${address}/cite`}>
            <input type="hidden" name="statement" value={statement.id} />
            <Field
              name="sourceId"
              id={idIn(fault, 'sourceId', form)}
              label={t.section.source}
              fault={fault}
              choices={sources.map(({ id, title, publisher }) => [id, `${title}, ${publisher}`] as const)}
              full
            />
            <div class="inline gap-below">
              <Field
                name="locator"
                id={idIn(fault, 'locator', form)}
                label={t.section.locator}
                hint={t.section.locatorHint}
                fault={fault}
                maxLength={200}
              />
              <Field
                name="relation"
                id={idIn(fault, 'relation', form)}
                label={t.section.relation}
                fault={fault}
                value="summarises"
                choices={relations.map((relation) => [relation, t.section.relations[relation]] as const)}
              />
            </div>
            <Field
              name="quote"
              id={idIn(fault, 'quote', form)}
              label={t.section.quote}
              fault={fault}
              maxLength={200}
              full
            />
            <button class="button" type="submit">
              {t.section.citeAct(number)}
            </button>
          </form>
        </details>
      )}
    </div>
  );
};

export const AddStatementForm = (props: {
  frame: PageFrame;
  address: string;
  fault: FormFault | undefined;
  language: PageLanguage;
}) => {
  const { frame, address, language } = props;
  const { t } = frame;
  const form = 'add';
  const fault = faultIn(props.fault, form);
  return (
    <section class="edit after" aria-labelledby="add">
      <h2 id="add">{t.section.add}</h2>
      <form method="post" action={`${address}/add`}>
        <Field
          name="text"
          id={idIn(fault, 'text', form)}
          label={t.section.original[language]}
          fault={fault}
          lang={langOf(language)}
          rows={3}
          maxLength={2000}
          full
        />
        <Kind frame={frame} form={form} fault={fault} value="fact" />
        <button class="button" type="submit">
          {t.section.addAct}
        </button>
      </form>
    </section>
  );
};
