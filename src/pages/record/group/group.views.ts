import { Statement } from '../../../platform/database/statement.js';
import { type Bilingual } from '../../text/catalogues.js';
import { contentSql, groupSql, type ListedMinutes, listedSql, minutesJson, type RecordGroup } from '../record.views.js';

/** A charter, as far as pages show it. */
export interface ShownCharter {
  readonly purpose: Bilingual;
  readonly seats: number;
  readonly meetingsPerYear: number;
  readonly quorum: number;
  readonly firstHost: 'a' | 'b';
  readonly topics: readonly { readonly slug: string; readonly en: string; readonly zh: string }[];
  readonly deadlines: {
    readonly callDays: number;
    readonly submissionsCloseDays: number;
    readonly freezeDays: number;
    readonly minutesDueDays: number;
  };
  readonly disclosure: {
    readonly companies: 'count' | 'names';
    readonly people: 'function' | 'name';
    readonly comingMeeting: 'nothing' | 'half-year' | 'date';
    readonly agenda: 'never' | 'frozen' | 'after';
    readonly positions: boolean;
    readonly overdueMinutes: boolean;
  };
  readonly guidelines: Bilingual;
}

/** A meeting that was held, as its publication says. */
export interface HeldContent {
  readonly cycle: string;
  readonly host: string;
  readonly format: 'online' | 'on-site' | 'hybrid';
  readonly place: Bilingual | null;
  readonly sittings: readonly {
    readonly startsAt: string;
    readonly endsAt: string;
    readonly zone: string;
    readonly quorate: boolean | null;
  }[];
  readonly companies: Readonly<Record<string, number>>;
}
export interface HeldMeeting {
  readonly id: string;
  readonly content: HeldContent;
}
/** A published agenda in a list; `held` tells whether its meeting is over. */
export interface ListedAgenda {
  readonly id: string;
  readonly cycle: string;
  readonly publishedAt: string;
  readonly held: boolean;
  readonly sittings: readonly { readonly startsAt: string; readonly zone: string }[];
}
export interface ListedFollowUp {
  readonly id: string;
  readonly content: {
    readonly kind: 'recommendation' | 'study' | 'action';
    readonly text: Bilingual;
    readonly owner: { readonly side: string; readonly company?: Bilingual | null } | null;
    readonly dueOn: string | null;
    readonly minutesId: string;
    readonly paragraphId: string;
    readonly state: 'open' | 'closed';
  };
}
export interface RosterSide {
  readonly side: 'a' | 'b';
  readonly filled: number;
  readonly companies: readonly { readonly seat: number; readonly company: Bilingual }[];
}
export interface GroupScreen extends RecordGroup {
  readonly charter: ShownCharter;
  readonly roster: readonly RosterSide[];
  readonly meetings: readonly HeldMeeting[];
  readonly agendas: readonly ListedAgenda[];
  readonly minutes: readonly ListedMinutes[];
  readonly followUps: readonly ListedFollowUp[];
}

const inForce = `t.working_group_id = g.id AND t.side = a.side AND t.valid_from <= $2::date AND (t.valid_to IS NULL OR $2::date < t.valid_to)`;
/** SQL: a held meeting, publication `p`. */
export const heldJson = `json_build_object('id', p.subject_id, 'content', ${contentSql})`;
/** SQL: a follow-up, publication `p`. */
export const followUpJson = heldJson;
/** SQL: an agenda, publication `p`, without its entries. */
export const agendaJson = `json_build_object('id', p.subject_id, 'cycle', ${contentSql} ->> 'meeting', 'publishedAt', rfc3339(p.published_at),
  'sittings', ${contentSql} -> 'sittings', 'held', EXISTS (SELECT 1 FROM publication h WHERE h.kind = 'meeting' AND h.subject_id = p.subject_id))`;

/** A group by its slug (`$1`): its charter, its roster on a day (`$2`), what it held and what it published. */
export const groupStatement = new Statement<{ view: GroupScreen }>(
  'pages.group',
  `WITH ${groupSql}
   SELECT json_build_object('id', g.id, 'slug', g.head ->> 'slug', 'name', g.head -> 'name', 'charter', g.charter,
     'roster', (SELECT json_agg(json_build_object('side', a.side,
         'filled', (SELECT count(*) FROM published_term t WHERE ${inForce}),
         'companies', (SELECT coalesce(json_agg(json_build_object('seat', t.seat_number, 'company', t.company) ORDER BY t.seat_number), '[]')
           FROM published_term t WHERE ${inForce} AND t.company IS NOT NULL)) ORDER BY a.side) FROM association a),
     'meetings', ${listedSql('meeting', heldJson)}, 'agendas', ${listedSql('agenda', agendaJson)},
     'minutes', ${listedSql('minutes', minutesJson)}, 'followUps', ${listedSql('follow-up', followUpJson)}) AS view
   FROM g`,
);

/** The charter in force, as both sides assented to it. */
export interface CharterScreen extends RecordGroup {
  readonly charter: ShownCharter;
  readonly revision: number;
  readonly publishedAt: string;
  readonly digest: string;
}

/** A group's charter, by the group's slug (`$1`). */
export const charterStatement = new Statement<{ view: CharterScreen }>(
  'pages.public-charter',
  `WITH ${groupSql}
   SELECT json_build_object('id', g.id, 'slug', g.head ->> 'slug', 'name', g.head -> 'name', 'charter', g.charter,
     'revision', g.revision, 'publishedAt', rfc3339(g.published_at), 'digest', g.head ->> 'digest') AS view FROM g`,
);
