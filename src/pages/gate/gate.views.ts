import { itemTitleJson, referenceSql } from '../../agenda/index.js';
import { contributorsSql } from '../../clearance/acts.js';
import { cycleLabelSql } from '../../meetings/index.js';
import { Statement } from '../../platform/database/statement.js';
import { type Side } from '../../platform/side.js';
import { personNameJson, slugSql } from '../../roster/index.js';
import { type GateDecision, type GateSubject, type GateWait } from './gate.types.js';

const bilingual = (en: string, zh: string): string =>
  `CASE WHEN ${en} IS NULL AND ${zh} IS NULL THEN NULL ELSE json_build_object('en', ${en}, 'zh', ${zh}) END`;

/** SQL: what own paper `p` belongs to: item `i` of both sides (for text of the minutes the one it is on), meeting `m`. */
const ofPaper = `LEFT JOIN agenda_draft d ON d.side = p.side AND d.paper_id = p.id
  LEFT JOIN topic_draft td ON td.side = p.side AND td.paper_id = p.id
  LEFT JOIN minutes_section ms ON ms.side = p.side AND ms.paper_id = p.id LEFT JOIN minutes mi ON mi.id = ms.minutes_id
  LEFT JOIN meeting m ON m.id = coalesce(d.meeting_id, mi.meeting_id)
  LEFT JOIN agenda_item i ON i.id = coalesce(ms.item_id, d.id)`;
/** SQL: the same for offer `o`, by what was handed on with it. */
const ofOffer = `LEFT JOIN minutes mi ON mi.id = (o.facts ->> 'minutesId')::uuid
  LEFT JOIN meeting m ON m.id = coalesce((o.facts ->> 'meetingId')::uuid, mi.meeting_id)
  LEFT JOIN agenda_item i ON i.id = (o.facts ->> 'itemId')::uuid`;

const due = (row: string): string =>
  `CASE ${row}.kind WHEN 'minutes-section' THEN m.minutes_due_at ELSE m.freeze_at END`;
const title = (row: string, own: string): string =>
  `CASE ${row}.kind WHEN 'minutes-section' THEN ${itemTitleJson('i')} ELSE ${own} END`;
const paperTitle = title('p', bilingual('p.title_en', 'p.title_zh'));
const offerTitle = title('o', `o.content::json -> 'title'`);
const paperReference = `coalesce(${referenceSql('i')},
  CASE WHEN d.id IS NOT NULL THEN ${cycleLabelSql('d.meeting_id')} || '/' || ${slugSql('d.side')} || '-' || d.number END)`;
/** SQL: when own paper `p` was handed to its counsel last: an item says so, the rest is found in the own side's book. */
const submittedAt = `coalesce(d.submitted_at, (SELECT max(l.recorded_at) FROM ledger_entry l
  WHERE l.working_group_id = p.working_group_id AND l.book = p.side AND l.subject_id = coalesce(td.id, ms.paper_id)
    AND l.name IN ('agenda.topic-submitted', 'minutes.section-submitted')))`;

/** SQL: whether what was typed into the search stands in a reference or a title. */
const found = (query: string, reference: string, titleSql: string, cycle: string): string =>
  `(${query}::text IS NULL OR position(lower(${query}) IN lower(concat_ws(' ', ${reference}, ${cycle}, (${titleSql})::text))) > 0)`;

/**
 * What waits for counsel of side `$2` in groups `$1` with account `$3`, what is due first first: the own side's submitted
 * texts, and the other side's open offers. Searched for by reference or title (`$4`), at most `$5` in each direction.
 */
