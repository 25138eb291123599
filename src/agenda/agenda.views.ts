import { publishedInGroupSql } from '../ledger/index.js';
import { cycleLabelSql } from '../meetings/index.js';
import { slugSql } from '../roster/index.js';

/** SQL: what people call an item of both sides, such as `2027-1/07`; null for a standing one. */
export const referenceSql = (item: string): string =>
  `CASE WHEN ${item}.number IS NULL THEN NULL
     ELSE ${cycleLabelSql(`${item}.meeting_id`)} || '/' || lpad(${item}.number::text, greatest(2, length(${item}.number::text)), '0') END`;

/** The standing items' titles, in both languages, and the minutes they have unless told otherwise. */
export const standingItems = {
  opening: { en: 'Opening and guidelines', zh: '开幕与行为准则', minutes: 15 },
  'previous-minutes': { en: 'Previous minutes and follow-ups', zh: '上次会议纪要与后续事项', minutes: 20 },
  'next-meeting': { en: 'Next meeting', zh: '下次会议', minutes: 10 },
} as const;

/** SQL: the turn in which items without a place are shown: the standing ones first, then by number. */
export const inTurn = (item: string): string =>
  `${item}.number NULLS FIRST, array_position(ARRAY['opening', 'previous-minutes', 'next-meeting'], ${item}.standing)`;

const standingTitle = (item: string): string =>
  `CASE ${item}.standing ${Object.entries(standingItems)
    .map(([name, { en, zh }]) => `WHEN '${name}' THEN json_build_object('en', '${en}', 'zh', '${zh}')`)
    .join(' ')} END`;

/** SQL: an item's cleared title, or its standing one, as `{en, zh}`. */
export const itemTitleJson = (item: string): string =>
  `CASE WHEN ${item}.standing IS NOT NULL THEN ${standingTitle(item)} ELSE
     (SELECT json_build_object('en', ct.title_en, 'zh', ct.title_zh) FROM cleared_paper ct
      WHERE ct.paper_id = ${item}.paper_id AND ct.revision = ${item}.paper_revision) END`;

/** SQL: the earlier meetings of the group of meeting `m`; found once, whatever it is asked for. */
const earlier = (m: string): string =>
  `ANY (ARRAY(SELECT em.id FROM cycle ec JOIN cycle tc ON tc.id = ${m}.cycle_id JOIN meeting em ON em.cycle_id = ec.id
    WHERE ec.working_group_id = ${m}.working_group_id AND em.id <> ${m}.id AND (ec.year, ec.half) <= (tc.year, tc.half)))`;

/** SQL: what meeting `m` takes over from the record of those before it: the last minutes, and what is still to be done. */
export const carriedOverJson = (m: string): string => `json_build_object(
  'previousMinutes', (SELECT json_build_object('id', p.subject_id, 'meetingId', p.meeting_id, 'cycle', ${cycleLabelSql('p.meeting_id')},
      'revision', p.revision, 'publishedAt', rfc3339(p.published_at))
    FROM publication p WHERE ${publishedInGroupSql('p', 'minutes', `${m}.working_group_id`)} AND p.meeting_id = ${earlier(m)}
    ORDER BY ${cycleLabelSql('p.meeting_id')} DESC, p.published_at DESC LIMIT 1),
  'followUps', (SELECT coalesce(json_agg(json_build_object('id', p.subject_id, 'meetingId', p.meeting_id, 'kind', f.content ->> 'kind',
      'text', f.content -> 'text', 'owner', f.content -> 'owner', 'dueOn', f.content ->> 'dueOn') ORDER BY f.content ->> 'dueOn', p.subject_id), '[]')
    FROM publication p, LATERAL (SELECT p.content::json AS content) f
    WHERE ${publishedInGroupSql('p', 'follow-up', `${m}.working_group_id`)} AND p.meeting_id = ${earlier(m)} AND f.content ->> 'state' = 'open'))`;

/** SQL: the items of both sides of a meeting in their order, with cleared titles. */
export const agendaItemsJson = (meetingId: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('id', ai.id, 'reference', ${referenceSql('ai')}, 'standing', ai.standing,
      'side', ${slugSql('ai.side')}, 'title', ${itemTitleJson('ai')}, 'state', ai.state,
      'topicId', ai.topic_id, 'paperId', ai.paper_id, 'paperRevision', ai.paper_revision, 'position', ao.position,
      'sittingId', ao.sitting_id, 'minutes', coalesce(ao.minutes, ai.minutes_wanted))
      ORDER BY ao.position NULLS LAST, ${inTurn('ai')}), '[]')
    FROM agenda_item ai LEFT JOIN agenda_order ao ON ao.meeting_id = ai.meeting_id AND ao.item_id = ai.id
    WHERE ai.meeting_id = ${meetingId} AND ai.state NOT IN ('withdrawn', 'merged')
      AND (ao.position IS NOT NULL OR ai.state IN ('accepted', 'listed', 'discussed')))`;
