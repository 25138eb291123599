import { keyHolders, type DecisionName } from '../../assent/index.js';
import { draftStateSql } from '../../agenda/index.js';
import { contributorsSql } from '../../clearance/acts.js';
import { cycleLabelSql } from '../../meetings/index.js';
import { type Office } from '../../platform/actor.js';
import { Statement } from '../../platform/database/statement.js';
import { holdsSeatSql } from '../../roster/index.js';
import { type WaitingAct, type WaitingView } from './waiting.dto.js';

/** The groups in which the reader holds an office, as the statement's parameters `$4` to `$7` have them. */
const groupsOf: Partial<Record<Office, string>> = {
  secretary: '$4::uuid[]',
  'co-chair': '$5::uuid[]',
  counsel: '$6::uuid[]',
};
const groupsWithKey = (decision: DecisionName): string =>
  keyHolders[decision].map((office) => groupsOf[office] ?? `'{}'::uuid[]`).join(' || ');
const decisions = Object.keys(keyHolders) as DecisionName[];
const holdsKey = `k.working_group_id = ANY (CASE k.decision ${decisions.map((name) => `WHEN '${name}' THEN ${groupsWithKey(name)}`).join(' ')} END)`;

interface Wait {
  readonly act: WaitingAct;
  readonly from: string;
  /** SQL: what is waited with, its group, its meeting, its title, since when, until when. */
  readonly subject: string;
  readonly group: string;
  readonly meeting?: string;
  readonly title?: string;
  readonly reference?: string;
  /** Of the agenda item whose text it is. */
  readonly item?: string;
  readonly decision?: string;
  readonly otherSide?: string;
  readonly since: string;
  readonly due?: string;
}
const row = (wait: Wait): string =>
  `SELECT '${wait.act}' AS act, ${wait.subject} AS subject_id, ${wait.group} AS working_group_id, ${wait.meeting ?? 'NULL::uuid'} AS meeting_id,
     ${wait.title ?? 'NULL::json'} AS title, ${wait.reference ?? 'NULL::text'} AS reference, ${wait.item ?? 'NULL::uuid'} AS item_id, ${wait.decision ?? 'NULL::text'} AS decision,
     ${wait.otherSide ?? 'false'} AS other_side, ${wait.since} AS since, ${wait.due ?? 'NULL::timestamptz'} AS due ${wait.from}`;

const paperTitle = `CASE WHEN p.title_en IS NULL AND p.title_zh IS NULL THEN NULL ELSE json_build_object('en', p.title_en, 'zh', p.title_zh) END`;
/** The meeting for which a paper is: of an item, or of a section of minutes. */
const ofPaper = `LEFT JOIN agenda_draft d ON d.side = p.side AND d.paper_id = p.id
  LEFT JOIN minutes_section ms ON ms.side = p.side AND ms.paper_id = p.id LEFT JOIN minutes mi ON mi.id = ms.minutes_id
  LEFT JOIN meeting m ON m.id = coalesce(d.meeting_id, mi.meeting_id)`;
const paperDue = `CASE p.kind WHEN 'minutes-section' THEN m.minutes_due_at ELSE m.freeze_at END`;
const paperSince = `coalesce(d.submitted_at, p.created_at)`;
const privateReference = `CASE WHEN d.id IS NULL THEN NULL ELSE ${cycleLabelSql('d.meeting_id')} || '/' || (SELECT slug FROM association WHERE side = d.side) || '-' || d.number END`;
const untranslated = `(p.title_en IS NULL) <> (p.title_zh IS NULL) OR (p.abstract_en IS NULL) <> (p.abstract_zh IS NULL)
  OR EXISTS (SELECT 1 FROM statement s WHERE s.side = p.side AND s.paper_id = p.id AND s.original_id IS NULL
             AND NOT EXISTS (SELECT 1 FROM statement t WHERE t.side = s.side AND t.original_id = s.id))`;

