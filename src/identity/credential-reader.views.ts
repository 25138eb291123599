import { Statement } from '../platform/database/statement.js';
import { idleMinutes } from './credentials.js';
import { enrolledSql } from './factors/factor.views.js';

/**
 * SQL: from the appointments `a` of a person that are in force at `$2`: inside their dates (in the zone of the
 * association), and for a delegate or co-chair with an attestation that is neither over nor revoked.
 */
export const fromOfficesOf = (person: string): string => `
  FROM appointment a JOIN association z ON z.side = a.side,
       LATERAL (SELECT ($2::timestamptz AT TIME ZONE z.zone)::date AS today) d
  WHERE a.person_id = ${person} AND a.superseded_at IS NULL AND a.valid_from <= d.today AND (a.valid_to IS NULL OR d.today < a.valid_to)
    AND (a.office NOT IN ('delegate', 'co-chair') OR EXISTS (
      SELECT 1 FROM attestation t WHERE t.person_id = a.person_id AND t.revoked_at IS NULL
        AND t.valid_from <= d.today AND d.today < t.valid_until))`;

const holdingJson = `json_build_object('appointmentId', a.id, 'workingGroupId', a.working_group_id, 'office', a.office,
           'seatId', a.seat_id, 'companyId', a.company_id)`;
const holdingsOf = (person: string): string => `(
  SELECT coalesce(json_agg(${holdingJson}), '[]') ${fromOfficesOf(person)})`;

export const sessionStatement = new Statement<{
  sessionId: string;
  accountId: string;
  side: string | null;
  personId: string | null;
  secondFactorAt: Date | null;
  hasFactor: boolean;
  stale: boolean;
  holdings: unknown;
}>(
  'identity.session',
  `SELECT s.id AS "sessionId", c.id AS "accountId", c.side, c.person_id AS "personId", s.second_factor_at AS "secondFactorAt",
          ${enrolledSql('c.id')} AS "hasFactor",
          s.last_seen_at < $2::timestamptz - interval '1 minute' AS stale, ${holdingsOf('c.person_id')} AS holdings
   FROM session s JOIN account c ON c.id = s.account_id
   WHERE s.token_digest = $1 AND s.revoked_at IS NULL AND s.expires_at > $2 AND c.state = 'active'
     AND s.last_seen_at > $2::timestamptz - interval '${idleMinutes} minutes'`,
);

export const touchSessionStatement = new Statement(
  'identity.session-touch',
  `UPDATE session SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2`,
);

/** A key acts while its maker holds the office for which he made it; without it the key is nothing, at once. */
export const keyStatement = new Statement<{
  keyId: string;
  accountId: string;
  personId: string;
  side: string;
  scopes: string[];
  stale: boolean;
  holding: unknown;
}>(
  'identity.key',
  `SELECT k.id AS "keyId", k.account_id AS "accountId", k.person_id AS "personId", k.side, k.scopes,
          k.last_used_at IS NULL OR k.last_used_at < $2::timestamptz - interval '1 minute' AS stale, h.holding
   FROM api_key k JOIN account c ON c.id = k.account_id AND c.state = 'active',
     LATERAL (SELECT ${holdingJson} AS holding ${fromOfficesOf('k.person_id')}
              AND a.working_group_id = k.working_group_id AND a.office = k.appointment_office
              AND (k.seat_id IS NULL OR a.seat_id = k.seat_id) LIMIT 1) h
   WHERE k.token_digest = $1 AND k.revoked_at IS NULL AND k.expires_at > $2`,
);

export const touchKeyStatement = new Statement(
  'identity.key-touch',
  `UPDATE api_key SET last_used_at = $2 WHERE id = $1`,
);
