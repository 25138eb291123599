import { decisionsJson } from '../../assent/index.js';
import { cycleLabelSql } from '../../meetings/index.js';
import { Statement } from '../../platform/database/statement.js';
import { type Side } from '../../platform/side.js';
import { personNameJson } from '../../roster/index.js';
import { itemTitleJson, referenceSql } from '../agenda.views.js';

const slugOf = (side: string): string => `(SELECT slug FROM association WHERE side = ${side})`;

const entryJson = (starts: string, ends: string, sitting: string, minutes: string): string =>
  `json_build_object('itemId', i.id, 'reference', ${referenceSql('i')}, 'standing', i.standing, 'side', ${slugOf('i.side')},
     'title', ${itemTitleJson('i')}, 'state', i.state, 'topicId', i.topic_id, 'sittingId', ${sitting}, 'minutes', ${minutes},
     'startsAt', ${starts}, 'endsAt', ${ends})`;

const timed = `SELECT o.*, sum(o.minutes) OVER (PARTITION BY o.sitting_id ORDER BY o.position) AS until
  FROM agenda_order o WHERE o.meeting_id = m.id`;

const moment = (minutes: string): string => `rfc3339(s.starts_at + make_interval(mins => (${minutes})::int))`;

const entries = `(SELECT coalesce(json_agg(${entryJson(moment('t.until - t.minutes'), moment('t.until'), 't.sitting_id', 't.minutes')}
    ORDER BY t.position), '[]') FROM (${timed}) t JOIN agenda_item i ON i.id = t.item_id JOIN sitting s ON s.id = t.sitting_id)`;

const unplaced = `(SELECT coalesce(json_agg(${entryJson('NULL', 'NULL', 'NULL', 'i.minutes_wanted')} ORDER BY i.number NULLS FIRST, i.standing), '[]')
  FROM agenda_item i WHERE i.meeting_id = m.id AND i.state IN ('accepted', 'listed')
    AND NOT EXISTS (SELECT 1 FROM agenda_order o WHERE o.meeting_id = m.id AND o.item_id = i.id))`;

const local = `(SELECT json_agg(json_build_object('side', a.slug, 'zone', a.zone,
    'starts', to_char(s.starts_at AT TIME ZONE a.zone, 'YYYY-MM-DD"T"HH24:MI'), 'ends', to_char(s.ends_at AT TIME ZONE a.zone, 'YYYY-MM-DD"T"HH24:MI'))
    ORDER BY a.side) FROM association a)`;

const sittings = `(SELECT coalesce(json_agg(json_build_object('id', s.id, 'zone', s.zone, 'startsAt', rfc3339(s.starts_at), 'endsAt', rfc3339(s.ends_at),
    'local', ${local}, 'minutes', (extract(epoch FROM s.ends_at - s.starts_at) / 60)::int,
    'minutesTaken', (SELECT coalesce(sum(o.minutes), 0)::int FROM agenda_order o WHERE o.meeting_id = m.id AND o.sitting_id = s.id))
    ORDER BY s.position), '[]') FROM sitting s WHERE s.meeting_id = m.id)`;

const bySide = `(SELECT json_build_object(${slugOf(`'a'`)}, coalesce(sum(o.minutes) FILTER (WHERE i.side = 'a'), 0)::int,
    ${slugOf(`'b'`)}, coalesce(sum(o.minutes) FILTER (WHERE i.side = 'b'), 0)::int,
    'joint', coalesce(sum(o.minutes) FILTER (WHERE i.side IS NULL), 0)::int)
  FROM agenda_order o JOIN agenda_item i ON i.id = o.item_id WHERE o.meeting_id = m.id)`;

const headJson = `json_build_object('id', v.id, 'number', v.number, 'state', v.state, 'digest', v.digest, 'proposedAt', rfc3339(v.proposed_at),
  'circulatedAt', rfc3339(v.circulated_at), 'decisions', ${decisionsJson('v.id')})`;

const versions = (only: string): string =>
  `(SELECT coalesce(json_agg(${headJson} ORDER BY v.number DESC), '[]') FROM agenda_version v WHERE v.meeting_id = m.id AND ${only})`;

/** What policies must know of a meeting, beside its agenda's view. */
export interface AgendaRow extends Record<string, unknown> {
  workingGroupId: string;
  hostSide: Side;
  view: Record<string, unknown>;
  /** The content of the circulated version. */
  circulated: { entries: Record<string, unknown>[] } | null;
}

/** A meeting with its agenda: the order as it stands, its times, versions and their keys. */
export const agendaStatement = new Statement<AgendaRow>(
  'agenda.screen',
  `SELECT m.working_group_id AS "workingGroupId", m.host_side AS "hostSide",
     json_build_object('meeting', json_build_object('id', m.id, 'cycle', ${cycleLabelSql('m.id')}, 'state', m.state, 'host', ${slugOf('m.host_side')},
         'format', m.format, 'startsAt', rfc3339(m.starts_at), 'endsAt', rfc3339(m.ends_at)),
       'workingGroupId', m.working_group_id, 'state', coalesce(g.state, 'open'), 'revision', coalesce(g.revision, 1),
       'frozenAt', rfc3339(g.frozen_at), 'circulatedVersion', g.circulated_version, 'sittings', ${sittings}, 'entries', ${entries},
       'unplaced', ${unplaced}, 'minutesBySide', ${bySide}, 'versions', ${versions(`v.state <> 'void'`)}) AS view,
     (SELECT v.content::json FROM agenda_version v WHERE v.id = g.circulated_version) AS circulated
   FROM meeting m LEFT JOIN agenda g ON g.meeting_id = m.id WHERE m.id = $1`,
);

/** One version with what policies must know of its meeting. */
export const versionStatement = new Statement<{
  workingGroupId: string;
  hostSide: Side;
  state: string;
  view: Record<string, unknown>;
}>(
  'agenda.version',
  `SELECT m.working_group_id AS "workingGroupId", m.host_side AS "hostSide", v.state,
     (${headJson}::jsonb || jsonb_build_object('meetingId', v.meeting_id, 'salt', v.salt, 'content', v.content::jsonb)) AS view
   FROM agenda_version v JOIN meeting m ON m.id = v.meeting_id WHERE v.id = $1`,
);

/** The items of a meeting as a version shows them, with functions as of `$2`. */
export const versionItemsStatement = new Statement<{ item: Record<string, unknown> & { itemId: string } }>(
  'agenda.version-items',
  `SELECT json_build_object('itemId', i.id, 'reference', ${referenceSql('i')}, 'standing', i.standing, 'side', ${slugOf('i.side')},
     'title', ${itemTitleJson('i')}, 'textRevision', i.paper_revision,
     'topic', (SELECT json_build_object('id', t.id, 'slug', t.slug, 'name', json_build_object('en', t.name_en, 'zh', t.name_zh)) FROM topic t WHERE t.id = i.topic_id),
     'presenter', ${personNameJson('i.presenter_id', '$2::date')}::jsonb -> 'function') AS item
   FROM agenda_item i WHERE i.meeting_id = $1`,
);
