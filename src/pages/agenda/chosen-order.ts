import { Temporal } from 'temporal-polyfill';
import { type AgendaView, type EntryView } from '../../agenda/acts.js';
import { fieldOf, fieldsOf, type FormBody } from '../rendering/forms.js';

/** A row of the order as it was typed. */
export interface ChosenRow {
  readonly itemId: string;
  readonly sittingId: string;
  readonly minutes: string;
}

/** An order as somebody has chosen it, saved or not. */
export interface ChosenOrder {
  readonly rows: readonly ChosenRow[];
  /** What this agenda leaves off, by name, as the reader saw it. */
  readonly leftOff: readonly string[];
}

/** A row of the order as it is shown. */
export interface ShownRow {
  readonly entry: EntryView;
  readonly sittingId: string;
  readonly minutes: string;
  readonly startsAt: string;
}

type Known = Pick<AgendaView, 'sittings' | 'entries' | 'unplaced'>;

const whole = (minutes: string): number => (/^\d{1,3}$/.test(minutes) ? Number(minutes) : 0);

/** One row up or down; at the edge of its sitting it goes into the one beside, and passes nobody. */
function moved(rows: readonly ChosenRow[], sittings: readonly string[], itemId: string, step: -1 | 1): ChosenRow[] {
  const next = [...rows];
  const at = next.findIndex((row) => row.itemId === itemId);
  const [row, other] = [next[at], next[at + step]];
  if (row === undefined) return next;
  if (other?.sittingId === row.sittingId) {
    [next[at], next[at + step]] = [other, row];
    return next;
  }
  const sittingId = sittings[sittings.indexOf(row.sittingId) + step];
  if (sittingId !== undefined) next[at] = { ...row, sittingId };
  return next;
}

const closes = ({ standing }: Pick<EntryView, 'standing'>): boolean => standing === 'next-meeting';

/** Puts a row at the end of the first sitting that has room for it, else of the last; what closes a meeting stays behind it. */
function placed(rows: readonly ChosenRow[], known: Known, itemId: string, minutes: string): ChosenRow[] {
  const taken = (id: string): number =>
    rows.reduce((sum, row) => (row.sittingId === id ? sum + whole(row.minutes) : sum), 0);
  const fits = known.sittings.find(({ id, minutes: lasts }) => taken(id) + whole(minutes) <= lasts);
  const sittingId = (fits ?? known.sittings.at(-1))?.id;
  if (sittingId === undefined) return [...rows];
  const turn = known.sittings.findIndex(({ id }) => id === sittingId);
  const upTo = new Set(known.sittings.slice(0, turn + 1).map(({ id }) => id));
  const end = rows.filter((row) => upTo.has(row.sittingId)).length;
  const last = rows[end - 1];
  const closing = known.entries.some((entry) => closes(entry) && entry.itemId === last?.itemId);
  const at = closing && last?.sittingId === sittingId ? end - 1 : end;
  return rows.toSpliced(at, 0, { itemId, sittingId, minutes });
}

/** Places one item, or all; the standing ones, which are on every agenda, begin and end it. */
function withPlaced(
  rows: readonly ChosenRow[],
  known: Known,
  wanted: (entry: EntryView) => boolean,
  minutesOf: (entry: EntryView) => string,
): ChosenRow[] {
  const waiting = known.unplaced.filter(({ itemId }) => !rows.some((row) => row.itemId === itemId));
  const standing = waiting.filter((entry) => entry.standing !== null);
  const row = (entry: EntryView, sittingId = ''): ChosenRow => ({
    ...{ itemId: entry.itemId, sittingId, minutes: minutesOf(entry) },
  });
  const [first] = known.sittings;
  let next = [...standing.filter((entry) => !closes(entry)).map((entry) => row(entry, first?.id)), ...rows];
  for (const entry of waiting) {
    if (entry.standing === null && wanted(entry)) next = placed(next, known, entry.itemId, minutesOf(entry));
  }
  const last = next.at(-1)?.sittingId ?? first?.id;
  return [...next, ...standing.filter(closes).map((entry) => row(entry, last))];
}

/** The order that a form asks for: its rows as they were typed, and what the button that was pressed does to them. */
export function chosenOrder(form: FormBody, known: Known): ChosenOrder {
  const minutesTyped = (itemId: string): string | undefined => fieldOf(form, `minutes-${itemId}`);
  const minutesOf = ({ itemId, minutes }: EntryView): string => minutesTyped(itemId) ?? String(minutes);
  const typed = fieldsOf(form, 'item').map((itemId) => ({
    ...{ itemId, sittingId: fieldOf(form, `sitting-${itemId}`) ?? '', minutes: minutesTyped(itemId) ?? '' },
  }));
  const off = fieldsOf(form, 'off');
  const place = fieldOf(form, 'place');
  const [up, down, leave] = [fieldOf(form, 'up'), fieldOf(form, 'down'), fieldOf(form, 'leave')];
  const sittings = known.sittings.map(({ id }) => id);
  let rows: ChosenRow[] = typed.filter(({ itemId }) => itemId !== leave);
  if (up !== undefined) rows = moved(rows, sittings, up, -1);
  if (down !== undefined) rows = moved(rows, sittings, down, 1);
  if (place !== undefined) {
    const wanted = ({ itemId }: EntryView): boolean => (place === 'all' ? off.includes(itemId) : itemId === place);
    rows = withPlaced(rows, known, wanted, minutesOf);
  }
  const kept = new Set(rows.map(({ itemId }) => itemId));
  return { rows, leftOff: [...off, ...(leave === undefined ? [] : [leave])].filter((id) => !kept.has(id)) };
}

/** The order as it stands, or as it was chosen: then with when each item would begin, one after the other in its sitting. */
export function shownRows(known: Known, chosen: ChosenOrder | null): ShownRow[] {
  if (chosen === null) {
    return known.entries.map((entry) => ({
      ...{ entry, sittingId: entry.sittingId ?? '', minutes: String(entry.minutes), startsAt: entry.startsAt ?? '' },
    }));
  }
  const entries = new Map([...known.entries, ...known.unplaced].map((entry) => [entry.itemId, entry]));
  const clocks = new Map(known.sittings.map(({ id, startsAt }) => [id, Temporal.Instant.from(startsAt)]));
  return chosen.rows.flatMap(({ itemId, sittingId, minutes }) => {
    const [entry, starts] = [entries.get(itemId), clocks.get(sittingId)];
    if (entry === undefined || starts === undefined) return [];
    clocks.set(sittingId, starts.add({ minutes: whole(minutes) }));
    return [{ entry, sittingId, minutes, startsAt: starts.toString({ smallestUnit: 'millisecond' }) }];
  });
}

/** What waits for a place, as it is shown beside that order. */
export function shownUnplaced(known: Known, rows: readonly ShownRow[]): EntryView[] {
  const kept = new Set(rows.map(({ entry }) => entry.itemId));
  return [...known.unplaced, ...known.entries].filter(({ itemId }) => !kept.has(itemId));
}