export const waitingStatement = new Statement<{ view: GateWait }>(
  'pages.gate-waiting',
  `(SELECT json_build_object('direction', 'outward', 'id', x.id, 'workingGroupId', x.working_group_id, 'kind', x.kind, 'title', x.title, 'reference', x.reference,
       'cycle', x.cycle, 'since', rfc3339(x.since), 'dueAt', rfc3339(x.due), 'roles',
       (SELECT coalesce(json_agg(DISTINCT k.role), '[]') FROM paper p, LATERAL ${contributorsSql('p')} k WHERE p.id = x.id AND k.account_id = $3)) AS view
    FROM (SELECT p.id, p.working_group_id, p.kind, ${paperTitle} AS title, ${paperReference} AS reference, ${cycleLabelSql('m.id')} AS cycle,
            ${submittedAt} AS since, ${due('p')} AS due
          FROM paper p ${ofPaper} WHERE p.side = $2 AND p.working_group_id = ANY ($1::uuid[]) AND p.state = 'submitted') x
    WHERE ${found('$4', 'x.reference', 'x.title', 'x.cycle')} ORDER BY x.due NULLS LAST, x.since, x.id LIMIT $5)
   UNION ALL
   (SELECT json_build_object('direction', 'inward', 'id', x.id, 'workingGroupId', x.working_group_id, 'kind', x.kind, 'title', x.title, 'reference', x.reference,
       'cycle', x.cycle, 'since', rfc3339(x.since), 'dueAt', rfc3339(x.due), 'roles', '[]'::json)
    FROM (SELECT o.id, o.working_group_id, o.kind, ${offerTitle} AS title, ${referenceSql('i')} AS reference, ${cycleLabelSql('m.id')} AS cycle,
            o.released_at AS since, ${due('o')} AS due
          FROM offer o ${ofOffer} WHERE o.working_group_id = ANY ($1::uuid[]) AND o.state = 'open' AND o.side <> $2) x
    WHERE ${found('$4', 'x.reference', 'x.title', 'x.cycle')} ORDER BY x.due NULLS LAST, x.since, x.id LIMIT $5)`,
);

/** What counsel of side `$2` in groups `$1` has decided, newest first, after `$4` and `$5`; searched for as above (`$3`). */
export const decidedStatement = new Statement<{ at: string; id: string; view: GateDecision }>(
  'pages.gate-decided',
  `SELECT rfc3339(x.at) AS at, x.id, json_build_object('direction', x.direction, 'paperId', x.paper_id, 'offerId', x.offer_id, 'workingGroupId', x.working_group_id,
     'kind', x.kind, 'title', x.title, 'reference', x.reference, 'cycle', x.cycle, 'outcome', x.outcome, 'at', rfc3339(x.at),
     'codes', CASE WHEN x.direction = 'outward' AND x.offer_state = 'returned' THEN x.return_codes ELSE
       (SELECT coalesce(jsonb_agg(DISTINCT rs.code), '[]') FROM review_statement rs
        WHERE rs.side = $2 AND rs.review_id = x.id AND rs.code IS NOT NULL) END,
     'since', CASE x.direction WHEN 'outward' THEN x.offer_state END) AS view
   FROM (SELECT r.id, r.working_group_id, r.at, r.direction, r.paper_id, r.offer_id, r.outcome, coalesce(o.kind, p.kind) AS kind, o.state AS offer_state, o.return_codes,
           CASE coalesce(o.kind, p.kind) WHEN 'minutes-section' THEN ${itemTitleJson('i')}
             ELSE coalesce(o.content::json -> 'title', ${bilingual('p.title_en', 'p.title_zh')}) END AS title,
           ${paperReference} AS reference, ${cycleLabelSql('m.id')} AS cycle
         FROM review r LEFT JOIN offer o ON o.id = r.offer_id LEFT JOIN paper p ON p.side = r.side AND p.id = r.paper_id
         LEFT JOIN agenda_draft d ON d.side = r.side AND d.paper_id = r.paper_id
         LEFT JOIN minutes_section ms ON ms.side = r.side AND ms.paper_id = r.paper_id
         LEFT JOIN minutes mi ON mi.id = coalesce(ms.minutes_id, (o.facts ->> 'minutesId')::uuid)
         LEFT JOIN meeting m ON m.id = coalesce(d.meeting_id, (o.facts ->> 'meetingId')::uuid, mi.meeting_id)
         LEFT JOIN agenda_item i ON i.id = coalesce(ms.item_id, d.id, (o.facts ->> 'itemId')::uuid)
         WHERE r.side = $2 AND r.working_group_id = ANY ($1::uuid[])) x
   WHERE ${found('$3', 'x.reference', 'x.title', 'x.cycle')} AND ($4::timestamptz IS NULL OR (x.at, x.id) < ($4, $5::uuid))
   ORDER BY x.at DESC, x.id DESC LIMIT $6`,
);

