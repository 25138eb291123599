import { Statement } from '../../platform/database/statement.js';
import { companyNameJson, isOnSql, knownSql, personNameJson } from '../roster.sql.js';
import { type RosterView } from './group.dto.js';

const day = 'at.day';
const known = 'at.known';
const holds = (alias: string): string => `${isOnSql(alias, day)} AND ${knownSql(alias, known)}`;

const holder = `'appointmentId', a.id, 'personId', a.person_id, 'name', p.json -> 'name', 'function', p.json -> 'function',
  'validFrom', a.valid_from, 'validTo', a.valid_to`;
const withName = `CROSS JOIN LATERAL (SELECT ${personNameJson('a.person_id', day, known)} AS json) p`;

const attestedJson = `EXISTS (SELECT 1 FROM attestation x WHERE x.person_id = a.person_id AND x.attested_at <= ${known}
  AND x.valid_from <= ${day} AND ${day} < x.valid_until AND (x.revoked_at IS NULL OR ${known} < x.revoked_at))`;

const delegates = `(SELECT coalesce(json_agg(json_build_object(${holder}, 'alternate', a.alternate, 'attested', ${attestedJson})
    ORDER BY a.alternate, a.valid_from, a.id), '[]')
  FROM appointment a ${withName} WHERE a.seat_id = s.id AND ${holds('a')})`;

const company = `json_build_object('id', k.id, 'name', ${companyNameJson('k.id', day, known)},
  'otherNames', (SELECT coalesce(json_agg(json_build_object('en', n.name_en, 'zh', n.name_zh) ORDER BY n.valid_from, n.id), '[]')
     FROM company_name n WHERE n.company_id = k.id AND n.kind = 'other' AND ${holds('n')}),
  'website', k.website, 'ticker', k.ticker, 'lei', k.lei, 'creditCode', k.credit_code,
  'termId', t.id, 'validFrom', t.valid_from, 'validTo', t.valid_to)`;

const seats = `(SELECT coalesce(json_agg(json_build_object('id', s.id, 'number', s.number,
    'company', CASE WHEN t.id IS NULL THEN NULL ELSE ${company} END, 'delegates', ${delegates}) ORDER BY s.number), '[]')
  FROM seat s LEFT JOIN term t ON t.seat_id = s.id AND ${holds('t')} LEFT JOIN company k ON k.id = t.company_id
  WHERE s.working_group_id = at.id AND s.side = o.side AND (s.number <= at.seats OR t.id IS NOT NULL))`;

const seated = `(SELECT count(*)::int FROM term t WHERE t.working_group_id = at.id AND t.side = o.side AND ${holds('t')})`;

const officers = `(SELECT coalesce(json_object_agg(b.office, b.holders), '{}') FROM (
    SELECT a.office, json_agg(json_build_object(${holder}, 'deputy', a.deputy) ORDER BY a.deputy, a.valid_from, a.id) AS holders
    FROM appointment a ${withName}
    WHERE a.working_group_id = at.id AND a.side = o.side AND a.office <> 'delegate' AND ${holds('a')} GROUP BY a.office) b)`;

const associationName = `(SELECT json_build_object('en', n.name_en, 'zh', n.name_zh) FROM association_name n
  WHERE n.side = o.side AND ${holds('n')})`;

/**
 * Both sides of the group `$1` on the day `$2` (today of the side `$4` unless told), as known at `$3`; `$5` is now.
 * Without `$3` every row counts that nothing superseded, even if the clock of the instance that wrote it is ahead.
 * What stands here may be known to both sides.
 */
export const rosterStatement = new Statement<{ view: Omit<RosterView, 'can'> }>(
  'roster.roster',
  `WITH at AS (
     SELECT g.id, g.seats, coalesce($3::timestamptz, 'infinity') AS known, coalesce($2::date, ($5::timestamptz AT TIME ZONE o.zone)::date) AS day
     FROM working_group g, association o WHERE g.id = $1 AND o.side = $4)
   SELECT json_build_object('workingGroupId', at.id, 'asOf', at.day, 'knownAt', rfc3339(coalesce($3::timestamptz, $5::timestamptz)),
     'sides', (SELECT json_agg(json_build_object('side', o.slug, 'name', ${associationName}, 'seated', ${seated}, 'seats', ${seats},
       'officers', ${officers}) ORDER BY o.side) FROM association o)) AS view
   FROM at`,
);
