import { type ItemHead, type OwnerView, type ParagraphRow } from '../minutes-view.dto.js';
import { isFollowUp } from '../paragraphs/paragraph.rules.js';

interface Text {
  readonly en: string | null;
  readonly zh: string | null;
}

/** What the record holds of a meeting and its minutes. */
export interface Recorded {
  meeting: { id: string; cycle: string; host: string; format: string; place: Text | null };
  /** Slugs. */
  associations: string[];
  sittings: {
    id: string;
    position: number;
    startsAt: string;
    endsAt: string;
    zone: string;
    quorate: boolean | null;
    companies: Record<string, number> | null;
    pauses: { since: string; until: string | null; missing: string[] }[];
  }[];
  attendance: {
    sittingId: string;
    side: string;
    personId: string;
    person: { function: Text } | null;
    office: string;
    company: { name: Text | null } | null;
  }[];
  conduct: { sittingId: string; side: string; kind: string; category: string | null; at: string }[];
  items: ItemHead[];
  paragraphs: ParagraphRow[];
  /** What earlier minutes left to be done, as far as the public does not yet know it as closed. */
  carriedOver: CarriedOver[];
}

/** A follow-up of earlier minutes, by its ids: its words stay where they were published. */
export interface CarriedOver {
  readonly id: string;
  readonly minutesId: string;
  readonly paragraphId: string;
  readonly state: 'open' | 'closed';
  readonly closedAt: string | null;
}

/** Who is to do something: the side, and the company where the charter discloses names. */
export interface ContentOwner {
  readonly side: string;
  readonly company?: Text | null;
}

/** What is read of one item in locked minutes. */
export interface ContentParagraph {
  readonly id: string;
  readonly sort: string;
  readonly kind: string;
  readonly side: string;
  readonly text: Text;
  readonly citations: readonly unknown[];
  /** Of what is to be done: by whom, until when. */
  readonly owner?: ContentOwner | null;
  readonly dueOn?: string | null;
}
export interface ContentItem {
  readonly reference: string | null;
  readonly standing: string | null;
  readonly title: Text;
  readonly paragraphs: readonly ContentParagraph[];
}

/** The minutes as both sides assent to them and the public reads them: functions, never the names of people. */
export interface MinutesContent {
  readonly revision: number;
  readonly meeting: Readonly<Record<string, unknown>>;
  readonly presence: readonly Readonly<Record<string, unknown>>[];
  /** The positions of the sittings in which each side's counsel was present. */
  readonly counsel: Readonly<Record<string, readonly number[]>>;
  readonly conductEvents: readonly Readonly<Record<string, unknown>>[];
  readonly items: readonly ContentItem[];
  readonly carriedOver: readonly CarriedOver[];
}

/** Composes a revision's content; `companies` tells whether the charter discloses their names, else they are counted. */
export function contentOf(
  recorded: Recorded,
  revision: number,
  disclosed: { readonly companies: boolean },
): MinutesContent {
  const { meeting, sittings, conduct, items, paragraphs, carriedOver } = recorded;
  const positions = new Map(sittings.map(({ id, position }) => [id, position]));
  return {
    revision,
    meeting: {
      ...meeting,
      sittings: sittings.map(({ position, startsAt, endsAt, zone, quorate, companies, pauses }) => ({
        ...{ position, startsAt, endsAt, zone, quorate, companies, pauses },
      })),
    },
    presence: presenceOf(recorded, disclosed.companies),
    counsel: counselOf(recorded, positions),
    conductEvents: conduct.map(({ sittingId, side, kind, category, at }) => ({
      ...{ sitting: positions.get(sittingId) ?? null, side, kind, category, at },
    })),
    items: items.map(({ id, reference, standing, title }) => ({
      ...{ reference, standing, title },
      paragraphs: paragraphs.flatMap((row) => (row.itemId === id ? [paragraphOf(row, disclosed.companies)] : [])),
    })),
    carriedOver,
  };
}

function paragraphOf(row: ParagraphRow, named: boolean): ContentParagraph {
  const { id, sort, kind, side, text, citations, owner, dueOn } = row;
  const said = { id, sort, kind, side, text, citations };
  return isFollowUp(kind) ? { ...said, owner: ownerOf(owner, named), dueOn } : said;
}

function ownerOf(owner: OwnerView | null, named: boolean): ContentOwner | null {
  if (owner === null) return null;
  return named ? { side: owner.side, company: owner.name } : { side: owner.side };
}

/** Everybody once, in the order in which they came. */
function presenceOf({ attendance }: Recorded, named: boolean): MinutesContent['presence'] {
  const people = new Map<string, MinutesContent['presence'][number]>();
  for (const { side, personId, person, office, company } of attendance) {
    const shown = named ? { company: company?.name ?? null } : {};
    if (!people.has(personId)) people.set(personId, { side, function: person?.function ?? null, office, ...shown });
  }
  return [...people.values()];
}

function counselOf(
  { associations, attendance, conduct }: Recorded,
  positions: ReadonlyMap<string, number>,
): MinutesContent['counsel'] {
  const seen = [
    ...attendance.filter(({ office }) => office === 'counsel'),
    ...conduct.filter(({ kind }) => kind === 'counsel-arrived'),
  ];
  const of = (slug: string): number[] => {
    const present = seen.filter(({ side }) => side === slug).flatMap(({ sittingId }) => positions.get(sittingId) ?? []);
    return [...new Set(present)].sort((one, other) => one - other);
  };
  return Object.fromEntries(associations.map((slug) => [slug, of(slug)]));
}