const topicName = (id: string): string =>
  `(SELECT json_build_object('en', t.name_en, 'zh', t.name_zh) FROM topic t WHERE t.id = ${id})`;
const nameOf = (personId: string, day: string): string => `(${personNameJson(personId, day)} -> 'name')`;
/** SQL: what crossed of a paper, and what became of it. */
const releases = (paperId: string, side: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('id', ro.id, 'revision', ro.revision, 'state', ro.state, 'releasedAt', rfc3339(ro.released_at),
      'decidedAt', rfc3339(ro.decided_at), 'codes', coalesce(ro.return_codes, '[]')) ORDER BY ro.revision), '[]')
    FROM offer ro WHERE ro.side = ${side} AND ro.paper_id = ${paperId})`;

/** What own paper `$1` belongs to, who has a part in it, and its releases; names as of `$2`. */
export const paperSubjectStatement = new Statement<{ view: GateSubject }>(
  'pages.gate-paper',
  `SELECT json_build_object('kind', p.kind, 'workingGroupId', p.working_group_id, 'title', ${paperTitle}, 'reference', ${paperReference}, 'cycle', ${cycleLabelSql('m.id')},
     'subjectId', coalesce(d.id, td.id, ms.paper_id), 'dueAt', rfc3339(${due('p')}), 'submittedAt', rfc3339(${submittedAt}),
     'topic', ${topicName('coalesce(d.topic_id, td.parent_id)')}, 'minutes', d.minutes_wanted, 'presenter', ${nameOf('d.presenter_id', '$2::date')},
     'people', (SELECT coalesce(json_agg(json_build_object('accountId', k.account_id, 'role', k.role,
         'name', ${nameOf('a.person_id', '$2::date')}) ORDER BY k.role, k.account_id), '[]')
       FROM ${contributorsSql('p')} k LEFT JOIN account a ON a.id = k.account_id),
     'releases', ${releases('p.id', 'p.side')}, 'reviews', '[]'::json) AS view
   FROM paper p ${ofPaper} WHERE p.id = $1`,
);

/** What offer `$1` belongs to, its paper's releases, and what counsel of the reader's side decided on them; names as of `$2`. */
export const offerSubjectStatement = new Statement<{ view: GateSubject; side: Side }>(
  'pages.gate-offer',
  `SELECT o.side, json_build_object('kind', o.kind, 'workingGroupId', o.working_group_id, 'title', ${offerTitle}, 'reference', ${referenceSql('i')}, 'cycle', ${cycleLabelSql('m.id')},
     'subjectId', CASE o.kind WHEN 'agenda-item' THEN o.facts ->> 'itemId' WHEN 'topic' THEN o.facts ->> 'topicId'
                  WHEN 'minutes-section' THEN o.paper_id::text END,
     'dueAt', rfc3339(${due('o')}), 'submittedAt', NULL, 'topic', ${topicName(`(CASE o.kind WHEN 'topic' THEN o.facts ->> 'parentId' ELSE o.facts ->> 'topicId' END)::uuid`)},
     'minutes', (o.facts ->> 'minutesWanted')::int, 'presenter', ${nameOf(`(o.facts ->> 'presenterId')::uuid`, '$2::date')},
     'people', '[]'::json, 'releases', ${releases('o.paper_id', 'o.side')},
     'reviews', (SELECT coalesce(json_agg(json_build_object('at', rfc3339(r.at), 'revision', r.revision, 'outcome', r.outcome, 'note', r.note,
         'codes', (SELECT coalesce(json_agg(DISTINCT rs.code), '[]') FROM review_statement rs
                   WHERE rs.side = r.side AND rs.review_id = r.id AND rs.code IS NOT NULL)) ORDER BY r.at, r.id), '[]')
       FROM review r WHERE r.paper_id = o.paper_id AND r.direction = 'inward')) AS view
   FROM offer o ${ofOffer} WHERE o.id = $1`,
);
