import { decisionsJson } from '../../assent/index.js';
import { cycleLabelSql } from '../../meetings/index.js';
import { Statement } from '../../platform/database/statement.js';
import { type Side } from '../../platform/side.js';
import { personNameJson, slugSql } from '../../roster/index.js';
import { carriedOverJson, inTurn, itemTitleJson, referenceSql } from '../agenda.views.js';
import { type AgendaScreen, type VersionHeadRow, type VersionView } from './order.dto.js';
import { type VersionItem } from './version-content.rules.js';

const wall = (moment: string, zone: string): string =>
  `to_char(${moment} AT TIME ZONE ${zone}, 'YYYY-MM-DD"T"HH24:MI')`;

const clock = (starts: string, ends: string, zone: string): string =>
  `json_build_object('zone', ${zone}, 'starts', ${wall(starts, zone)}, 'ends', ${wall(ends, zone)})`;

/** SQL: a span of time in the zone of its sitting and on the clocks of both associations. */
const clocks = (starts: string, ends: string, zone: string): string =>
  `'startsAt', rfc3339(${starts}), 'endsAt', rfc3339(${ends}), 'wall', ${clock(starts, ends, zone)},
   'local', (SELECT json_object_agg(a.slug, ${clock(starts, ends, 'a.zone')}) FROM association a)`;

const itemJson = (title: string, topicId: string): string =>
  `'itemId', i.id, 'reference', ${referenceSql('i')}, 'standing', i.standing, 'side', ${slugSql('i.side')},
   'title', ${title}, 'state', i.state, 'topicId', ${topicId},
   'carriedOver', CASE WHEN i.standing = 'previous-minutes' THEN ${carriedOverJson('m')} END`;

const noClocks = `'startsAt', NULL, 'endsAt', NULL, 'wall', NULL, 'local', NULL`;

/** SQL: a row of the order with the instants between which its item is taken: one after the other in each sitting. */
const timed = `SELECT o.*, s.zone, s.starts_at + make_interval(mins => (o.until - o.minutes)::int) AS starts,
    s.starts_at + make_interval(mins => o.until::int) AS ends
  FROM (SELECT p.*, sum(p.minutes) OVER (PARTITION BY p.sitting_id ORDER BY p.position) AS until
        FROM agenda_order p WHERE p.meeting_id = m.id) o JOIN sitting s ON s.id = o.sitting_id`;

const working = `(SELECT coalesce(json_agg(json_build_object(${itemJson(itemTitleJson('i'), 'i.topic_id')}, 'sittingId', t.sitting_id,
    'minutes', t.minutes, ${clocks('t.starts', 't.ends', 't.zone')}) ORDER BY t.position), '[]')
  FROM (${timed}) t JOIN agenda_item i ON i.id = t.item_id)`;

const zoneThen = `(SELECT x->>'zone' FROM json_array_elements(v.content::json->'sittings') x WHERE x->>'id' = e.entry->>'sittingId')`;

/** SQL: the entries of the version that both delegations have, as it says. */
const issued = `(SELECT coalesce(json_agg(json_build_object(${itemJson(`e.entry->'title'`, `e.entry->'topic'->>'id'`)},
    'sittingId', e.entry->>'sittingId', 'minutes', (e.entry->>'minutes')::int,
    ${clocks(`(e.entry->>'startsAt')::timestamptz`, `(e.entry->>'endsAt')::timestamptz`, zoneThen)}) ORDER BY e.position), '[]')
  FROM agenda_version v, json_array_elements(v.content::json->'entries') WITH ORDINALITY AS e(entry, position)
  JOIN agenda_item i ON i.id = (e.entry->>'itemId')::uuid WHERE v.id = g.circulated_version)`;

const unplaced = `(SELECT coalesce(json_agg(json_build_object(${itemJson(itemTitleJson('i'), 'i.topic_id')}, 'sittingId', NULL,
    'minutes', i.minutes_wanted, ${noClocks}) ORDER BY ${inTurn('i')}), '[]')
  FROM agenda_item i WHERE i.meeting_id = m.id AND i.state IN ('accepted', 'listed')
    AND NOT EXISTS (SELECT 1 FROM agenda_order o WHERE o.meeting_id = m.id AND o.item_id = i.id))`;

