import { type EntryView, type ItemView } from '../../agenda/acts.js';
import { SideMark } from '../parts/side-mark.js';
import { Words } from '../parts/words.js';
import { type FormFault } from '../rendering/forms.js';
import { type PageFrame } from '../rendering/frame.js';
import { dayText } from '../rendering/moments.js';
import { inLanguage, langOf } from '../text/catalogues.js';
import { type ShownRow } from './chosen-order.js';
import { RowClock } from './clock.js';
import { type SinceVersion } from './since-version.js';

/** What every row of an order needs to know. */
export interface RowContext {
  readonly frame: PageFrame;
  readonly slug: string;
  /** The items as the reader may read them, for who presents them. */
  readonly items: ReadonlyMap<string, ItemView>;
  readonly since: SinceVersion | null;
  /** The reader gives the items their places. */
  readonly arranges: boolean;
  readonly fault: FormFault | undefined;
}

/** A title in the reader's language, and beneath it in the other. */
export const ItemTitle = ({ frame, slug, entry }: { frame: PageFrame; slug: string; entry: EntryView }) => {
  const { language } = frame;
  const other = language === 'en' ? 'zh' : 'en';
  const title = <Words text={entry.title} language={language} />;
  return (
    <>
      {entry.standing === null ? (
        <a href={`/groups/${slug}/items/${entry.itemId}`}>{title}</a>
      ) : (
        <strong>{title}</strong>
      )}
      <span class="other" lang={langOf(other)}>
        {entry.title[other]}
      </span>
    </>
  );
};

/** Reference, side and whoever presents. */
export const ItemFacts = ({ context, entry }: { context: RowContext; entry: EntryView }) => {
  const { frame, items } = context;
  const { t, associations, language } = frame;
  const side = associations.find(({ slug }) => slug === entry.side);
  const name = items.get(entry.itemId)?.presenter?.name;
  return (
    <>
      {entry.reference !== null && <span class="ref">{entry.reference}</span>}
      {entry.standing !== null && <span class="quiet">{t.agenda.standing}</span>}
      {side !== undefined && (
        <span class="side">
          <SideMark a={side.side === 'a'} b={side.side === 'b'} /> <span>{side.label}</span>
        </span>
      )}
      {name !== undefined && <span>{t.agenda.presents(inLanguage(name, language).text)}</span>}
    </>
  );
};

