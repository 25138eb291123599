import { Statement } from '../../platform/database/statement.js';
import { companyNameJson, knownSql, slugSql } from '../roster.sql.js';
import { type SeatView } from './seat.dto.js';

const known = `coalesce($3::timestamptz, 'infinity')`;

/**
 * All seats of a group with their terms as known at `$3`, or now; a company has the name of its term's last day, or of
 * `$2`. Without `$3` every row counts that nothing superseded, even if the clock of the instance that wrote it is ahead.
 */
export const seatsStatement = new Statement<{ side: 'a' | 'b'; view: Omit<SeatView, 'can'> }>(
  'roster.seats',
  `SELECT s.side, json_build_object('id', s.id, 'side', ${slugSql('s.side')}, 'number', s.number, 'terms', (
     SELECT coalesce(json_agg(json_build_object('id', t.id, 'companyId', t.company_id,
              'company', ${companyNameJson('t.company_id', `greatest(t.valid_from, least(t.valid_to - 1, $2::date))`, known)},
              'validFrom', t.valid_from, 'validTo', t.valid_to, 'endCode', t.end_code) ORDER BY t.valid_from), '[]')
     FROM term t WHERE t.seat_id = s.id AND ${knownSql('t', known)})) AS view
   FROM seat s WHERE s.working_group_id = $1 ORDER BY s.side, s.number`,
);