const sittings = `(SELECT coalesce(json_agg(json_build_object('id', s.id, ${clocks('s.starts_at', 's.ends_at', 's.zone')},
    'minutes', floor(extract(epoch FROM s.ends_at - s.starts_at) / 60)::int) ORDER BY s.position), '[]')
  FROM sitting s WHERE s.meeting_id = m.id)`;

const slugs = `(SELECT json_agg(slug ORDER BY side) FROM association)`;

const headJson = `json_build_object('id', v.id, 'number', v.number, 'state', v.state, 'digest', v.digest, 'proposedAt', rfc3339(v.proposed_at),
  'circulatedAt', rfc3339(v.circulated_at), 'decisions', ${decisionsJson('v.id')})`;

const versions = (only: string): string =>
  `(SELECT coalesce(json_agg(${headJson} ORDER BY v.number DESC), '[]') FROM agenda_version v WHERE v.meeting_id = m.id AND (${only}))`;

/** What policies must know of a meeting, beside its agenda's view. */
export interface AgendaRow extends Record<string, unknown> {
  workingGroupId: string;
  hostSide: Side;
  /** Slugs of both associations. */
  slugs: string[];
  view: AgendaScreen;
}

/** The order as it stands in the groups `$2`, where the reader may know it; elsewhere what was circulated. */
const seesOrder = `m.working_group_id = ANY ($2::uuid[])`;

/** A meeting with its agenda: the order with its times, versions and their keys. */
export const agendaStatement = new Statement<AgendaRow>(
  'agenda.screen',
  `SELECT m.working_group_id AS "workingGroupId", m.host_side AS "hostSide", ${slugs} AS slugs,
     json_build_object('meeting', json_build_object('id', m.id, 'cycle', ${cycleLabelSql('m.id')}, 'state', m.state, 'host', ${slugSql('m.host_side')},
         'format', m.format, 'startsAt', rfc3339(m.starts_at), 'endsAt', rfc3339(m.ends_at)),
       'workingGroupId', m.working_group_id, 'state', coalesce(g.state, 'open'), 'revision', coalesce(g.revision, 1),
       'frozenAt', rfc3339(g.frozen_at), 'circulatedVersion', g.circulated_version, 'sittings', ${sittings},
       'entries', CASE WHEN ${seesOrder} THEN ${working} ELSE ${issued} END,
       'unplaced', CASE WHEN ${seesOrder} THEN ${unplaced} ELSE '[]' END,
       'versions', ${versions(`v.state = 'circulated' OR (${seesOrder} AND v.state = 'proposed')`)}) AS view
   FROM meeting m LEFT JOIN agenda g ON g.meeting_id = m.id WHERE m.id = $1`,
);

/** One version with what policies must know of its meeting. */
export const versionStatement = new Statement<{
  workingGroupId: string;
  hostSide: Side;
  state: string;
  view: Omit<VersionView, 'decisions'> & VersionHeadRow;
}>(
  'agenda.version',
  `SELECT m.working_group_id AS "workingGroupId", m.host_side AS "hostSide", v.state,
     (${headJson}::jsonb || jsonb_build_object('meetingId', v.meeting_id, 'salt', v.salt, 'content', v.content::jsonb)) AS view
   FROM agenda_version v JOIN meeting m ON m.id = v.meeting_id WHERE v.id = $1`,
);

/** The items of a meeting as a version shows them, with functions as of `$2`. */
export const versionItemsStatement = new Statement<{ item: VersionItem }>(
  'agenda.version-items',
  `SELECT json_build_object('itemId', i.id, 'reference', ${referenceSql('i')}, 'standing', i.standing, 'side', ${slugSql('i.side')},
     'title', ${itemTitleJson('i')}, 'textRevision', i.paper_revision,
     'topic', (SELECT json_build_object('id', t.id, 'slug', t.slug, 'name', json_build_object('en', t.name_en, 'zh', t.name_zh)) FROM topic t WHERE t.id = i.topic_id),
     'presenter', ${personNameJson('i.presenter_id', '$2::date')}::jsonb -> 'function') AS item
   FROM agenda_item i WHERE i.meeting_id = $1`,
);
