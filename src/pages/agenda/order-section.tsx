import { type AgendaView, type EntryView } from '../../agenda/acts.js';
import { State } from '../parts/state.js';
import { Words } from '../parts/words.js';
import { type PageFrame } from '../rendering/frame.js';
import { clockText, dayOf, momentText, zoneName } from '../rendering/moments.js';
import { inLanguage } from '../text/catalogues.js';
import { type ChosenOrder, type ShownRow, shownRows, shownUnplaced } from './chosen-order.js';
import { ItemFacts, OrderRow, type RowContext } from './order-row.js';

export interface OrderSectionProps {
  readonly context: RowContext;
  readonly agenda: AgendaView;
  /** An order that was not saved. */
  readonly chosen: ChosenOrder | null;
  /** Of the page. */
  readonly address: string;
}

interface ShownSitting {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Whole minutes; null for one that was moved since the agenda was circulated. */
  readonly minutes: number | null;
  readonly rows: readonly ShownRow[];
}

/** The sittings with their rows; what was circulated for one that is not there any more keeps its times. */
function sittingsOf({ sittings }: AgendaView, rows: readonly ShownRow[]): ShownSitting[] {
  const known = sittings.map((sitting) => ({
    ...sitting,
    rows: rows.filter(({ sittingId }) => sittingId === sitting.id),
  }));
  const gone = [...new Set(rows.map(({ sittingId }) => sittingId))].filter((id) => !known.some((s) => s.id === id));
  return [
    ...known,
    ...gone.map((id) => {
      const own = rows.filter(({ sittingId }) => sittingId === id);
      const [startsAt, endsAt] = [own[0]?.startsAt ?? '', own.at(-1)?.entry.endsAt ?? ''];
      return { id, startsAt, endsAt, minutes: null, rows: own };
    }),
  ];
}

const SittingHead = (props: { frame: PageFrame; sitting: ShownSitting; number: number; error: string | undefined }) => {
  const { frame, sitting, number, error } = props;
  const { t, zones } = frame;
  const taken = sitting.rows.reduce((sum, { minutes }) => sum + (Number.parseInt(minutes, 10) || 0), 0);
  const left = sitting.minutes === null ? null : sitting.minutes - taken;
  return (
    <div class="sitting">
      <h3 id={`sitting-${sitting.id}`}>{sitting.minutes === null ? t.agenda.sittingGone : t.agenda.sitting(number)}</h3>
      {error !== undefined && <p class="error">{error}</p>}
      <p class="small">
        {zones.map((zone, place) => {
          const span = `${dayOf(t, sitting.startsAt, zone)} ${clockText(sitting.startsAt, zone)}–${clockText(sitting.endsAt, zone)} ${zoneName(t, zone)}`;
          return (
            <span key={zone}>
              {place > 0 && ' · '}
              <time datetime={sitting.startsAt}>{place === 0 ? <b>{span}</b> : span}</time>
            </span>
          );
        })}
      </p>
      {left !== null && (
        <p class={left < 0 ? 'small state stop' : 'small quiet'} data-left>
          {t.agenda.left(left)}
        </p>
      )}
    </div>
  );
};

