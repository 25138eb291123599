import { clearedPaperJson, ownPaperJson, paperStateSql, returnCodesJson } from '../../clearance/index.js';
import { cycleLabelSql, neverComesSql } from '../../meetings/index.js';
import { personNameJson, slugSql } from '../../roster/index.js';
import { Statement } from '../../platform/database/statement.js';
import { type Side } from '../../platform/side.js';
import { itemTitleJson, referenceSql } from '../agenda.views.js';
import { type ItemState } from './agenda-item.entity.js';
import { type DraftState } from './items.rules.js';
import { type ItemView } from './items-view.dto.js';

/** SQL: where an own-side draft stands; once released, its paper's offer tells it. */
export const draftStateSql = (d: string): string =>
  `CASE WHEN ${d}.state <> 'released' THEN ${d}.state ELSE
     CASE ${paperStateSql(`${d}.paper_id`)} WHEN 'returned' THEN 'returned' WHEN 'cleared' THEN 'accepted' ELSE 'released' END END`;

const presenter = (row: string, day: string): string =>
  `CASE WHEN ${row}.presenter_id IS NULL THEN NULL ELSE jsonb_build_object('personId', ${row}.presenter_id)
     || coalesce(${personNameJson(`${row}.presenter_id`, day)}::jsonb, '{}') END`;

const draftJson = (day: string, more = ''): string =>
  `json_build_object('id', d.id, 'meetingId', d.meeting_id, 'workingGroupId', d.working_group_id, 'draft', true,
     'reference', ${cycleLabelSql('d.meeting_id')} || '/' || ${slugSql('d.side')} || '-' || d.number, 'standing', NULL,
     'side', ${slugSql('d.side')}, 'state', ${draftStateSql('d')},
     'title', (SELECT json_build_object('en', p.title_en, 'zh', p.title_zh) FROM paper p WHERE p.side = d.side AND p.id = d.paper_id),
     'topicId', d.topic_id, 'minutesWanted', d.minutes_wanted, 'presenter', ${presenter('d', day)}, 'paperId', d.paper_id,
     'submittedAt', rfc3339(d.submitted_at), 'acceptedAt', NULL, 'carriedFrom', NULL,
     'returnCodes', ${returnCodesJson('d.paper_id')}, 'declineCode', d.decline_code, 'revision', d.revision${more})`;

const jointJson = (day: string, more = ''): string =>
  `json_build_object('id', i.id, 'meetingId', i.meeting_id, 'workingGroupId', i.working_group_id, 'draft', false,
     'reference', ${referenceSql('i')}, 'standing', i.standing, 'side', ${slugSql('i.side')}, 'state', i.state,
     'title', ${itemTitleJson('i')}, 'topicId', i.topic_id, 'minutesWanted', i.minutes_wanted, 'presenter', ${presenter('i', day)},
     'paperId', i.paper_id, 'submittedAt', NULL, 'acceptedAt', rfc3339(i.accepted_at), 'carriedFrom', i.carried_from,
     'returnCodes', NULL, 'declineCode', NULL, 'revision', i.revision${more})`;

interface ShownRow {
  id: string;
  workingGroupId: string;
  view: Omit<ItemView, 'can' | 'links'>;
}

/** What policies must know of a draft, beside its view. */
export interface DraftRow extends ShownRow {
  draft: true;
  side: Side;
  seatId: string | null;
  state: DraftState;
}

/** What policies must know of an item of both sides, beside its view. */
export interface JointRow extends ShownRow {
  draft: false;
  side: Side | null;
  state: ItemState;
}
export type ItemRow = DraftRow | JointRow;

const draftFacts = `d.id, d.working_group_id AS "workingGroupId", d.side, d.seat_id AS "seatId", ${draftStateSql('d')} AS state, true AS draft`;
const jointFacts = `i.id, i.working_group_id AS "workingGroupId", i.side, NULL::uuid AS "seatId", i.state, false AS draft`;

/** Where a row stands in its list. */
interface Placed {
  part: number;
  number: number;
}
const afterCursor = `$6::int IS NULL OR (part, number, id) > ($6::int, $7::int, $8::uuid)`;

