import { type MinutesItemView, type ParagraphView } from '../../minutes/acts.js';
import { inLanguage } from '../text/catalogues.js';
import { AddForms } from './add-forms.js';
import { faultIn, type ItemContext } from './draft.types.js';
import { ParagraphForm } from './paragraph-form.js';
import { ParagraphFacts, ParagraphText } from './paragraph-text.js';

const Arrow = ({ up }: { up: boolean }) => (
  <svg viewBox="0 0 14 14" aria-hidden="true">
    <path d={up ? 'M7 12V2M3 6l4-4 4 4' : 'M7 2v10M3 8l4 4 4-4'} />
  </svg>
);

interface PlacedProps {
  readonly context: ItemContext;
  readonly item: MinutesItemView;
  readonly paragraph: ParagraphView;
  readonly number: string;
  readonly place: number;
}

/** Up and down, as far as there is somewhere to go; what is sent is the order that the reader saw. */
const Move = ({ context, item, paragraph, number, place }: PlacedProps) => {
  const { t } = context.frame;
  const last = item.paragraphs.length - 1;
  if (last === 0) return null;
  return (
    <form method="post" action={`${context.address}/move`} class="actions">
      <input type="hidden" name="item" value={item.id} />
      <input type="hidden" name="paragraph" value={paragraph.id} />
      <input type="hidden" name="seen" value={item.paragraphs.map(({ id }) => id).join(' ')} />
      {place > 0 && (
        <button class="button icon" name="to" value="up" aria-label={t.minutes.paragraph.up(number)}>
          <Arrow up />
        </button>
      )}
      {place < last && (
        <button class="button icon" name="to" value="down" aria-label={t.minutes.paragraph.down(number)}>
          <Arrow up={false} />
        </button>
      )}
    </form>
  );
};

/** Says what happens before it does. */
const Remove = ({ context, paragraph, number }: PlacedProps) => {
  const { t } = context.frame;
  return (
    <details open={faultIn(context.fault, `remove-${paragraph.id}`) !== undefined}>
      <summary>{t.minutes.paragraph.remove(number)}</summary>
      <form method="post" action={`${context.address}/remove`} class="actions">
        <input type="hidden" name="paragraph" value={paragraph.id} />
        <input type="hidden" name="revision" value={String(paragraph.revision)} data-revision-of={paragraph.id} />
        <span class="hint">{t.minutes.paragraph.removeHint}</span>
        <button class="button danger" type="submit">
          {t.minutes.paragraph.removeAct}
        </button>
      </form>
    </details>
  );
};

const Editable = (props: PlacedProps) => {
  const { context, paragraph, number } = props;
  const { t } = context.frame;
  return (
    <article class="edit" id={`p-${paragraph.id}`} aria-labelledby={`h-${paragraph.id}`}>
      <header>
        <div>
          <h3 id={`h-${paragraph.id}`}>{t.minutes.paragraph.heading(number)}</h3>
          <ParagraphFacts frame={context.frame} paragraph={paragraph} small />
        </div>
        <Move {...props} />
      </header>
      <ParagraphForm context={context} itemId={props.item.id} number={number} paragraph={paragraph} />
      <Remove {...props} />
    </article>
  );
};

/** One item of the agenda with what the minutes say of it, to be read or to be written. */
export const DraftItem = (props: { context: ItemContext; item: MinutesItemView; place: number }) => {
  const { context, item, place } = props;
  const { frame, minutes } = context;
  const { t, language } = frame;
  const title = inLanguage(item.title, language);
  const other = item.title[language === 'zh' ? 'en' : 'zh'];
  return (
    <section class="item" id={`i${place}`} aria-labelledby={`no${place} ih${place}`}>
      <header>
        <span class="no" id={`no${place}`} aria-hidden="true">
          {place}
        </span>
        <h2 id={`ih${place}`} lang={title.lang}>
          {title.text}
        </h2>
        {item.title[language] !== null && other !== null && (
          <p class="other" lang={language === 'zh' ? 'en' : 'zh-Hans'}>
            {other}
          </p>
        )}
        {item.reference !== null && <p class="meta ref">{item.reference}</p>}
      </header>
      {item.paragraphs.length === 0 && <p class="quiet">{t.record.nothing}</p>}
      {item.paragraphs.map((paragraph, index) => {
        const number = `${place}.${index + 1}`;
        const placed = { context, item, paragraph, number, place: index };
        return minutes.can.edit ? (
          <Editable {...placed} key={paragraph.id} />
        ) : (
          <ParagraphText frame={frame} number={number} paragraph={paragraph} key={paragraph.id} />
        );
      })}
      <AddForms context={context} item={item} />
    </section>
  );
};
