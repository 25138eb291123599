import { otherLanguage, statementKinds } from '../../clearance/acts.js';
import { Field } from '../parts/field.js';
import { SaveLine } from '../parts/save-line.js';
import { fieldOf } from '../rendering/forms.js';
import { langOf } from '../text/catalogues.js';
import { Conflict } from './conflict.js';
import { faultIn, idIn } from './form-ids.js';
import { type StatementProps } from './item-props.js';
import { StatementSources } from './statement-sources.js';

/** What the own counsel said of the statement, as long as the paper stands returned. */
const Returned = ({ frame, paper, statement }: StatementProps) => {
  const { t } = frame;
  const last = paper.reviews.at(-1);
  const said = paper.state === 'returned' && last?.outcome === 'returned' ? last.returned : [];
  const codes = said.filter(({ statementId }) => statementId === statement.id);
  return (
    <>
      {codes.map(({ code }) => (
        <div class="advice stop" key={code}>
          <p class="rule">
            <span>{t.item.returnedFor}</span>
            <span class="ref">{code}</span>
            <span>{t.item.codes[code]}</span>
          </p>
        </div>
      ))}
    </>
  );
};

/** Up, down and away. */
const Moves = ({ frame, paper, statement, place, address }: StatementProps) => {
  const { t } = frame;
  const seen = paper.statements.map(({ id }) => id).join();
  const last = place === paper.statements.length - 1;
  return (
    <span class="actions">
      {(['up', 'down'] as const).map(
        (to) =>
          !(to === 'up' ? place === 0 : last) && (
            <form method="post" action={`${address}/move`} key={to}>
              <input type="hidden" name="statementId" value={statement.id} />
              <input type="hidden" name="to" value={to} />
              <input type="hidden" name="seen" value={seen} />
              <button class="button icon" type="submit" aria-label={t.item[to](place + 1)}>
                <svg viewBox="0 0 12 12" aria-hidden="true">
                  <path d={to === 'up' ? 'M2 8l4-4 4 4' : 'M2 4l4 4 4-4'} />
                </svg>
              </button>
            </form>
          ),
      )}
      <form method="post" action={`${address}/remove-statement`}>
        <input type="hidden" name="statementId" value={statement.id} />
        <input type="hidden" name="revision" value={String(statement.revision)} data-revision-of={statement.id} />
        <button class="button bare" type="submit" aria-label={t.item.removeNamed(place + 1)}>
          {t.item.remove}
        </button>
      </form>
    </span>
  );
};

const Words = ({ frame, paper, statement, place, address, fault: refused }: StatementProps) => {
  const { t } = frame;
  const { id, language, text, kind, revision } = statement;
  const fault = faultIn(refused, 'statement', id);
  const other = otherLanguage(language);
  const stale = fault?.status === 412;
  const idOf = (field: string): string => idIn('statement', field, id);
  const saved = (body: string, path: string, more: object = {}) => ({
    'data-save': `/api/v1/statements/${id}`,
    'data-body': body,
    'data-read': `/api/v1/papers/${paper.id}`,
    'data-value': `statements.${id}.${path}`,
    'data-version': `statements.${id}.revision`,
    ...more,
  });
  const put = { 'data-save': `/api/v1/statements/${id}/translation`, 'data-method': 'PUT' };
  const typed = stale ? { text: fieldOf(fault.typed, 'text'), translation: fieldOf(fault.typed, 'translation') } : {};
  return (
    <form
      method="post"
      action={`${address}/statement`}
      {...(fault === undefined && { 'data-autosave': String(revision), 'data-subject': id })}
    >
      <input type="hidden" name="statementId" value={id} />
      <input
        type="hidden"
        name="revision"
        data-revision-of={id}
        value={fault === undefined || stale ? String(revision) : (fieldOf(fault.typed, 'revision') ?? '')}
      />
      {stale && (
        <Conflict
          t={t}
          parts={[
            { language, mine: typed.text, theirs: text[language] },
            { language: other, mine: typed.translation, theirs: text[other] },
          ]}
        />
      )}
      {paper.can.edit && (
        <Field
          name="kind"
          id={idOf('kind')}
          label={t.item.kind}
          fault={fault}
          value={kind}
          choices={statementKinds.map((one) => [one, t.item.kinds[one]] as const)}
          data={saved('kind', 'kind')}
        />
      )}
      <div class="langs">
        {paper.can.edit ? (
          <Field
            name="text"
            id={idOf('text')}
            label={t.item.original(t.item.languages[language])}
            fault={fault}
            value={text[language] ?? ''}
            lang={langOf(language)}
            rows={4}
            maxLength={2000}
            full
            data={saved('text', `text.${language}`)}
          />
        ) : (
          <p lang={langOf(language)}>{text[language]}</p>
        )}
        <Field
          name="translation"
          id={idOf('translation')}
          label={t.item.translation(t.item.languages[other])}
          fault={fault}
          value={text[other] ?? ''}
          lang={langOf(other)}
          rows={4}
          maxLength={2000}
          full
          data={saved('text', `text.${other}`, put)}
        />
      </div>
      {statement.translationOutdated && (
        <div class="advice">
          <p>{t.item.outdated}</p>
          <p>
            <label>
              <input type="checkbox" name="fits" value="yes" id={idOf('fits')} /> {t.item.fits}
            </label>
          </p>
        </div>
      )}
      <div class="actions after">
        <button class="button" type="submit" aria-label={t.item.saveNamed(place + 1)}>
          {t.item.save}
        </button>
        <SaveLine t={t} />
      </div>
    </form>
  );
};

/** One statement: what kind it is, in both languages, what it rests on, and what counsel said of it. */
export const StatementEditor = (props: StatementProps) => {
  const { frame, paper, statement, place } = props;
  const { t } = frame;
  return (
    <section class="edit" id={`s-${statement.id}`} aria-labelledby={`h-${statement.id}`}>
      <header>
        <h2 id={`h-${statement.id}`}>{t.item.statement(place + 1)}</h2>
        {paper.can.edit && <Moves {...props} />}
      </header>
      <Returned {...props} />
      <Words {...props} />
      <StatementSources {...props} />
    </section>
  );
};
