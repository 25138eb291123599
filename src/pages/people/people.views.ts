import { Statement } from '../../platform/database/statement.js';
import { personNameJson } from '../../roster/index.js';
import { type Bilingual } from '../text/catalogues.js';

/** Somebody whom a side knows in a group. */
export interface KnownPerson {
  readonly id: string;
  readonly name: Bilingual | null;
  readonly function: Bilingual | null;
  /** Whether he holds an office of the group now or later. */
  readonly holds: boolean;
  readonly account: 'none' | 'invited' | 'active' | 'closed';
  readonly [column: string]: unknown;
}

/** The people of the side `$1` who hold or held an office of the group `$2`, or none anywhere; `$3` is today there. */
export const knownPeopleStatement = new Statement<KnownPerson>(
  'pages.known-people',
  `SELECT q.id, p.json -> 'name' AS name, p.json -> 'function' AS function, coalesce(c.state, 'none') AS account,
     EXISTS (SELECT 1 FROM appointment a WHERE a.person_id = q.id AND a.working_group_id = $2 AND a.superseded_at IS NULL
       AND (a.valid_to IS NULL OR $3::date < a.valid_to)) AS holds
   FROM person q LEFT JOIN account c ON c.side = q.side AND c.person_id = q.id
     CROSS JOIN LATERAL (SELECT ${personNameJson('q.id', '$3::date')} AS json) p
   WHERE q.side = $1 AND (EXISTS (SELECT 1 FROM appointment a WHERE a.person_id = q.id AND a.working_group_id = $2 AND a.superseded_at IS NULL)
     OR NOT EXISTS (SELECT 1 FROM appointment a WHERE a.person_id = q.id AND a.superseded_at IS NULL))
   ORDER BY p.json -> 'name' ->> 'en', q.id LIMIT 1000`,
);
