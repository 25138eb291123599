import { declineCodes, type ItemView } from '../../agenda/acts.js';
import { Field } from '../parts/field.js';
import { SideMark } from '../parts/side-mark.js';
import { State, type StateProps } from '../parts/state.js';
import { Words } from '../parts/words.js';
import { fieldOf, type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { momentText } from '../rendering/moments.js';
import { inLanguage } from '../text/catalogues.js';

interface ListProps {
  readonly frame: PageFrame;
  readonly slug: string;
  readonly items: readonly ItemView[];
  readonly fault: FormFault | undefined;
  /** Of the page. */
  readonly address: string;
}

/** The shape of each state of a side's own item. */
const shapes: Readonly<Record<string, StateProps>> = {
  draft: { shape: 'open' },
  submitted: { shape: 'half', tone: 'wait' },
  released: { shape: 'half', tone: 'wait' },
  accepted: { shape: 'full' },
  returned: { shape: 'back', tone: 'stop' },
  declined: { shape: 'cross' },
  withdrawn: { shape: 'cross' },
  deferred: { shape: 'back' },
};

const words = (codes: readonly string[], known: Readonly<Record<string, string>>, comma: string): string =>
  codes.map((code) => known[code] ?? code).join(comma);

const ItemState = ({ frame, item }: { frame: PageFrame; item: ItemView }) => {
  const { t, zones, language } = frame;
  const { own, itemStates, returnCodes, decline } = t.agenda;
  const names: Readonly<Record<string, string>> = item.draft ? own.states : itemStates;
  const comma = language === 'zh' ? '、' : ', ';
  const codes =
    item.state === 'returned' && item.returnCodes !== null
      ? own.codes(words(item.returnCodes, returnCodes, comma))
      : item.state === 'declined' && item.declineCode !== null
        ? own.codes(words([item.declineCode], decline.codes, comma))
        : '';
  const since =
    item.state === 'submitted' && item.submittedAt !== null
      ? own.since(momentText(t, item.submittedAt, zones[0] ?? 'UTC'))
      : '';
  return (
    <State {...(shapes[item.state] ?? { shape: 'open' })}>
      <span class="wraps">{`${names[item.state] ?? item.state}${since}${codes}`}</span>
    </State>
  );
};

const Decline = (props: Omit<ListProps, 'items'> & { item: ItemView; title: string }) => {
  const { frame, address, item, title, fault } = props;
  const { decline, leaveNamed } = frame.t.agenda;
  const mine = fault?.form === 'decline' && fieldOf(fault.typed, 'itemId') === item.id ? fault : undefined;
  const error = mine?.fields[`code-${item.id}`];
  const own = mine === undefined ? undefined : { ...mine, fields: error === undefined ? {} : { code: error } };
  const codes: Readonly<Record<string, string>> = decline.codes;
  return (
    <details open={own !== undefined}>
      <summary>
        {decline.open}
        <span class="vh">{leaveNamed(title)}</span>
      </summary>
      <form method="post" action={`${address}/decline`} class="panel pad">
        <input type="hidden" name="itemId" value={item.id} />
        <Field
          name="code"
          id={`code-${item.id}`}
          label={decline.code}
          hint={decline.hint}
          fault={own}
          choices={[['', decline.choose], ...declineCodes.map((code) => [code, codes[code] ?? code] as const)]}
        />
        <button class="button" type="submit">
          {decline.act}
        </button>
      </form>
    </details>
  );
};

const Defer = ({
  frame,
  address,
  item,
  title,
}: {
  frame: PageFrame;
  address: string;
  item: ItemView;
  title: string;
}) => {
  const { defer, leaveNamed } = frame.t.agenda;
  return (
    <details>
      <summary>
        {defer.open}
        <span class="vh">{leaveNamed(title)}</span>
      </summary>
      <form method="post" action={`${address}/defer`} class="panel pad stack">
        <input type="hidden" name="itemId" value={item.id} />
        <p class="small">{item.draft ? defer.draftHint : defer.jointHint}</p>
        <button class="button" type="submit">
          {defer.act}
        </button>
      </form>
    </details>
  );
};

const Item = (props: Omit<ListProps, 'items'> & { item: ItemView }) => {
  const { frame, slug, item, address, fault } = props;
  const { t, language, associations } = frame;
  const side = associations.find((one) => one.slug === item.side);
  const title = item.title ?? { en: null, zh: null };
  const name = inLanguage(title, language).text || (item.reference ?? '');
  return (
    <li>
      <div class="what">
        <a href={`/groups/${slug}/items/${item.id}`}>
          {title.en === null && title.zh === null ? item.reference : <Words text={title} language={language} />}
        </a>
        <div class="ctx facts-row">
          {item.reference !== null && <span class="ref">{item.reference}</span>}
          {side !== undefined && (
            <span class="side">
              <SideMark a={side.side === 'a'} b={side.side === 'b'} /> <span>{side.label}</span>
            </span>
          )}
          <span>{t.agenda.wanted(item.minutesWanted)}</span>
        </div>
        {item.can['decline'] === true && (
          <Decline frame={frame} slug={slug} address={address} item={item} title={name} fault={fault} />
        )}
        {item.can['defer'] === true && <Defer frame={frame} address={address} item={item} title={name} />}
      </div>
      <div class="due">
        <ItemState frame={frame} item={item} />
      </div>
    </li>
  );
};

const List = ({ items, ...props }: ListProps) => (
  <ul class="work pair">
    {items.map((item) => (
      <Item {...props} item={item} key={item.id} />
    ))}
  </ul>
);

const Section = (props: ListProps & { id: string; title: string; hint: string; empty?: string }) => {
  const { id, title, hint, empty, ...list } = props;
  if (list.items.length === 0 && empty === undefined) return null;
  return (
    <section class="block" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="small soft gap-below">{hint}</p>
      {list.items.length === 0 ? <p class="empty slim">{empty}</p> : <List {...list} />}
    </section>
  );
};

/** Items beside the order: accepted ones that no version has yet, those of the own side alone, and those that wait on. */
export const ItemLists = (props: ListProps & { waiting: readonly ItemView[]; placed: ReadonlySet<string> }) => {
  const { waiting, placed, items, ...list } = props;
  const { own, accepted, acceptedHint } = list.frame.t.agenda;
  const closed = items.filter(({ draft, state }) => draft && ['declined', 'withdrawn'].includes(state));
  const drafts = items.filter((item) => item.draft && !closed.includes(item));
  const movable = items.filter(({ draft, state, can }) => !draft && state === 'accepted' && can['defer'] === true);
  const fresh = items.filter(
    (item) =>
      !item.draft &&
      item.standing === null &&
      item.state === 'accepted' &&
      !placed.has(item.id) &&
      !movable.includes(item),
  );
  const here = items.filter(({ draft, state }) => !draft && state === 'deferred');
  const elsewhere = waiting.filter(({ id }) => !items.some((item) => item.id === id));
  const ofOwnSide = list.frame.reader?.side != null && drafts.length + closed.length > 0;
  return (
    <>
      <Section {...list} id="accepted" title={accepted} hint={acceptedHint} items={fresh} />
      {ofOwnSide && (
        <section class="block" aria-labelledby="own">
          <h2 id="own">{own.title}</h2>
          <p class="small soft gap-below">{own.hint}</p>
          {drafts.length > 0 ? <List {...list} items={drafts} /> : <p class="empty slim">{own.empty}</p>}
          {closed.length > 0 && (
            <details class="after">
              <summary>{own.closed}</summary>
              <List {...list} items={closed} />
            </details>
          )}
        </section>
      )}
      <Section {...list} id="movable" title={own.movable} hint={own.movableHint} items={movable} />
      <Section {...list} id="waiting" title={own.waiting} hint={own.waitingHint} items={[...here, ...elsewhere]} />
    </>
  );
};
