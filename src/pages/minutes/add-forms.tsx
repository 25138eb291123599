import { type ComponentChildren } from 'preact';
import { type MinutesItemView } from '../../minutes/acts.js';
import { Field } from '../parts/field.js';
import { fieldOf } from '../rendering/forms.js';
import { inLanguage } from '../text/catalogues.js';
import { faultIn, idIn, type ItemContext, languagesFor } from './draft.types.js';
import { KindField, KindFields, TextFields } from './paragraph-form.js';

interface AddProps {
  readonly context: ItemContext;
  readonly item: MinutesItemView;
}

/** A form that stands closed until it is wanted, or until its act was refused. */
const Closed = (props: { name: string; open: boolean; children: ComponentChildren }) => (
  <details open={props.open}>
    <summary>{props.name}</summary>
    <div class="edit">{props.children}</div>
  </details>
);

/** Whose words a note gives; nothing stands there before it is chosen. */
const SaidField = ({ context, form }: { context: ItemContext; form: string }) => {
  const { frame } = context;
  const fault = faultIn(context.fault, form);
  const sides = frame.associations.map(({ slug, label }) => [slug, label] as const);
  return (
    <Field
      name="side"
      id={idIn(fault, 'side', form)}
      label={frame.t.minutes.paragraph.said}
      fault={fault}
      choices={[['', frame.t.minutes.paragraph.choose], ...sides]}
    />
  );
};

const AddNote = ({ context, item }: AddProps) => {
  const { frame, address, ground } = context;
  const { t } = frame;
  const form = `note-${item.id}`;
  const fault = faultIn(context.fault, form);
  const shared = { frame, form, fault };
  return (
    <Closed name={t.minutes.add.note} open={fault !== undefined}>
      <form method="post" action={`${address}/note`}>
        <p class="hint">{t.minutes.add.noteHint}</p>
        <input type="hidden" name="item" value={item.id} />
        <TextFields
          {...shared}
          names={{ en: 'en', zh: 'zh' }}
          labels={t.minutes.paragraph.text}
          rows={3}
          maxLength={4000}
        />
        <div class="inline gap-below after">
          <SaidField context={context} form={form} />
          <KindFields {...shared} ground={ground} />
        </div>
        <p class="hint gap-below">{t.minutes.paragraph.followUpHint}</p>
        <div class="actions">
          <button class="button" type="submit">
            {t.minutes.add.noteAct}
          </button>
        </div>
      </form>
    </Closed>
  );
};

const AddStatement = ({ context, item }: AddProps) => {
  const { frame, address, ground, minutes } = context;
  const { t, language } = frame;
  const form = `statement-${item.id}`;
  const fault = faultIn(context.fault, form);
  const ofAgenda = ground?.statements[item.id] ?? [];
  const cleared = (minutes.sections?.cleared ?? []).filter(({ itemId }) => itemId === item.id);
  const ofSections = cleared.flatMap(({ statements }) => statements as typeof ofAgenda);
  if (ofAgenda.length + ofSections.length === 0) return null;
  const groups = [
    ['reference', t.minutes.add.ofAgenda, ofAgenda],
    ['new', t.minutes.add.ofSection, ofSections],
  ] as const;
  const shared = { frame, form, fault };
  const id = idIn(fault, 'statement', form);
  const error = fault?.fields['statement'];
  const chosen = fault === undefined ? undefined : fieldOf(fault.typed, 'statement');
  return (
    <Closed name={t.minutes.add.statement} open={fault !== undefined}>
      <form method="post" action={`${address}/statement`}>
        <p class="hint">{t.minutes.add.statementHint}</p>
        <input type="hidden" name="item" value={item.id} />
        <div class={error === undefined ? 'field full' : 'field full bad'}>
          <label for={id}>{t.minutes.add.statement}</label>
          {error !== undefined && (
            <p class="error" id={`${id}-e`}>
              {error}
            </p>
          )}
          <select
            class="input"
            id={id}
            name="statement"
            {...(error !== undefined && { 'aria-invalid': true as const, 'aria-describedby': `${id}-e` })}
          >
            {groups.map(
              ([sort, name, statements]) =>
                statements.length > 0 && (
                  <optgroup label={name} key={sort}>
                    {statements.map((statement) => (
                      <option
                        value={`${sort} ${statement.id}`}
                        selected={`${sort} ${statement.id}` === chosen}
                        key={statement.id}
                      >
                        {inLanguage(statement.text, language).text}
                      </option>
                    ))}
                  </optgroup>
                ),
            )}
          </select>
        </div>
        <div class="inline gap-below">
          <KindFields {...shared} ground={ground} />
        </div>
        <p class="hint gap-below">{t.minutes.paragraph.followUpHint}</p>
        <div class="actions">
          <button class="button" type="submit">
            {t.minutes.add.statementAct}
          </button>
        </div>
      </form>
    </Closed>
  );
};

const Paste = ({ context, item }: AddProps) => {
  const { frame, address } = context;
  const { t } = frame;
  const form = `paste-${item.id}`;
  const fault = faultIn(context.fault, form);
  const shared = { frame, form, fault };
  return (
    <Closed name={t.minutes.add.paste} open={fault !== undefined}>
      <form method="post" action={`${address}/paste`}>
        <p class="hint">{t.minutes.add.pasteHint}</p>
        <input type="hidden" name="item" value={item.id} />
        <TextFields
          {...shared}
          names={{ en: 'pastedEn', zh: 'pastedZh' }}
          labels={t.minutes.add.pasted}
          rows={8}
          maxLength={100_000}
        />
        <p class="hint">{t.minutes.add.pastePair}</p>
        <div class="inline gap-below after">
          <Field
            name="split"
            id={idIn(fault, 'split', form)}
            label={t.minutes.add.pasteSplit}
            fault={fault}
            value="blank"
            choices={(['blank', 'line'] as const).map((split) => [split, t.minutes.add.splits[split]] as const)}
          />
          <SaidField context={context} form={form} />
          <KindField {...shared} />
        </div>
        <div class="actions">
          <button class="button" type="submit">
            {t.minutes.add.pasteAct}
          </button>
        </div>
      </form>
    </Closed>
  );
};

const BeginSection = ({ context, item }: AddProps) => {
  const { frame, address } = context;
  const { t, language } = frame;
  const form = `section-${item.id}`;
  const fault = faultIn(context.fault, form);
  return (
    <Closed name={t.minutes.add.section} open={fault !== undefined}>
      <form method="post" action={`${address}/section`}>
        <p class="hint">{t.minutes.add.sectionHint}</p>
        <input type="hidden" name="item" value={item.id} />
        <Field
          name="language"
          id={idIn(fault, 'language', form)}
          label={t.minutes.add.sectionLanguage}
          fault={fault}
          value={language}
          choices={languagesFor(language).map((one) => [one, t.minutes.paragraph.text[one]] as const)}
        />
        <div class="actions">
          <button class="button" type="submit">
            {t.minutes.add.sectionAct}
          </button>
        </div>
      </form>
    </Closed>
  );
};

/** What may be added to an item, as far as the reader may. */
export const AddForms = ({ context, item }: AddProps) => {
  const { edit, writeSection } = context.minutes.can;
  if (!edit && !writeSection) return null;
  return (
    <div class="stack after">
      {edit && (
        <>
          <AddNote context={context} item={item} />
          <AddStatement context={context} item={item} />
          <Paste context={context} item={item} />
        </>
      )}
      {writeSection && <BeginSection context={context} item={item} />}
    </div>
  );
};
