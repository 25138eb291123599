import { type Temporal } from 'temporal-polyfill';
import { canonicalText, saltedDigest } from '../../platform/digest.js';
import { type Decision, refuse } from '../../platform/domain-error.js';
import { type Place, type SittingSpan, timetable } from './order.rules.js';

export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** An item as a version shows it: nothing but logistics, what both counsel cleared, and functions instead of names. */
export interface VersionItem {
  readonly itemId: string;
  readonly reference: string | null;
  readonly standing: string | null;
  /** Slug of the association whose item it is. */
  readonly side: string | null;
  readonly title: Bilingual;
  readonly textRevision: number | null;
  readonly topic: { readonly id: string; readonly slug: string; readonly name: Bilingual } | null;
  readonly presenter: { readonly en: string; readonly zh: string | null } | null;
}

export interface VersionEntry extends VersionItem {
  readonly sittingId: string;
  readonly minutes: number;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What an agenda version says, and what its digest covers. */
export interface VersionContent {
  readonly meetingId: string;
  readonly meeting: string;
  readonly sittings: readonly {
    readonly id: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly zone: string;
  }[];
  readonly entries: readonly VersionEntry[];
}

const instantText = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: 'millisecond' });

/** What a version of the present order would say. `label` is the cycle's, such as `2027-1`. */
export function versionContent(
  meeting: { readonly id: string; readonly label: string },
  sittings: readonly (SittingSpan & { readonly zone: string })[],
  order: readonly Place[],
  items: ReadonlyMap<string, VersionItem>,
): VersionContent {
  const entries = timetable(order, sittings).flatMap(({ itemId, sittingId, minutes, startsAt, endsAt }) => {
    const item = items.get(itemId);
    const times = { sittingId, minutes, startsAt: instantText(startsAt), endsAt: instantText(endsAt) };
    return item === undefined ? [] : [{ ...item, ...times }];
  });
  const spans = sittings.map(({ id, startsAt, endsAt, zone }) => ({
    ...{ id, zone, startsAt: instantText(startsAt), endsAt: instantText(endsAt) },
  }));
  return { meetingId: meeting.id, meeting: meeting.label, sittings: spans, entries };
}

/** The stored text of a version and its digest. */
export function sealed(content: VersionContent, salt: string): { content: string; salt: string; digest: string } {
  const text = canonicalText(content);
  return { content: text, salt, digest: saltedDigest(salt, text) };
}

/** A version is assented to only while the order, the texts and the times are still what it says. */
export const stillStands = (version: { readonly content: string }, present: VersionContent): Decision =>
  version.content === canonicalText(present)
    ? true
    : refuse('conflict', 'version-outdated', 'The agenda has changed since this version; make a new one.');

/** Another version is made of what the one that is proposed does not say. */
export const saysMore = (proposed: { readonly content: string } | null, present: VersionContent): Decision =>
  proposed?.content === canonicalText(present)
    ? refuse('conflict', 'version-unchanged', 'The version that is proposed says the same.')
    : true;

export const agendaDecisions = ['circulation', 'freeze'] as const;
export type AgendaDecision = (typeof agendaDecisions)[number];

export const isAgendaDecision = (name: string): name is AgendaDecision =>
  agendaDecisions.some((known) => known === name);

/** A version is circulated while it is proposed, and frozen while it is the one last circulated. @param given the digest that was read */
export function mayBeDecided(
  decision: AgendaDecision,
  version: { readonly id: string; readonly state: string; readonly digest: string },
  agenda: { readonly circulatedVersion: string | null },
  given: string,
): Decision {
  if (decision === 'circulation') {
    if (version.state === 'proposed') return true;
    return version.state === 'circulated' && version.digest === given
      ? refuse('conflict', 'already-circulated', 'Both sides have circulated this version.')
      : refuse('conflict', 'version-outdated', 'This version is not proposed any more; make a new one.');
  }
  return version.id === agenda.circulatedVersion
    ? true
    : refuse('conflict', 'not-circulated', 'Only the version that was circulated last is frozen.');
}
