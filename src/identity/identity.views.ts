import { Statement } from '../platform/database/statement.js';

/** One office of the person who asks. */
export class HeldOfficeView {
  workingGroupId!: string;
  office!: string;
  seatId!: string | null;
  companyId!: string | null;
}

/** Who I am. */
export class MeView {
  accountId!: string;
  personId!: string | null;
  /** The association's slug; null for the operator. */
  side!: string | null;
  signInName!: string;
  name!: { en: string; zh: string | null } | null;
  offices!: HeldOfficeView[];
  /** Whether a second factor is enrolled, must be, and was shown within the last five minutes. */
  secondFactor!: { enrolled: boolean; required: boolean; fresh: boolean };
}

/** One sign-in of mine. */
export class SessionView {
  id!: string;
  createdAt!: string;
  lastSeenAt!: string;
  expiresAt!: string;
  userAgent!: string;
  current!: boolean;
}

/** One API key, without the key. */
export class KeyView {
  id!: string;
  workingGroupId!: string;
  name!: string;
  /** The first characters, to tell keys apart. */
  prefix!: string;
  office!: string;
  scopes!: string[];
  createdAt!: string;
  expiresAt!: string;
  lastUsedAt!: string | null;
  revokedAt!: string | null;
  can!: { revoke: boolean };
}

export const meStatement = new Statement<{ signInName: string; side: string | null; name: MeView['name']; enrolled: boolean }>(
  'identity.me',
  `SELECT c.sign_in_name AS "signInName", o.slug AS side,
          (SELECT json_build_object('en', n.name_en, 'zh', n.name_zh) FROM person_name n
           WHERE n.person_id = c.person_id AND n.superseded_at IS NULL ORDER BY n.valid_from DESC LIMIT 1) AS name,
          EXISTS (SELECT 1 FROM totp_factor f WHERE f.account_id = c.id AND f.confirmed_at IS NOT NULL) AS enrolled
   FROM account c LEFT JOIN association o ON o.side = c.side WHERE c.id = $1`,
);

export const sessionsStatement = new Statement<SessionView & { current: boolean }>(
  'identity.sessions',
  `SELECT id, rfc3339(created_at) AS "createdAt", rfc3339(last_seen_at) AS "lastSeenAt", rfc3339(expires_at) AS "expiresAt",
          user_agent AS "userAgent", id = $2 AS current
   FROM session WHERE account_id = $1 AND revoked_at IS NULL AND expires_at > $3 ORDER BY created_at DESC`,
);

/** The keys of the own side; `$1` keeps those of one account. */
export const keysStatement = new Statement<Omit<KeyView, 'can'> & { accountId: string }>(
  'identity.keys',
  `SELECT id, working_group_id AS "workingGroupId", account_id AS "accountId", name, prefix, appointment_office AS office, scopes,
          rfc3339(created_at) AS "createdAt", rfc3339(expires_at) AS "expiresAt", rfc3339(last_used_at) AS "lastUsedAt",
          rfc3339(revoked_at) AS "revokedAt"
   FROM api_key WHERE ($1::uuid IS NULL OR account_id = $1) ORDER BY created_at DESC LIMIT 200`,
);