/**
 * A meeting's items by number, drafts last: those of the own side (`$2`), all of them (`$3`) or the seat's (`$4`), and the
 * items of both sides, before they are circulated for those who may know them (`$5`); after `$6` to `$8`, with functions
 * as of `$10`.
 */
export const itemsOfMeetingStatement = new Statement<ItemRow & Placed>(
  'agenda.items',
  `SELECT * FROM (
     SELECT ${draftFacts}, 1 AS part, d.number, ${draftJson('$10::date')} AS view FROM agenda_draft d
     WHERE d.meeting_id = $1 AND d.side = $2 AND ($3 OR d.seat_id = $4::uuid)
       AND NOT EXISTS (SELECT 1 FROM agenda_item i WHERE i.id = d.id)
     UNION ALL
     SELECT ${jointFacts}, 0, coalesce(i.number, 0), ${jointJson('$10::date')} FROM agenda_item i
     WHERE i.meeting_id = $1 AND ($5 OR i.state IN ('listed', 'discussed'))) x
   WHERE ${afterCursor} ORDER BY part, number, id LIMIT $9`,
);

const heldOn = (row: string): string => `JOIN meeting m ON m.id = ${row}.meeting_id JOIN cycle c ON c.id = m.cycle_id`;
const neverComes = neverComesSql('m', 'c', '$11::timestamptz');
const draftWaits = `${draftStateSql('d')} IN ('draft', 'returned', 'submitted') AND (m.state IN ('held', 'closed') OR ${neverComes})`;
const jointWaits = `i.standing IS NULL AND (i.state = 'deferred' OR (i.state IN ('accepted', 'listed') AND (m.state = 'closed' OR ${neverComes})))
  AND NOT EXISTS (SELECT 1 FROM agenda_item n WHERE n.carried_from = i.id AND n.state <> 'withdrawn')`;

/**
 * The items of a group (`$1`) that wait without a meeting at a moment (`$11`), by cycle and number: they were held over
 * and stand on no later meeting, or theirs never comes. Else as above; the part is the cycle, such as 20271.
 */
export const waitingItemsStatement = new Statement<ItemRow & Placed>(
  'agenda.waiting-items',
  `SELECT * FROM (
     SELECT ${draftFacts}, c.year * 10 + c.half AS part, d.number, ${draftJson('$10::date')} AS view FROM agenda_draft d ${heldOn('d')}
     WHERE d.working_group_id = $1 AND ${draftWaits} AND d.side = $2 AND ($3 OR d.seat_id = $4::uuid)
       AND NOT EXISTS (SELECT 1 FROM agenda_item i WHERE i.id = d.id)
     UNION ALL
     SELECT ${jointFacts}, c.year * 10 + c.half, coalesce(i.number, 0), ${jointJson('$10::date')} FROM agenda_item i ${heldOn('i')}
     WHERE i.working_group_id = $1 AND ${jointWaits} AND ($5 OR i.state = 'listed')) x
   WHERE ${afterCursor} ORDER BY part, number, id LIMIT $9`,
);

/** One item: that of both sides where there is one, else the own side's draft; functions as of `$2`. */
export const itemStatement = new Statement<ItemRow>(
  'agenda.item',
  `SELECT ${jointFacts}, ${jointJson('$2::date', `, 'paper', ${clearedPaperJson('i.paper_id', 'i.paper_revision')}`)} AS view
   FROM agenda_item i WHERE i.id = $1
   UNION ALL
   SELECT ${draftFacts}, ${draftJson('$2::date', `, 'paper', ${ownPaperJson('d.paper_id')}`)} AS view
   FROM agenda_draft d WHERE d.id = $1 AND NOT EXISTS (SELECT 1 FROM agenda_item i WHERE i.id = d.id)`,
);

/** The group of a meeting, for who asks for its items. */
export const meetingGroupStatement = new Statement<{ workingGroupId: string }>(
  'agenda.meeting-group',
  `SELECT working_group_id AS "workingGroupId" FROM meeting WHERE id = $1`,
);