/** What the record of earlier meetings leaves to this one. */
const CarriedOver = ({ frame, slug, entry }: { frame: PageFrame; slug: string; entry: EntryView }) => {
  const { t, language } = frame;
  if (entry.carriedOver === null) return null;
  const { previousMinutes, followUps } = entry.carriedOver;
  return (
    <>
      {previousMinutes !== null && (
        <div class="sub2 roomy">
          <a href={`/groups/${slug}/minutes/${previousMinutes.id}`}>
            {t.agenda.previousMinutes(previousMinutes.cycle)}
          </a>
        </div>
      )}
      {followUps.length > 0 && (
        <details class="small roomy">
          <summary>{t.agenda.followUps(followUps.length)}</summary>
          <ul>
            {followUps.map(({ id, text, dueOn }) => (
              <li key={id}>
                <Words text={text} language={language} />
                {dueOn !== null && <span class="quiet"> {t.agenda.due(dayText(t, dueOn))}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

/** How a row differs from the version before; the marks stay until the next one. */
const Marks = ({ context, entry }: { context: RowContext; entry: EntryView }) => {
  const { frame, since, arranges } = context;
  const { t } = frame;
  const change = since?.changed.get(entry.itemId);
  return (
    <>
      {since?.added.has(entry.itemId) === true && <span class="tag done">{t.agenda.newSince(since.number)}</span>}
      {since !== null && change?.moved != null && (
        <span class="tag done">{t.agenda.movedSince(since.number, change.moved.from, change.moved.to)}</span>
      )}
      {since !== null && change?.minutes != null && (
        <span class="tag done">{t.agenda.minutesSince(since.number, change.minutes.from, change.minutes.to)}</span>
      )}
      {arranges && (
        <span class="tag wait" data-moved hidden>
          {t.agenda.movedNow}
        </span>
      )}
    </>
  );
};

const Grip = () => (
  <span class="grip" aria-hidden="true">
    <svg viewBox="0 0 10 12">
      {[2, 6, 10].flatMap((y) => [3, 7].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.1" />))}
    </svg>
  </span>
);

const Arrow = (props: { name: 'up' | 'down'; item: string; label: string; edge: boolean }) => (
  <button
    class="button icon bare"
    type="submit"
    name={props.name}
    value={props.item}
    aria-label={props.label}
    disabled={props.edge}
    {...{ [`data-${props.name}`]: '' }}
  >
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <path d={props.name === 'up' ? 'M6 10.5V2M2.5 5.2 6 1.8l3.5 3.4' : 'M6 1.5V10M2.5 6.8 6 10.2l3.5-3.4'} />
    </svg>
  </button>
);

/** One item of the order: when, what, how long, and where it may go. */
export const OrderRow = (props: {
  context: RowContext;
  row: ShownRow;
  /** When its sitting begins. */
  from: string;
  edges: { readonly first: boolean; readonly last: boolean };
}) => {
  const { context, row, from, edges } = props;
  const { frame, slug, since, arranges, fault } = context;
  const { t, language } = frame;
  const { entry, minutes, sittingId } = row;
  const { itemId } = entry;
  const title = inLanguage(entry.title, language).text;
  const change = since?.changed.get(itemId);
  const marked = since?.added.has(itemId) === true || change?.moved != null || change?.minutes != null;
  const error = fault?.fields[`minutes-${itemId}`];
  const misplaced = fault?.fields[`row-${itemId}`];
  return (
    <li id={`row-${itemId}`} {...(marked && { class: 'moved' })} {...(arranges && { 'data-item': itemId })}>
      {arranges && <Grip />}
      <span class="at">
        <RowClock frame={frame} at={row.startsAt} from={from} />
        {!arranges && <small>{t.agenda.minutes(Number(minutes))}</small>}
      </span>
      <div class="ttl">
        <ItemTitle frame={frame} slug={slug} entry={entry} />
        <div class="sub2">
          <ItemFacts context={context} entry={entry} />
          <Marks context={context} entry={entry} />
        </div>
        <CarriedOver frame={frame} slug={slug} entry={entry} />
        {misplaced !== undefined && <p class="error">{misplaced}</p>}
        {arranges && (
          <div class="lasts">
            <input type="hidden" name="item" value={itemId} />
            <input type="hidden" name={`sitting-${itemId}`} value={sittingId} data-sitting-of />
            {error !== undefined && (
              <p class="error" id={`minutes-${itemId}-e`}>
                {error}
              </p>
            )}
            <label for={`minutes-${itemId}`}>
              {t.agenda.minutesField}
              <span class="vh">{t.agenda.leaveNamed(title)}</span>
            </label>
            <input
              class="input short"
              type="number"
              min="1"
              max="480"
              id={`minutes-${itemId}`}
              name={`minutes-${itemId}`}
              value={minutes}
              data-minutes
              {...(error !== undefined && {
                'aria-invalid': true as const,
                'aria-describedby': `minutes-${itemId}-e`,
              })}
            />
            {entry.standing === null && (
              <button class="button bare" type="submit" name="leave" value={itemId}>
                {t.agenda.leave}
                <span class="vh">{t.agenda.leaveNamed(title)}</span>
              </button>
            )}
          </div>
        )}
      </div>
      {arranges && (
        <div class="ctl">
          <Arrow name="up" item={itemId} label={t.agenda.up(title)} edge={edges.first} />
          <Arrow name="down" item={itemId} label={t.agenda.down(title)} edge={edges.last} />
        </div>
      )}
    </li>
  );
};
