import { type Office } from '../../platform/actor.js';
import { Statement } from '../../platform/database/statement.js';
import { type Side } from '../../platform/side.js';
import { personNameJson, slugSql } from '../roster.sql.js';
import { type AppointmentView, type NominationView, type PersonView } from './people.view.dto.js';

/** SQL: how an attestation stands on a day. */
const stateSql = (alias: string, day: string): string =>
  `CASE WHEN ${alias}.revoked_at IS NOT NULL THEN 'revoked' WHEN ${alias}.valid_until <= ${day} THEN 'over'
        WHEN ${day} < ${alias}.valid_from THEN 'to-come' ELSE 'valid' END`;

const named = (person: string, day: string): string =>
  `CROSS JOIN LATERAL (SELECT ${personNameJson(person, day)} AS json) p`;

/** An appointment as both sides may know it; `at.day` is today. */
const appointmentJson = `json_build_object('id', a.id, 'personId', a.person_id, 'side', ${slugSql('a.side')}, 'office', a.office,
  'deputy', a.deputy, 'name', p.json -> 'name', 'function', p.json -> 'function', 'seatId', a.seat_id,
  'seatNumber', (SELECT s.number FROM seat s WHERE s.id = a.seat_id), 'companyId', a.company_id, 'alternate', a.alternate,
  'validFrom', a.valid_from, 'validTo', a.valid_to)`;

/** The attestation that counts: one that holds, else the last. */
const attestationJson = `(SELECT json_build_object('id', t.id, 'state', ${stateSql('t', 'at.day')}, 'validFrom', t.valid_from,
    'validUntil', t.valid_until)
  FROM attestation t WHERE t.person_id = a.person_id ORDER BY ${stateSql('t', 'at.day')} = 'valid' DESC, t.valid_until DESC LIMIT 1)`;

const today = (place: string): string => `(SELECT ${place}::date AS day) at`;

export interface AppointmentRow {
  readonly id: string;
  readonly side: Side;
  readonly office: Office;
  readonly personId: string;
  readonly view: Omit<AppointmentView, 'can' | 'attestation'>;
  readonly attestation: AppointmentView['attestation'];
  readonly [column: string]: unknown;
}

/** Appointments of the group `$1` in force or to come, of the offices `$2`, one association `$4`, after the id `$5`. */
export const appointmentsStatement = new Statement<AppointmentRow>(
  'roster.appointments',
  `SELECT a.id, a.side, a.office, a.person_id AS "personId", ${appointmentJson} AS view, ${attestationJson} AS attestation
   FROM appointment a CROSS JOIN ${today('$3')} ${named('a.person_id', 'greatest(at.day, a.valid_from)')}
   WHERE a.working_group_id = $1 AND a.office = ANY ($2::text[]) AND a.superseded_at IS NULL
     AND (a.valid_to IS NULL OR at.day < a.valid_to)
     AND ($4::text IS NULL OR a.side = (SELECT o.side FROM association o WHERE o.slug = $4))
     AND ($5::uuid IS NULL OR a.id > $5::uuid)
   ORDER BY a.id LIMIT $6`,
);

/** Open nominations of the own side; row security shows no other. */
export const nominationsStatement = new Statement<{
  personId: string;
  nominatedBy: string;
  view: Omit<NominationView, 'can'>;
}>(
  'roster.nominations',
  `SELECT n.person_id AS "personId", n.nominated_by AS "nominatedBy", json_build_object('id', n.id, 'personId', n.person_id,
     'name', p.json -> 'name', 'office', n.office, 'deputy', n.deputy, 'validFrom', n.valid_from, 'validTo', n.valid_to,
     'nominatedBy', n.nominated_by, 'nominatedAt', rfc3339(n.nominated_at), 'state', n.state) AS view
   FROM officer_nomination n ${named('n.person_id', 'greatest($2::date, n.valid_from)')}
   WHERE n.working_group_id = $1 AND n.state = 'open' ORDER BY n.nominated_at, n.id LIMIT 100`,
);

/** One person of the side `$2` with contacts and attestations; row security shows contacts and evidence to the own side. */
export const personStatement = new Statement<{
  id: string;
  side: Side;
  groupIds: string[];
  view: Omit<PersonView, 'can' | 'appointments'>;
  appointments: AppointmentRow[];
}>(
  'roster.person',
  `SELECT q.id, q.side, array(SELECT DISTINCT a.working_group_id FROM appointment a
            WHERE a.person_id = q.id AND a.superseded_at IS NULL)::text[] AS "groupIds",
     json_build_object('id', q.id, 'name', p.json -> 'name', 'function', p.json -> 'function', 'email', c.email, 'phone', c.phone,
       'names', (SELECT coalesce(json_agg(json_build_object('id', n.id, 'name', json_build_object('en', n.name_en, 'zh', n.name_zh),
           'function', json_build_object('en', n.function_en, 'zh', n.function_zh), 'validFrom', n.valid_from, 'validTo', n.valid_to)
           ORDER BY n.valid_from, n.id), '[]')
         FROM person_name n WHERE n.person_id = q.id AND n.superseded_at IS NULL),
       'attestations', (SELECT coalesce(json_agg(json_build_object('id', t.id, 'state', ${stateSql('t', 'at.day')},
           'attestedBy', t.attested_by, 'attestedAt', rfc3339(t.attested_at), 'validFrom', t.valid_from, 'validUntil', t.valid_until,
           'evidence', e.evidence, 'revokedAt', rfc3339(t.revoked_at), 'revocationReason', e.revocation_reason)
           ORDER BY t.attested_at, t.id), '[]')
         FROM attestation t LEFT JOIN attestation_evidence e ON e.side = t.side AND e.attestation_id = t.id
         WHERE t.person_id = q.id)) AS view,
     (SELECT coalesce(json_agg(json_build_object('id', a.id, 'side', a.side, 'office', a.office, 'personId', a.person_id,
         'workingGroupId', a.working_group_id, 'view', ${appointmentJson}) ORDER BY a.valid_from, a.id), '[]')
      FROM appointment a WHERE a.person_id = q.id AND a.superseded_at IS NULL) AS appointments
   FROM person q CROSS JOIN ${today('$3')} ${named('q.id', 'at.day')}
        LEFT JOIN person_contact c ON c.side = q.side AND c.person_id = q.id
   WHERE q.id = $1 AND q.side = $2`,
);