/** What takes both keys as it stands, with the subject that is decided on. */
const subjects = `(
  SELECT CASE m.state WHEN 'planned' THEN 'meeting.proposal' ELSE 'meeting.confirmation' END AS decision, m.id AS subject_id,
         m.working_group_id, m.id AS meeting_id, NULL::json AS title, m.created_at AS since, NULL::timestamptz AS due
  FROM meeting m WHERE m.state IN ('planned', 'proposed') AND m.starts_at IS NOT NULL
  UNION ALL SELECT 'agenda.circulation', v.id, v.working_group_id, v.meeting_id, NULL, v.proposed_at, m.freeze_at
  FROM agenda_version v JOIN meeting m ON m.id = v.meeting_id WHERE v.state = 'proposed'
  UNION ALL SELECT 'agenda.freeze', v.id, v.working_group_id, v.meeting_id, NULL, v.circulated_at, m.freeze_at
  FROM agenda a JOIN agenda_version v ON v.id = a.circulated_version JOIN meeting m ON m.id = a.meeting_id
  WHERE a.state = 'open' AND m.state = 'confirmed'
  UNION ALL SELECT CASE mi.state WHEN 'locked' THEN 'minutes.clearance' ELSE 'minutes.assent' END, r.id, r.working_group_id, mi.meeting_id,
         NULL, r.locked_at, m.minutes_due_at
  FROM minutes mi JOIN minutes_revision r ON r.minutes_id = mi.id AND r.state = 'locked' JOIN meeting m ON m.id = mi.meeting_id
  WHERE mi.state IN ('locked', 'cleared')
  UNION ALL SELECT 'charter', c.id, c.working_group_id, NULL, NULL, c.created_at, NULL FROM charter c WHERE c.state = 'draft'
  UNION ALL SELECT 'topic.activation', t.id, t.working_group_id, NULL, json_build_object('en', t.name_en, 'zh', t.name_zh), t.created_at, NULL
  FROM topic t WHERE t.state = 'proposed')`;
const openKey = (own: boolean): string =>
  `EXISTS (SELECT 1 FROM joint_decision d WHERE d.subject_id = k.subject_id AND d.decision = k.decision AND d.state = 'open'
     AND CASE WHEN ($2 = 'a') = ${String(own)} THEN d.a_at ELSE d.b_at END IS NOT NULL)`;

const hosted = (state: string): string =>
  `FROM meeting m LEFT JOIN minutes mi ON mi.meeting_id = m.id WHERE m.host_side = $2 AND m.working_group_id = ANY ($4) AND m.state = 'held' AND ${state}`;
const minutesAct = (act: WaitingAct, state: string): Wait => ({
  ...{ act, from: hosted(state), subject: 'coalesce(mi.id, m.id)', group: 'm.working_group_id', meeting: 'm.id' },
  ...{ since: 'coalesce(mi.circulated_at, mi.created_at, m.held_at)', due: 'm.minutes_due_at' },
});
const own: Pick<Wait, 'group' | 'title' | 'reference' | 'item' | 'meeting'> = {
  ...{ group: 'p.working_group_id', meeting: 'm.id', title: paperTitle, reference: privateReference, item: 'd.id' },
};
/** Papers of delegates wait for those of the seat, all others for the secretary. */
const writer = `(p.seat_id = ANY ($7::uuid[]) OR (p.seat_id IS NULL AND p.working_group_id = ANY ($4)))`;
const draft = `FROM paper p ${ofPaper} WHERE ${writer}`;

