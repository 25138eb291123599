import { Statement } from '../../platform/database/statement.js';
import { type Side } from '../../platform/side.js';

/** Two instances that start at once set up one after the other. */
export const lockStatement = new Statement(
  'identity.set-up-lock',
  `SELECT pg_advisory_xact_lock(hashtextextended('identity.set-up', 0)) IS NULL AS done`,
);

export const installStatement = new Statement(
  'identity.install',
  `INSERT INTO installation (id, demo, created_at) VALUES ($1, $2, $3) ON CONFLICT ON CONSTRAINT installation_single_uq DO NOTHING`,
);

export const associationsStatement = new Statement<{ side: Side; slug: string; isSetUp: boolean }>(
  'identity.associations',
  `SELECT side, slug, set_up_at IS NOT NULL AS "isSetUp" FROM association ORDER BY side`,
);

/** What is known of an association's name is superseded, and known better from now on. */
export const supersedeNameStatement = new Statement<{ validFrom: string }>(
  'identity.association-name-supersede',
  `UPDATE association_name SET superseded_at = greatest($2, recorded_at) WHERE side = $1 AND superseded_at IS NULL
   RETURNING valid_from::text AS "validFrom"`,
);
export const nameStatement = new Statement(
  'identity.association-name',
  `INSERT INTO association_name (id, side, name_en, name_zh, valid_from, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)`,
);

/** The first account of a side has its password from the start. */
export const makeAccountStatement = new Statement(
  'identity.account-make',
  `INSERT INTO account (id, kind, side, person_id, sign_in_name, password_hash, state, created_at)
   VALUES ($1, 'person', $2, $3, $4, $5, CASE WHEN $5::text IS NULL THEN 'invited' ELSE 'active' END, $6)`,
);
