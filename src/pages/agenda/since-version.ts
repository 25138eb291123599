import { type AgendaView, diffOf, type EntryView, type VersionDiffView, type VersionView } from '../../agenda/acts.js';

/** What an order says that a version does not. */
export interface SinceVersion {
  readonly number: number;
  /** New in the order, by the item's id. */
  readonly added: ReadonlySet<string>;
  readonly changed: ReadonlyMap<string, VersionDiffView['changed'][number]>;
  readonly removed: VersionDiffView['removed'];
  /** The order says what the version says. */
  readonly same: boolean;
}

/** What changed from a version to the order as it stands; the texts of both are those that both counsel cleared. */
export function sinceVersion({ number, content }: VersionView, { entries }: Pick<AgendaView, 'entries'>): SinceVersion {
  const known = new Map(content.entries.map((entry) => [entry.itemId, entry]));
  const asEntry = ({ itemId, reference, standing, side, title, ...entry }: EntryView) => ({
    ...{ itemId, reference, standing, side, title, topic: null, presenter: null },
    ...{ textRevision: known.get(itemId)?.textRevision ?? null, minutes: entry.minutes },
    ...{ sittingId: entry.sittingId ?? '', startsAt: entry.startsAt ?? '', endsAt: entry.endsAt ?? '' },
  });
  const present = { ...content, entries: entries.map(asEntry) };
  const { added, removed, changed } = diffOf(content, present) as unknown as VersionDiffView;
  return {
    number,
    added: new Set(added.map(({ itemId }) => itemId)),
    changed: new Map(changed.map((one) => [one.itemId, one])),
    removed,
    same: added.length + removed.length + changed.length === 0,
  };
}