const waits: readonly Wait[] = [
  {
    ...{ ...own, act: 'release-outward', subject: 'p.id', since: paperSince, due: paperDue },
    from: `FROM paper p ${ofPaper} WHERE p.working_group_id = ANY ($6) AND p.state = 'submitted'
      AND NOT EXISTS (SELECT 1 FROM ${contributorsSql('p')} c WHERE c.account_id = $9)`,
  },
  {
    ...{ act: 'accept-inward', subject: 'o.id', group: 'o.working_group_id', meeting: 'm.id' },
    ...{ title: `o.content::json -> 'title'`, since: 'o.released_at' },
    due: `CASE o.kind WHEN 'minutes-section' THEN m.minutes_due_at ELSE m.freeze_at END`,
    from: `FROM offer o LEFT JOIN minutes mi ON mi.id = (o.facts ->> 'minutesId')::uuid
      LEFT JOIN meeting m ON m.id = coalesce((o.facts ->> 'meetingId')::uuid, mi.meeting_id)
      WHERE o.working_group_id = ANY ($6) AND o.state = 'open' AND o.side <> $2`,
  },
  {
    ...{
      act: 'assent',
      subject: 'k.subject_id',
      group: 'k.working_group_id',
      meeting: 'k.meeting_id',
      title: 'k.title',
    },
    ...{ decision: 'k.decision', otherSide: openKey(false), since: 'k.since', due: 'k.due' },
    from: `FROM ${subjects} k WHERE k.working_group_id = ANY ($8::uuid[]) AND ${holdsKey} AND NOT ${openKey(true)}`,
  },
  {
    ...{ ...own, act: 'submit', subject: 'p.id', since: 'p.created_at' },
    due: `CASE p.kind WHEN 'agenda-item' THEN m.submissions_close_at ELSE ${paperDue} END`,
    from: `${draft} AND p.state = 'draft'`,
  },
  {
    ...{ ...own, act: 'revise', subject: 'p.id', since: paperSince, due: paperDue },
    from: `${draft} AND (p.state = 'returned' OR (d.id IS NOT NULL AND ${draftStateSql('d')} = 'returned'))`,
  },
  {
    ...{ ...own, act: 'translate', subject: 'p.id', since: paperSince, due: paperDue },
    from: `FROM paper p ${ofPaper} WHERE p.working_group_id = ANY ($4) AND p.state = 'submitted' AND (${untranslated})`,
  },
  {
    ...{
      act: 'reply',
      subject: 'm.id',
      group: 'm.working_group_id',
      meeting: 'm.id',
      since: 'm.created_at',
      due: 'm.starts_at',
    },
    from: `FROM meeting m WHERE m.working_group_id = ANY ($8) AND m.state IN ('proposed', 'confirmed') AND m.starts_at > $1
      AND NOT EXISTS (SELECT 1 FROM rsvp r WHERE r.meeting_id = m.id AND r.side = $2 AND r.person_id = $3 AND r.sequence = m.sequence)`,
  },
  {
    ...{ act: 'schedule', subject: 'm.id', group: 'm.working_group_id', meeting: 'm.id', since: 'm.created_at' },
    from: `FROM meeting m JOIN cycle c ON c.id = m.cycle_id WHERE m.working_group_id = ANY ($4) AND m.state = 'planned' AND m.starts_at IS NULL
      AND c.state = 'open' AND make_date(c.year, c.half * 6 - 5, 1) < ($1::timestamptz + interval '1 year')::date`,
  },
  {
    ...{ act: 'hold-meeting', subject: 'm.id', group: 'm.working_group_id', meeting: 'm.id', since: 'm.ends_at' },
    from: `FROM meeting m WHERE m.working_group_id = ANY ($4) AND m.host_side = $2 AND m.state = 'confirmed' AND m.ends_at < $1`,
  },
  minutesAct('begin-minutes', 'mi.id IS NULL'),
  minutesAct('circulate-minutes', `mi.state = 'drafting'`),
  minutesAct('lock-minutes', `mi.state = 'circulated'`),
  {
    ...{
      act: 'close-follow-up',
      subject: 'f.id',
      group: 'f.working_group_id',
      meeting: 'mi.meeting_id',
      since: 'f.opened_at',
    },
    ...{ title: `json_build_object('en', f.text_en, 'zh', f.text_zh)`, due: `f.due_on::timestamp AT TIME ZONE 'UTC'` },
    from: `FROM follow_up f JOIN minutes mi ON mi.id = f.minutes_id, LATERAL (SELECT ${holdsSeatSql('f.working_group_id', 'f.owner_side', 'f.owner_company_id', '$1::timestamptz')} AS seated) h
      WHERE f.working_group_id = ANY ($8) AND f.state = 'open' AND f.owner_side = $2 AND CASE WHEN h.seated THEN f.owner_company_id = ANY ($10::uuid[]) ELSE f.working_group_id = ANY ($4) END`,
  },
];

/**
 * What waits for somebody at a moment (`$1`), of side `$2`, as person `$3` with account `$9`: by groups in which he is
 * secretary (`$4`), co-chair (`$5`), counsel (`$6`) or anything (`$8`), by his seats (`$7`) and companies (`$10`). What is
 * due first comes first; the page begins after `$11` to `$13`.
 */
export const waitingStatement = new Statement<{ key: string; view: WaitingView }>(
  'pages.waiting',
  `SELECT rfc3339(w.placed) AS key, json_build_object('act', w.act, 'workingGroupId', w.working_group_id, 'meetingId', w.meeting_id,
     'cycle', ${cycleLabelSql('w.meeting_id')}, 'subjectId', w.subject_id, 'decision', w.decision, 'otherSideAssented', w.other_side,
     'title', w.title, 'reference', w.reference, 'itemId', w.item_id, 'since', rfc3339(w.since), 'dueAt', rfc3339(w.due)) AS view
   FROM (SELECT x.*, coalesce(x.due, '9999-01-01Z') AS placed FROM (${waits.map(row).join('\n UNION ALL ')}) x) w
   WHERE $11::timestamptz IS NULL OR (w.placed, w.subject_id, w.act) > ($11, $12::uuid, $13)
   ORDER BY w.placed, w.subject_id, w.act LIMIT $14`,
);
