import { Statement } from '../../platform/database/statement.js';
import { personNameJson } from '../../roster/index.js';
import { type Bilingual } from '../text/catalogues.js';

/** Somebody whom a side has appointed, as the choice of a presenter names him. */
export interface Presenter {
  readonly personId: string;
  readonly name: Bilingual | null;
}

/** Whom a side (`$2`) has appointed in a group (`$1`) on a day (`$3`), by name. */
export const presentersStatement = new Statement<Presenter & Record<string, unknown>>(
  'pages.presenters',
  `SELECT x."personId", x.named -> 'name' AS name FROM (
     SELECT DISTINCT a.person_id AS "personId", (${personNameJson('a.person_id', '$3::date')})::jsonb AS named FROM appointment a
     WHERE a.working_group_id = $1 AND a.side = $2 AND a.superseded_at IS NULL AND a.valid_from <= $3::date
       AND (a.valid_to IS NULL OR $3::date < a.valid_to)) x
   ORDER BY x.named -> 'name' ->> 'en', x."personId"`,
);