/** What waits for a place: both counsel have cleared it. */
const Unplaced = ({ context, entries }: { context: RowContext; entries: readonly EntryView[] }) => {
  const { frame, slug, arranges, fault } = context;
  const { t, language } = frame;
  return (
    <section class="after" aria-labelledby="unplaced">
      <h3 id="unplaced">{t.agenda.unplaced}</h3>
      <p class="small soft gap-below">{t.agenda.unplacedHint}</p>
      <ul class="work">
        {entries.map((entry) => (
          <li key={entry.itemId} id={`row-${entry.itemId}`}>
            <div class="what">
              {entry.standing === null ? (
                <a href={`/groups/${slug}/items/${entry.itemId}`}>
                  <Words text={entry.title} language={language} />
                </a>
              ) : (
                <b>
                  <Words text={entry.title} language={language} />
                </b>
              )}
              <div class="ctx facts-row">
                <ItemFacts context={context} entry={entry} />
              </div>
              {fault?.fields[`row-${entry.itemId}`] !== undefined && (
                <p class="error">{fault.fields[`row-${entry.itemId}`]}</p>
              )}
            </div>
            <div class="due">
              {entry.standing === null ? t.agenda.wanted(entry.minutes) : t.agenda.minutes(entry.minutes)}
            </div>
            {arranges && (
              <div class="go">
                <input type="hidden" name="off" value={entry.itemId} />
                {entry.standing === null && (
                  <button class="button" type="submit" name="place" value={entry.itemId}>
                    {t.agenda.place}
                    <span class="vh">{t.agenda.leaveNamed(inLanguage(entry.title, language).text)}</span>
                  </button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The order as it stands, beside one that somebody chose meanwhile. */
const StandsNow = ({ frame, agenda }: { frame: PageFrame; agenda: AgendaView }) => {
  const { t, zones, language } = frame;
  return (
    <div class="conflict block">
      <p>{t.agenda.chosen}</p>
      <ol class="events pad">
        {agenda.entries.map(({ itemId, startsAt, title, minutes }) => (
          <li key={itemId}>
            <time datetime={startsAt ?? ''} title={momentText(t, startsAt ?? '', zones[0] ?? 'UTC')}>
              {clockText(startsAt ?? '', zones[0] ?? 'UTC')}
            </time>
            <span>
              <Words text={title} language={language} /> <span class="quiet">{t.agenda.minutes(minutes)}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
};

const Rows = ({ context, agenda, rows }: { context: RowContext; agenda: AgendaView; rows: readonly ShownRow[] }) => {
  const { frame, arranges, fault } = context;
  const sittings = sittingsOf(agenda, rows);
  return (
    <>
      {sittings.map((sitting, place) => (
        <section key={sitting.id} aria-labelledby={`sitting-${sitting.id}`} class="gap-below">
          <SittingHead
            frame={frame}
            sitting={sitting}
            number={place + 1}
            error={fault?.fields[`sitting-${sitting.id}`]}
          />
          <ol
            class={arranges ? 'order zoned' : 'order still'}
            aria-labelledby={`sitting-${sitting.id}`}
            {...(arranges && {
              'data-sitting': sitting.id,
              'data-starts': sitting.startsAt,
              'data-lasts': String(sitting.minutes ?? 0),
            })}
          >
            {sitting.rows.map((row, at) => (
              <OrderRow
                key={row.entry.itemId}
                context={context}
                row={row}
                from={sitting.startsAt}
                edges={{
                  first: place === 0 && at === 0,
                  last: place === sittings.length - 1 && at === sitting.rows.length - 1,
                }}
              />
            ))}
          </ol>
          {sitting.rows.length === 0 && (
            <p class="empty slim" data-empty>
              {frame.t.agenda.emptySitting}
            </p>
          )}
        </section>
      ))}
    </>
  );
};

const Empty = ({ title, hint }: { title: string; hint?: string }) => (
  <div class="empty">
    <p>{title}</p>
    {hint !== undefined && <p class="quiet">{hint}</p>}
  </div>
);

/** The order of an agenda; for whoever arranges it, one form. */
export const OrderSection = ({ context, agenda, chosen, address }: OrderSectionProps) => {
  const { frame, arranges, since } = context;
  const { t, language } = frame;
  const rows = shownRows(agenda, chosen);
  const unplaced = shownUnplaced(agenda, rows);
  if (agenda.sittings.length === 0 && rows.length === 0) {
    return (
      <section class="block" aria-labelledby="order">
        <h2 id="order">{t.agenda.order}</h2>
        <Empty title={t.agenda.noSittings} />
        {unplaced.length > 0 && <Unplaced context={{ ...context, arranges: false }} entries={unplaced} />}
      </section>
    );
  }
  const list =
    rows.length > 0 ? (
      <Rows context={context} agenda={agenda} rows={rows} />
    ) : unplaced.length > 0 || agenda.versions.length > 0 ? (
      <Empty title={t.agenda.noOrder} hint={t.agenda.noOrderHint} />
    ) : (
      <Empty title={t.agenda.notIssued} hint={t.agenda.notIssuedHint} />
    );
  const removed = since !== null && since.removed.length > 0 && (
    <p class="small soft">
      {t.agenda.removedSince(since.number)}
      {': '}
      {since.removed.map(({ itemId, reference, title }, place) => (
        <span key={itemId}>
          {place > 0 && '; '}
          {reference !== null && <span class="ref">{reference} </span>}
          <Words text={title} language={language} />
        </span>
      ))}
    </p>
  );
  if (!arranges) {
    return (
      <section class="block" aria-labelledby="order">
        <h2 id="order">{t.agenda.order}</h2>
        {list}
        {removed}
        {unplaced.length > 0 && <Unplaced context={context} entries={unplaced} />}
      </section>
    );
  }
  return (
    <section class="block" aria-labelledby="order">
      {chosen !== null && agenda.entries.length > 0 && <StandsNow frame={frame} agenda={agenda} />}
      <form
        method="post"
        action={`${address}/order`}
        data-order
        data-said={t.agenda.said}
        data-said-edge={t.agenda.saidEdge}
        data-said-minutes={t.agenda.saidMinutes}
        data-left-text={t.agenda.leftTemplate}
        data-over-text={t.agenda.overTemplate}
        {...(chosen !== null && { 'data-unsaved': '' })}
      >
        <div class="h">
          <h2 id="order">{t.agenda.order}</h2>
          <div class="actions">
            <span data-unsaved-note hidden={chosen === null}>
              <State shape="half" tone="wait">
                {t.agenda.unsaved}
              </State>
            </span>
            {rows.length > 0 ? (
              <button class="button" type="submit" name="save" value="yes">
                {t.agenda.save}
              </button>
            ) : (
              <button class="button primary" type="submit" name="place" value="all">
                {t.agenda.placeAll}
              </button>
            )}
          </div>
        </div>
        <input type="hidden" name="revision" value={String(agenda.revision)} />
        <p class="small soft" data-with-script hidden>
          {t.agenda.orderKeys}
        </p>
        <p class="small soft gap-below">{t.agenda.orderSeen}</p>
        {list}
        {removed}
        {unplaced.length > 0 && <Unplaced context={context} entries={unplaced} />}
        <p class="vh" role="status" data-said-here />
      </form>
    </section>
  );
};
