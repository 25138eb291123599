import { Statement } from '../../platform/database/statement.js';
import { companyNameJson, slugSql } from '../roster.sql.js';
import { type SeatView } from './seat.dto.js';

/** All seats of a group with their terms as known now; a company has the name of its term's last day, or of `$2`. */
export const seatsStatement = new Statement<{ side: 'a' | 'b'; view: Omit<SeatView, 'can'> }>(
  'roster.seats',
  `SELECT s.side, json_build_object('id', s.id, 'side', ${slugSql('s.side')}, 'number', s.number, 'terms', (
     SELECT coalesce(json_agg(json_build_object('id', t.id, 'companyId', t.company_id,
              'company', ${companyNameJson('t.company_id', `greatest(t.valid_from, least(t.valid_to - 1, $2::date))`)},
              'validFrom', t.valid_from, 'validTo', t.valid_to, 'endCode', t.end_code) ORDER BY t.valid_from), '[]')
     FROM term t WHERE t.seat_id = s.id AND t.superseded_at IS NULL)) AS view
   FROM seat s WHERE s.working_group_id = $1 ORDER BY s.side, s.number`,
);
