import { type Bilingual, type VersionContent, type VersionEntry } from './version-content.rules.js';

/** An item that two versions show differently. */
export interface ChangedItem {
  readonly itemId: string;
  readonly reference: string | null;
  readonly title: Bilingual;
  readonly moved: { readonly from: number; readonly to: number } | null;
  readonly sitting: { readonly from: string; readonly to: string } | null;
  readonly times: { readonly from: string; readonly to: string } | null;
  readonly minutes: { readonly from: number; readonly to: number } | null;
  readonly textRevision: { readonly from: number | null; readonly to: number | null } | null;
}

export interface NamedItem {
  readonly itemId: string;
  readonly reference: string | null;
  readonly title: Bilingual;
  /** Its place, counted from 1, in the version that has it. */
  readonly place: number;
}

/** What leads from one version to another. */
export interface VersionDiff {
  readonly added: readonly NamedItem[];
  readonly removed: readonly NamedItem[];
  readonly changed: readonly ChangedItem[];
}

const named = (entry: VersionEntry, index: number): NamedItem => ({
  itemId: entry.itemId,
  reference: entry.reference,
  title: entry.title,
  place: index + 1,
});

const change = <T>(from: T, to: T): { from: T; to: T } | null => (from === to ? null : { from, to });

/** Ranks, from 1, of those entries that both versions have: what another was added or removed for has not moved. */
function ranks(entries: readonly VersionEntry[], common: ReadonlySet<string>): Map<string, number> {
  const kept = entries.filter((entry) => common.has(entry.itemId));
  return new Map(kept.map((entry, index) => [entry.itemId, index + 1]));
}

/** Items added, removed, moved among those that stayed, and those whose minutes, times or text changed. */
export function diffOf(from: VersionContent, to: VersionContent): VersionDiff {
  const before = new Map(from.entries.map((entry) => [entry.itemId, entry]));
  const after = new Set(to.entries.map((entry) => entry.itemId));
  const common = new Set([...before.keys()].filter((id) => after.has(id)));
  const [oldRanks, newRanks] = [ranks(from.entries, common), ranks(to.entries, common)];
  const rank = (of: Map<string, number>, id: string): number => of.get(id) ?? 0;
  const only = (entries: readonly VersionEntry[]): NamedItem[] =>
    entries.map(named).filter((entry) => !common.has(entry.itemId));
  const changed = to.entries.flatMap((entry): ChangedItem[] => {
    const old = before.get(entry.itemId);
    if (old === undefined) return [];
    const changes = {
      moved: change(rank(oldRanks, entry.itemId), rank(newRanks, entry.itemId)),
      sitting: change(old.sittingId, entry.sittingId),
      times: change(old.startsAt, entry.startsAt),
      minutes: change(old.minutes, entry.minutes),
      textRevision: change(old.textRevision, entry.textRevision),
    };
    const { itemId, reference, title } = entry;
    return Object.values(changes).every((value) => value === null) ? [] : [{ itemId, reference, title, ...changes }];
  });
  return { added: only(to.entries), removed: only(from.entries), changed };
}
