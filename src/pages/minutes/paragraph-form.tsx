import { type ParagraphView, paragraphKinds } from '../../minutes/acts.js';
import { Field } from '../parts/field.js';
import { SaveLine } from '../parts/save-line.js';
import { WordDiff } from '../parts/word-diff.js';
import { fieldOf, type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { inLanguage, langOf, type PageLanguage } from '../text/catalogues.js';
import { faultIn, idIn, type ItemContext, languagesFor } from './draft.types.js';
import { type DraftGround } from './draft.views.js';
import { ParagraphSources } from './paragraph-text.js';

/** Attributes with which the fields of a form save themselves. */
type Saving = (body: string, path: string, together?: string) => Readonly<Record<`data-${string}`, string>>;

interface FollowUpProps {
  readonly frame: PageFrame;
  readonly ground: DraftGround | null;
  readonly form: string;
  readonly fault: FormFault | undefined;
  readonly paragraph?: ParagraphView;
  readonly saving?: Saving | undefined;
}

/** Kind, and for what is to be done by whom until when. */
export const KindField = ({ frame, form, fault, paragraph, saving }: Omit<FollowUpProps, 'ground'>) => {
  const { t } = frame;
  return (
    <Field
      name="kind"
      id={idIn(fault, 'kind', form)}
      label={t.minutes.paragraph.kind}
      fault={fault}
      value={paragraph?.kind ?? 'summary'}
      choices={paragraphKinds.map((kind) => [kind, t.record.kinds[kind]] as const)}
      {...(saving !== undefined && { data: saving('kind', 'kind', 'follow-up') })}
    />
  );
};

/** What a paragraph is, and for a recommendation, a study or an action who does it until when. */
export const KindFields = ({ frame, ground, form, fault, paragraph, saving }: FollowUpProps) => {
  const { t, language, associations } = frame;
  const companies = ground?.companies ?? [];
  const named = companies.map(({ id, side, name }) => {
    const label = associations.find(({ slug }) => slug === side)?.label ?? side;
    return [id, `${label} · ${inLanguage(name, language).text}`] as const;
  });
  const { owner = null, dueOn = null } = paragraph ?? {};
  const gone = owner !== null && !companies.some(({ id }) => id === owner.companyId);
  const former = gone ? [[owner.companyId, inLanguage(owner.name ?? { en: '', zh: '' }, language).text] as const] : [];
  return (
    <>
      <KindField
        frame={frame}
        form={form}
        fault={fault}
        saving={saving}
        {...(paragraph !== undefined && { paragraph })}
      />
      <Field
        name="owner"
        id={idIn(fault, 'owner', form)}
        label={t.minutes.paragraph.owner}
        fault={fault}
        value={owner?.companyId ?? ''}
        choices={[['', t.minutes.paragraph.nobody], ...former, ...named]}
        {...(saving !== undefined && { data: saving('ownerCompanyId', 'owner.companyId', 'follow-up') })}
      />
      <Field
        name="dueOn"
        id={idIn(fault, 'dueOn', form)}
        label={t.minutes.paragraph.dueOn}
        fault={fault}
        type="date"
        value={dueOn ?? ''}
        {...(saving !== undefined && { data: saving('dueOn', 'dueOn', 'follow-up') })}
      />
    </>
  );
};

/** The text in both languages, side by side. */
export const TextFields = (props: {
  frame: PageFrame;
  form: string;
  fault: FormFault | undefined;
  names: Readonly<Record<PageLanguage, string>>;
  labels: Readonly<Record<PageLanguage, string>>;
  rows: number;
  maxLength: number;
  paragraph?: ParagraphView;
  saving?: Saving | undefined;
}) => {
  const { frame, form, fault, names, labels, rows, maxLength, paragraph, saving } = props;
  return (
    <div class="langs">
      {languagesFor(frame.language).map((one) => (
        <Field
          name={names[one]}
          id={idIn(fault, names[one], form)}
          label={labels[one]}
          fault={fault}
          value={paragraph?.text[one] ?? ''}
          lang={langOf(one)}
          rows={rows}
          maxLength={maxLength}
          full
          {...(saving !== undefined && { data: saving(`text.${one}`, `text.${one}`) })}
          key={one}
        />
      ))}
    </div>
  );
};

/** What was typed and what stands there now, after somebody else changed the paragraph. */
const Conflict = ({ frame, fault, paragraph }: { frame: PageFrame; fault: FormFault; paragraph: ParagraphView }) => {
  const { t, language } = frame;
  return (
    <div class="conflict" role="group" aria-label={t.minutes.paragraph.theirs}>
      <p>
        <strong>{t.minutes.paragraph.conflict}</strong>
      </p>
      <div class="two">
        {languagesFor(language).map((one) => (
          <div class="stack" key={one}>
            <p class="small soft">
              {t.minutes.paragraph.theirs}, {t.minutes.paragraph.text[one]}
            </p>
            <p lang={langOf(one)}>
              <WordDiff
                before={(fieldOf(fault.typed, one) ?? '').replace(/\r\n?/g, '\n')}
                after={paragraph.text[one] ?? ''}
                lang={langOf(one)}
              />
            </p>
          </div>
        ))}
      </div>
    </div>
  );
};

/** The form that changes one paragraph of a draft: the words of a note, kind, owner and date of each. */
export const ParagraphForm = (props: {
  context: ItemContext;
  itemId: string;
  number: string;
  paragraph: ParagraphView;
}) => {
  const { context, itemId, number, paragraph } = props;
  const { frame, address, ground, minutes } = context;
  const { t, language } = frame;
  const form = `change-${paragraph.id}`;
  const fault = faultIn(context.fault, form);
  const note = paragraph.sort === 'note';
  const { id, revision } = paragraph;
  const place = `items.${itemId}.paragraphs.${id}`;
  const saving: Saving = (body, path, together) => ({
    'data-save': `/api/v1/minutes-statements/${id}`,
    'data-body': body,
    'data-empty': 'null',
    'data-read': `/api/v1/minutes/${minutes.id}`,
    'data-value': `${place}.${path}`,
    'data-version': `${place}.revision`,
    ...(together !== undefined && { 'data-together': together }),
  });
  // A form whose act was refused is sent again by whoever has read why.
  const shared = { frame, form, fault, paragraph, saving: fault === undefined ? saving : undefined };
  return (
    <form
      method="post"
      action={`${address}/change`}
      {...(fault === undefined && { 'data-autosave': String(revision), 'data-subject': id })}
    >
      <input type="hidden" name="paragraph" value={id} />
      <input type="hidden" name="revision" value={String(revision)} data-revision-of={id} />
      {fault?.status === 412 && note && <Conflict frame={frame} fault={fault} paragraph={paragraph} />}
      {note ? (
        <TextFields
          {...shared}
          names={{ en: 'en', zh: 'zh' }}
          labels={t.minutes.paragraph.text}
          rows={3}
          maxLength={4000}
        />
      ) : (
        <>
          <div class="langs">
            {languagesFor(language).map((one) => (
              <p lang={langOf(one)} key={one}>
                {paragraph.text[one]}
              </p>
            ))}
          </div>
          <ParagraphSources frame={frame} paragraph={paragraph} />
          <p class="hint">{t.minutes.paragraph.wordsFixed}</p>
        </>
      )}
      <div class="inline after">
        <KindFields {...shared} ground={ground} />
        <button class="button" type="submit">
          {t.minutes.paragraph.save(number)}
        </button>
        <SaveLine t={t} />
      </div>
    </form>
  );
};
