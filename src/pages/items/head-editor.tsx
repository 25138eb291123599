import { otherLanguage, type PaperView } from '../../clearance/acts.js';
import { Field } from '../parts/field.js';
import { SaveLine } from '../parts/save-line.js';
import { type PageFrame } from '../rendering/frame.js';
import { fieldOf, type FormFault } from '../rendering/forms.js';
import { langOf } from '../text/catalogues.js';
import { Conflict } from './conflict.js';
import { faultIn, idIn } from './form-ids.js';

const nameIn = { en: 'En', zh: 'Zh' } as const;
const parts = [
  { part: 'title', rows: 2, maxLength: 200 },
  { part: 'abstract', rows: 4, maxLength: 4000 },
] as const;

/** Title and abstract in both languages; while the item waits for counsel, their translation alone. */
export const HeadEditor = (props: {
  frame: PageFrame;
  paper: PaperView;
  address: string;
  fault: FormFault | undefined;
}) => {
  const { frame, paper, address } = props;
  const { t } = frame;
  const fault = faultIn(props.fault, 'head');
  const stale = fault?.status === 412;
  const { language } = paper;
  const other = otherLanguage(language);
  const digest = paper.head?.digest ?? 'none';
  const saved = (part: string, one: 'en' | 'zh') => ({
    'data-save': `/api/v1/papers/${paper.id}`,
    'data-body': `${part}.${one}`,
    'data-read': `/api/v1/papers/${paper.id}`,
    'data-value': `${part}.${one}`,
    'data-version': 'revision',
    // A changed original sent alone would take its translation away.
    'data-together': part,
    ...(part === 'title' && one === language ? {} : { 'data-empty': 'null' }),
  });
  return (
    <section class="edit" id="head" aria-labelledby="h-head">
      <header>
        <h2 id="h-head">{t.item.titleAndAbstract}</h2>
      </header>
      <form
        method="post"
        action={`${address}/head`}
        {...(fault === undefined && paper.can.edit && { 'data-autosave': String(paper.revision) })}
      >
        <input
          type="hidden"
          name="digest"
          value={fault === undefined || stale ? digest : (fieldOf(fault.typed, 'digest') ?? '')}
          data-from="head.digest"
        />
        {stale && (
          <Conflict
            t={t}
            parts={parts.flatMap(({ part }) =>
              [language, other].map((one) => ({
                language: one,
                mine: fieldOf(fault.typed, `${part}${nameIn[one]}`),
                theirs: paper[part]?.[one] ?? null,
              })),
            )}
          />
        )}
        {parts.map(({ part, rows, maxLength }) => (
          <div class="langs" key={part}>
            {[language, other].map((one) => {
              const present = paper[part]?.[one] ?? '';
              const name = `${part}${nameIn[one]}`;
              const inWords = t.item.languages[one];
              return one === language && !paper.can.edit ? (
                <p lang={langOf(one)} key={one}>
                  {present}
                </p>
              ) : (
                <Field
                  key={one}
                  name={name}
                  id={idIn('head', name)}
                  label={`${t.item[part]}: ${one === language ? t.item.original(inWords) : t.item.translation(inWords)}`}
                  fault={fault}
                  value={present}
                  lang={langOf(one)}
                  rows={rows}
                  maxLength={maxLength}
                  full
                  data={saved(part, one)}
                />
              );
            })}
          </div>
        ))}
        <div class="actions after">
          <button class="button" type="submit" aria-label={t.item.saveHead}>
            {t.item.save}
          </button>
          <SaveLine t={t} />
        </div>
      </form>
    </section>
  );
};
