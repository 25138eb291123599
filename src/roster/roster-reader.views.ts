import { Statement } from '../platform/database/statement.js';
import { type AppointmentInForce, type SeatedCompany } from './roster-reader.types.js';
import { isOnSql } from './roster.sql.js';

export const seatedCompaniesStatement = new Statement<SeatedCompany & Record<string, unknown>>(
  'roster.seated-companies',
  `SELECT t.company_id AS "companyId", t.side, s.number AS "seatNumber" FROM term t JOIN seat s ON s.id = t.seat_id
   WHERE t.working_group_id = $1 AND t.superseded_at IS NULL AND ${isOnSql('t', '$2::date')}
   ORDER BY t.side, s.number`,
);

/** What was revoked has no power from that very day on, in the zone of the association. */
export const appointmentStatement = new Statement<AppointmentInForce & Record<string, unknown>>(
  'roster.appointment-of',
  `SELECT a.id, a.office, a.seat_id AS "seatId", a.company_id AS "companyId"
   FROM appointment a JOIN association o ON o.side = a.side
   WHERE a.working_group_id = $1 AND a.side = $2 AND a.person_id = $3 AND a.superseded_at IS NULL
     AND ${isOnSql('a', '$4::date')}
     AND (a.office NOT IN ('delegate', 'co-chair') OR EXISTS (
       SELECT 1 FROM attestation t WHERE t.person_id = a.person_id AND t.valid_from <= $4::date AND $4::date < t.valid_until
         AND (t.revoked_at IS NULL OR (t.revoked_at AT TIME ZONE o.zone)::date > $4::date)))`,
);
