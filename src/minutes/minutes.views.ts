import { agendaItemsJson } from '../agenda/index.js';
import { type DecisionRow, decisionsJson } from '../assent/index.js';
import { clearedPaperJson, paperStateSql } from '../clearance/index.js';
import { attendanceJson, conductJson, cycleLabelSql } from '../meetings/index.js';
import { Statement } from '../platform/database/statement.js';
import { type Side } from '../platform/side.js';
import { companyNameJson, slugSql } from '../roster/index.js';
import {
  type ItemHead,
  type LockedRevisionView,
  type MinutesHead,
  type ParagraphRow,
  type SectionsView,
} from './minutes-view.dto.js';

/** SQL: who is to do something, with the company's name on a day; null where nobody is named. */
export const ownerJson = (row: string, day: string): string =>
  `CASE WHEN ${row}.owner_company_id IS NULL THEN NULL ELSE json_build_object('side', ${slugSql(`${row}.owner_side`)},
     'companyId', ${row}.owner_company_id, 'name', ${companyNameJson(`${row}.owner_company_id`, day)}) END`;

const clearedStatement = (p: string): string =>
  `(SELECT x.value FROM json_array_elements(${clearedPaperJson(`${p}.paper_id`, `${p}.statement_revision`)} -> 'statements') x
    WHERE x.value ->> 'id' = ${p}.statement_id::text)`;

/** SQL: the paragraphs of minutes with their items' ids, in order; a statement has its cleared words and citations. */
export const paragraphsJson = (minutesId: string, day: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('id', mp.id, 'itemId', mp.item_id, 'sort', mp.sort, 'kind', mp.kind,
      'side', ${slugSql('mp.side')}, 'statementId', mp.statement_id,
      'text', CASE mp.sort WHEN 'note' THEN json_build_object('en', mp.text_en, 'zh', mp.text_zh) ELSE cs.st -> 'text' END,
      'citations', coalesce(cs.st -> 'citations', '[]'), 'owner', ${ownerJson('mp', day)}, 'dueOn', mp.due_on, 'revision', mp.revision)
      ORDER BY mp.position), '[]')
    FROM minutes_paragraph mp CROSS JOIN LATERAL (SELECT ${clearedStatement('mp')} AS st) cs WHERE mp.minutes_id = ${minutesId})`;

const created = `(mi.created_at AT TIME ZONE 'UTC')::date`;

const latestRevision = `(SELECT json_build_object('id', r.id, 'number', r.number, 'digest', r.digest, 'state', r.state,
    'lockedAt', rfc3339(r.locked_at), 'decisions', ${decisionsJson('r.id')})
  FROM minutes_revision r WHERE r.minutes_id = mi.id AND r.state IN ('locked', 'published') ORDER BY r.number DESC LIMIT 1)`;

const sections = `json_build_object(
  'own', (SELECT coalesce(json_agg(json_build_object('paperId', ms.paper_id, 'itemId', ms.item_id, 'state', ${paperStateSql('ms.paper_id')})
            ORDER BY mp.created_at, mp.id), '[]') FROM minutes_section ms JOIN paper mp ON mp.side = ms.side AND mp.id = ms.paper_id WHERE ms.minutes_id = mi.id),
  'cleared', (SELECT coalesce(json_agg(json_build_object('paperId', mc.paper_id, 'itemId', mc.item_id, 'side', ${slugSql('mc.side')},
            'revision', mc.revision, 'statements', ${clearedPaperJson('mc.paper_id', 'mc.revision')} -> 'statements')
            ORDER BY mk.accepted_at, mc.paper_id), '[]')
     FROM minutes_cleared_section mc JOIN cleared_paper mk ON mk.paper_id = mc.paper_id AND mk.revision = mc.revision
     WHERE mc.minutes_id = mi.id))`;

/** The locked revision before it is known who asks. */
type LockedRow = Omit<LockedRevisionView, 'decisions'> & { decisions: DecisionRow[] };

/** What the screen of minutes shows, before it is known who asks. */
export interface MinutesScreen {
  hostSide: Side;
  /** Accounts that wrote in the paragraphs. */
  writers: string[];
  head: Omit<MinutesHead, 'locked'> & { locked: LockedRow | null };
  items: ItemHead[];
  paragraphs: ParagraphRow[];
  sections: SectionsView;
}

const screen = (where: string): string =>
  `SELECT m.host_side AS "hostSide", ARRAY(SELECT DISTINCT unnest(mp.written_by) FROM minutes_paragraph mp WHERE mp.minutes_id = mi.id) AS writers,
     json_build_object('id', mi.id, 'workingGroupId', mi.working_group_id, 'meetingId', mi.meeting_id, 'cycle', ${cycleLabelSql('mi.meeting_id')},
       'state', mi.state, 'revision', mi.revision, 'createdAt', rfc3339(mi.created_at), 'circulatedAt', rfc3339(mi.circulated_at),
       'publishedAt', rfc3339(mi.published_at), 'attendance', ${attendanceJson('mi.meeting_id')},
       'conduct', ${conductJson('mi.meeting_id')}, 'locked', ${latestRevision}) AS head,
     ${agendaItemsJson('mi.meeting_id')} AS items, ${paragraphsJson('mi.id', created)} AS paragraphs, ${sections} AS sections
   FROM minutes mi JOIN meeting m ON m.id = mi.meeting_id WHERE ${where}`;

export const minutesStatement = new Statement<MinutesScreen>('minutes.minutes', screen('mi.id = $1'));
export const minutesOfMeetingStatement = new Statement<MinutesScreen>(
  'minutes.of-meeting',
  screen('mi.meeting_id = $1'),
);
