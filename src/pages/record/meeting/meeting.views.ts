import { Statement } from '../../../platform/database/statement.js';
import { type Bilingual } from '../../text/catalogues.js';
import { followUpJson, type HeldContent, type ListedFollowUp, type ShownCharter } from '../group/group.views.js';
import { contentSql, groupSql, type ListedMinutes, listedSql, minutesJson, type RecordGroup } from '../record.views.js';

/** One item of a published agenda: functions, never the names of people. */
export interface AgendaEntry {
  readonly itemId: string;
  readonly reference: string | null;
  readonly standing: string | null;
  readonly side: string | null;
  readonly title: Bilingual;
  readonly topic: { readonly name: Bilingual } | null;
  readonly presenter: Bilingual | null;
  readonly sittingId: string;
  readonly minutes: number;
  readonly startsAt: string;
}
export interface ShownAgenda {
  readonly revision: number;
  readonly publishedAt: string;
  readonly digest: string;
  readonly content: {
    readonly meeting: string;
    readonly sittings: readonly {
      readonly id: string;
      readonly startsAt: string;
      readonly endsAt: string;
      readonly zone: string;
    }[];
    readonly entries: readonly AgendaEntry[];
  };
}

/** What is public of one meeting: nothing but its agenda as long as it was not held. */
export interface MeetingScreen {
  readonly id: string;
  readonly group: RecordGroup;
  readonly disclosure: ShownCharter['disclosure'];
  readonly held: HeldContent | null;
  readonly agenda: ShownAgenda | null;
  readonly minutes: readonly ListedMinutes[];
  readonly followUps: readonly ListedFollowUp[];
}

const ofMeeting = 'p.meeting_id = $2::uuid';
const newestOf = (kind: 'meeting' | 'agenda', row: string): string =>
  `(SELECT ${row} FROM publication p WHERE p.kind = '${kind}' AND p.subject_id = $2::uuid AND p.working_group_id = g.id ORDER BY p.revision DESC LIMIT 1)`;

/** A meeting (`$2`) of the group whose slug is `$1`. */
export const meetingStatement = new Statement<{ view: MeetingScreen }>(
  'pages.public-meeting',
  `WITH ${groupSql}
   SELECT json_build_object('id', $2::uuid, 'group', json_build_object('id', g.id, 'slug', g.head ->> 'slug', 'name', g.head -> 'name'),
     'disclosure', g.charter -> 'disclosure', 'held', ${newestOf('meeting', contentSql)},
     'agenda', ${newestOf(
       'agenda',
       `json_build_object('revision', p.revision, 'publishedAt', rfc3339(p.published_at), 'digest', p.rendered::json ->> 'digest', 'content', ${contentSql})`,
     )},
     'minutes', ${listedSql('minutes', minutesJson, ofMeeting)}, 'followUps', ${listedSql('follow-up', followUpJson, ofMeeting)}) AS view
   FROM g WHERE EXISTS (SELECT 1 FROM publication o WHERE o.kind IN ('meeting', 'agenda') AND o.subject_id = $2::uuid AND o.working_group_id = g.id)`,
);
