import { companyNameJson, personNameJson } from '../roster/index.js';

/** SQL: the label of a meeting's cycle, such as `2027-1`. */
export const cycleLabelSql = (meetingId: string): string =>
  `(SELECT c.year || '-' || c.half FROM meeting cm JOIN cycle c ON c.id = cm.cycle_id WHERE cm.id = ${meetingId})`;

/** SQL: the end of the half-year of a cycle. */
export const halfEndsSql = (c: string): string =>
  `((make_date(${c}.year, ${c}.half * 6, 1) + interval '1 month') AT TIME ZONE 'UTC')`;

/**
 * SQL: meeting `m` of cycle `c` will not come any more at a moment: it was cancelled, its cycle ended without one, or its
 * half-year went by before it took place.
 */
export const neverComesSql = (m: string, c: string, moment: string): string =>
  `(${m}.state = 'cancelled' OR (${m}.state IN ('planned', 'proposed', 'confirmed') AND (${c}.state = 'not-held'
     OR (${halfEndsSql(c)} <= ${moment}
       AND NOT EXISTS (SELECT 1 FROM sitting ns WHERE ns.meeting_id = ${m}.id AND ns.opened_at IS NOT NULL)))))`;

/** SQL: a wall time as people write it; never with a zone of the database. */
export const wallSql = (wall: string): string => `to_char(${wall}, 'YYYY-MM-DD"T"HH24:MI')`;

/** SQL: slugs of the sides whose counsel are not in a sitting at a moment. */
export const counselMissingSql = (sittingId: string, moment: string): string =>
  `ARRAY(SELECT slug FROM association WHERE side = ANY (counsel_missing(${sittingId}, ${moment})) ORDER BY slug)`;

/** SQL: when sitting `s` was open without counsel of both sides, and whose were missing. */
const pausesJson = `CASE WHEN s.opened_at IS NULL THEN '[]' ELSE
  (SELECT coalesce(json_agg(json_build_object('since', rfc3339(p.at), 'until', rfc3339(coalesce(p.until, s.closed_at)), 'missing', p.missing)
      ORDER BY p.at), '[]')
   FROM (SELECT c.at, c.missing, lead(c.at) OVER (ORDER BY c.at) AS until FROM (
       SELECT k.at, m.missing, lag(m.missing) OVER (ORDER BY k.at) AS before
       FROM (SELECT s.opened_at AS at UNION SELECT e.at FROM conduct_event e
             WHERE e.sitting_id = s.id AND e.kind IN ('counsel-arrived', 'counsel-left') AND e.at > s.opened_at) k,
         LATERAL (SELECT ${counselMissingSql('s.id', 'k.at')} AS missing) m) c
     WHERE c.before IS DISTINCT FROM c.missing) p
   WHERE p.missing <> '{}') END`;

const isPaused = `s.opened_at IS NOT NULL AND s.closed_at IS NULL AND counsel_missing(s.id, 'infinity') IS NOT NULL`;

const localTime = (o: string): string =>
  `${o}.slug, json_build_object('starts', ${wallSql(`s.starts_at AT TIME ZONE ${o}.zone`)}, 'ends', ${wallSql(`s.ends_at AT TIME ZONE ${o}.zone`)},
     'zone', ${o}.zone)`;

/** SQL: the sittings of a meeting in their order, with wall time, zone, instants and both associations' local times. */
export const sittingsJson = (meetingId: string, more = ''): string =>
  `(SELECT coalesce(json_agg(json_build_object('id', s.id, 'position', s.position, 'startsWall', ${wallSql('s.starts_wall')},
      'endsWall', ${wallSql('s.ends_wall')}, 'zone', s.zone, 'startsAt', rfc3339(s.starts_at), 'endsAt', rfc3339(s.ends_at),
      'local', json_build_object(${localTime('oa')}, ${localTime('ob')}), 'uid', s.uid, 'sequence', s.sequence, 'openedAt', rfc3339(s.opened_at), 'closedAt', rfc3339(s.closed_at),
      'companies', CASE WHEN s.opened_at IS NULL THEN NULL ELSE json_build_object(oa.slug, s.companies_a, ob.slug, s.companies_b) END,
      'quorate', s.quorate, 'paused', ${isPaused}${more}) ORDER BY s.position), '[]')
    FROM sitting s JOIN association oa ON oa.side = 'a' JOIN association ob ON ob.side = 'b' WHERE s.meeting_id = ${meetingId})`;

/** SQL: the same with the times in which each stood still, which lists leave out. */
export const sittingsWithPausesJson = (meetingId: string): string =>
  sittingsJson(meetingId, `, 'pauses', ${pausesJson}`);

/** SQL: a company with its official name as it was on a day; null where there is none. */
export const companyJson = (companyId: string, day: string): string =>
  `CASE WHEN ${companyId} IS NULL THEN NULL ELSE json_build_object('id', ${companyId}, 'name', ${companyNameJson(companyId, day)}) END`;

const attendedDay = `(s.starts_at AT TIME ZONE o.zone)::date`;

/** SQL: where a page begins and ends: after the row with an id, null for the first, and so many rows. */
export interface PageSql {
  readonly after: string;
  readonly limit: string;
}

/** SQL: who was in a meeting's sittings from when to when, with names, offices and companies as of the sitting. */
export const attendanceJson = (meetingId: string, page?: PageSql): string =>
  `(SELECT coalesce(json_agg(v.view ORDER BY v.position, v.came_at, v.id), '[]') FROM (
     SELECT s.position, t.came_at, t.id, json_build_object('id', t.id, 'sittingId', t.sitting_id, 'side', o.slug, 'personId', t.person_id,
       'person', ${personNameJson('t.person_id', attendedDay)}, 'office', t.office, 'company', ${companyJson('t.company_id', attendedDay)},
       'cameAt', rfc3339(t.came_at), 'leftAt', rfc3339(t.left_at)) AS view
     FROM sitting s JOIN attendance t ON t.sitting_id = s.id JOIN association o ON o.side = t.side WHERE s.meeting_id = ${meetingId}
     ${
       page === undefined
         ? ''
         : `AND (${page.after} IS NULL OR (s.position, t.came_at, t.id) > (SELECT ls.position, l.came_at, l.id
              FROM attendance l JOIN sitting ls ON ls.id = l.sitting_id WHERE l.id = ${page.after}))
            ORDER BY s.position, t.came_at, t.id LIMIT ${page.limit}`
     }) v)`;

/** SQL: the conduct events of a meeting in the order in which they happened. */
export const conductJson = (meetingId: string, page?: PageSql): string =>
  `(SELECT coalesce(json_agg(v.view ORDER BY v.at, v.id), '[]') FROM (
     SELECT e.at, e.id, json_build_object('id', e.id, 'sittingId', e.sitting_id, 'side', o.slug, 'kind', e.kind,
       'category', e.category, 'personId', e.person_id, 'at', rfc3339(e.at)) AS view
     FROM sitting s JOIN conduct_event e ON e.sitting_id = s.id JOIN association o ON o.side = e.side WHERE s.meeting_id = ${meetingId}
     ${
       page === undefined
         ? ''
         : `AND (${page.after} IS NULL OR (e.at, e.id) > (SELECT l.at, l.id FROM conduct_event l WHERE l.id = ${page.after}))
            ORDER BY e.at, e.id LIMIT ${page.limit}`
     }) v)`;
