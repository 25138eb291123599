import { languages, type PaperView, statementKinds, statementLimit } from '../../clearance/acts.js';
import { Field } from '../parts/field.js';
import { fieldOf } from '../rendering/forms.js';
import { langOf } from '../text/catalogues.js';
import { faultIn, idIn } from './form-ids.js';
import { type ItemProps } from './item-props.js';

type AddProps = Pick<ItemProps, 'frame' | 'fault' | 'proposals'> & {
  readonly paper: PaperView;
  readonly address: string;
};

/** What was proposed for a pasted text, to be corrected and taken. */
const Proposals = ({ frame, fault: refused, proposals, paper, address }: AddProps) => {
  const { t } = frame;
  const fault = faultIn(refused, 'add-all');
  const room = statementLimit['agenda-item'] - paper.statements.length;
  const language = (fault === undefined ? undefined : fieldOf(fault.typed, 'language')) ?? paper.language;
  return (
    <section class="edit" id="proposals" aria-labelledby="h-proposals">
      <header>
        <h2 id="h-proposals">{t.item.proposals}</h2>
      </header>
      <p class="small soft">{t.item.proposalsHint(room)}</p>
      <form method="post" action={`${address}/add-all`}>
        <input type="hidden" name="language" value={language} />
        {proposals.map(({ place, text, kind, take }) => (
          <fieldset key={place}>
            <legend>{t.item.proposal(place + 1)}</legend>
            <p>
              <label>
                <input
                  type="checkbox"
                  name={`take-${place}`}
                  id={idIn('add-all', `take-${place}`)}
                  value="yes"
                  checked={take}
                />{' '}
                {t.item.take}
              </label>
            </p>
            <Field
              name={`kind-${place}`}
              id={idIn('add-all', `kind-${place}`)}
              label={t.item.kind}
              fault={fault}
              value={kind}
              choices={statementKinds.map((one) => [one, t.item.kinds[one]] as const)}
            />
            <Field
              name={`text-${place}`}
              id={idIn('add-all', `text-${place}`)}
              label={t.item.statementText}
              fault={fault}
              value={text}
              lang={langOf(language === 'zh' ? 'zh' : 'en')}
              rows={3}
              maxLength={2000}
              full
            />
          </fieldset>
        ))}
        <div class="actions after">
          <button class="button" type="submit">
            {t.item.takeAll}
          </button>
          <a href={address}>{t.item.takeNone}</a>
        </div>
      </form>
    </section>
  );
};

/** One more statement, or a whole text to be taken apart. */
export const AddForms = (props: AddProps) => {
  const { frame, fault, proposals, paper, address } = props;
  const { t } = frame;
  if (paper.statements.length >= statementLimit['agenda-item']) {
    return <p class="small soft">{t.item.full(statementLimit['agenda-item'])}</p>;
  }
  const add = faultIn(fault, 'add');
  const split = faultIn(fault, 'split');
  const inLanguages = languages.map((one) => [one, t.item.languages[one]] as const);
  return (
    <>
      {proposals.length > 0 && <Proposals {...props} />}
      <section class="edit" aria-labelledby="h-add">
        <header>
          <h2 id="h-add">{t.item.addTitle}</h2>
        </header>
        <form method="post" action={`${address}/add`}>
          <Field
            name="kind"
            id={idIn('add', 'kind')}
            label={t.item.kind}
            fault={add}
            choices={statementKinds.map((one) => [one, t.item.kinds[one]] as const)}
          />
          <Field
            name="text"
            id={idIn('add', 'text')}
            label={t.item.original(t.item.languages[paper.language])}
            hint={t.item.addHint}
            fault={add}
            lang={langOf(paper.language)}
            rows={3}
            maxLength={2000}
            full
          />
          <div class="actions">
            <button class="button" type="submit">
              {t.item.add}
            </button>
          </div>
        </form>
        <details open={split !== undefined}>
          <summary>{t.item.paste}</summary>
          <form method="post" action={`${address}/split`}>
            <Field
              name="language"
              id={idIn('split', 'language')}
              label={t.item.language}
              fault={split}
              value={paper.language}
              choices={inLanguages}
            />
            <Field
              name="text"
              id={idIn('split', 'text')}
              label={t.item.pasted}
              hint={t.item.pasteHint}
              fault={split}
              rows={8}
              maxLength={20_000}
              full
            />
            <div class="actions">
              <button class="button" type="submit">
                {t.item.split}
              </button>
            </div>
          </form>
        </details>
      </section>
    </>
  );
};
