import { personNameJson } from '../roster/index.js';
import { Statement } from '../platform/database/statement.js';
import { fromOfficesOf } from './credential-reader.views.js';
import { idleMinutes } from './credentials.js';
import { enrolledSql } from './factors/factor.views.js';

/** One office of an account's person, as it is in force now. */
export interface OfficeRow {
  readonly workingGroupId: string;
  readonly group: { slug: string; state: string; name: { en: string; zh: string } };
  readonly office: string;
  readonly deputy: boolean;
  readonly seatId: string | null;
  readonly companyId: string | null;
}

export interface MeRow {
  readonly signInName: string;
  readonly side: string | null;
  readonly personId: string | null;
  readonly person: { name: { en: string; zh: string | null }; function: { en: string; zh: string | null } } | null;
  readonly enrolled: boolean;
  readonly recoveryCodes: number;
  readonly secondFactorAt: Date | null;
  readonly offices: OfficeRow[];
}

/** An account, its person's offices at `$2`, and the second factor of the session `$3`. */
export const meStatement = new Statement<MeRow & Record<string, unknown>>(
  'identity.me',
  `SELECT c.sign_in_name AS "signInName", o.slug AS side, c.person_id AS "personId", s.second_factor_at AS "secondFactorAt",
          ${personNameJson('c.person_id', '($2::timestamptz AT TIME ZONE o.zone)::date')} AS person,
          ${enrolledSql('c.id')} AS enrolled,
          (SELECT count(*)::int FROM recovery_code r WHERE r.account_id = c.id AND r.used_at IS NULL) AS "recoveryCodes",
          (SELECT coalesce(json_agg(json_build_object('workingGroupId', a.working_group_id, 'group', (
               SELECT json_build_object('slug', g.slug, 'state', g.state, 'name', json_build_object('en', g.name_en, 'zh', g.name_zh))
               FROM working_group g WHERE g.id = a.working_group_id),
             'office', a.office, 'deputy', a.deputy, 'seatId', a.seat_id, 'companyId', a.company_id) ORDER BY a.working_group_id), '[]')
           ${fromOfficesOf('c.person_id')}) AS offices
   FROM account c LEFT JOIN association o ON o.side = c.side LEFT JOIN session s ON s.id = $3 AND s.account_id = c.id
   WHERE c.id = $1`,
);

export interface SessionRow {
  readonly id: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly userAgent: string;
}

/** The live sessions of an account at `$2`, newest first; `$3` and `$4` are the cursor. */
export const sessionsStatement = new Statement<SessionRow & Record<string, unknown>>(
  'identity.sessions',
  `SELECT id, rfc3339(created_at) AS "createdAt", rfc3339(last_seen_at) AS "lastSeenAt", rfc3339(expires_at) AS "expiresAt",
          user_agent AS "userAgent"
   FROM session
   WHERE account_id = $1 AND revoked_at IS NULL AND expires_at > $2
     AND last_seen_at > $2::timestamptz - interval '${idleMinutes} minutes'
     AND ($3::timestamptz IS NULL OR (created_at, id) < ($3::timestamptz, $4::uuid))
   ORDER BY created_at DESC, id DESC LIMIT $5`,
);

export interface KeyRow {
  readonly id: string;
  readonly workingGroupId: string;
  readonly accountId: string;
  readonly name: string;
  readonly prefix: string;
  readonly office: string;
  readonly seatId: string | null;
  readonly scopes: string[];
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

/** Keys of the own side, newest first: those of account `$1` and all of the groups `$2`; `$3` and `$4` are the cursor. */
export const keysStatement = new Statement<KeyRow & Record<string, unknown>>(
  'identity.keys',
  `SELECT id, working_group_id AS "workingGroupId", account_id AS "accountId", name, prefix, appointment_office AS office,
          seat_id AS "seatId", scopes, rfc3339(created_at) AS "createdAt", rfc3339(expires_at) AS "expiresAt",
          rfc3339(last_used_at) AS "lastUsedAt", rfc3339(revoked_at) AS "revokedAt"
   FROM api_key
   WHERE (account_id = $1 OR working_group_id = ANY ($2::uuid[]))
     AND ($3::timestamptz IS NULL OR (created_at, id) < ($3::timestamptz, $4::uuid))
   ORDER BY created_at DESC, id DESC LIMIT $5`,
);
