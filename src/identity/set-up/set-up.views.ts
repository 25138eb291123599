import { Statement } from '../../platform/database/statement.js';

/** One start, or one set-up of an association, at a time; until the transaction ends. */
export const lockStatement = new Statement(
  'identity.set-up-lock',
  `SELECT pg_advisory_xact_lock(hashtextextended('identity.set-up', 0)) IS NULL AS done`,
);

/** Whether the demonstration's story is being told in an installation, or was told to its end; null where it never is. */
export type StoryState = 'telling' | 'told' | null;

export const installationStatement = new Statement<{ demo: boolean; story: StoryState; lastSeenAt: Date }>(
  'identity.installation',
  `SELECT demo, story, greatest(created_at, (SELECT max(last_seen_at) FROM session)) AS "lastSeenAt" FROM installation`,
);

export const makeInstallationStatement = new Statement(
  'identity.installation-make',
  `INSERT INTO installation (id, demo, story, created_at) VALUES ($1, $2, $3, $4)`,
);

export const storyToldStatement = new Statement(
  'identity.installation-story-told',
  `UPDATE installation SET story = 'told' WHERE story = 'telling' RETURNING id`,
);

/** The group that was founded with the installation: the first of all. */
export const firstGroupStatement = new Statement<{ id: string }>(
  'identity.first-group',
  `SELECT id FROM working_group ORDER BY created_at, id LIMIT 1`,
);

/** The secretary's account is active at once; a side's own role could not set its password. */
export const activeAccountStatement = new Statement(
  'identity.set-up-account',
  `INSERT INTO account (id, kind, side, person_id, sign_in_name, password_hash, state, created_at)
   VALUES ($1, 'person', $2, $3, $4, $5, 'active', $6)`,
);
