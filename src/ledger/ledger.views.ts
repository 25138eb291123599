import { Statement } from '../platform/database/statement.js';
import { type LedgerEntryView } from './ledger.dto.js';

/** A book in the order in which it was written, after number `$3`; `$4` is the reader's side. */
export const entriesStatement = new Statement<{ number: string; view: LedgerEntryView }>(
  'ledger.entries',
  `SELECT e.number::text AS number, json_build_object('number', e.number, 'id', e.id, 'name', e.name, 'recordedAt', rfc3339(e.recorded_at),
     'actor', json_build_object('kind', w.entry ->> 'actorKind', 'side', (SELECT slug FROM association WHERE side = w.entry ->> 'side'),
       'id', CASE WHEN w.entry ->> 'side' = $4 THEN w.entry ->> 'actorId' END),
     'subject', e.subject_id, 'facts', w.entry -> 'facts') AS view
   FROM ledger_entry e, LATERAL (SELECT e.canonical::json AS entry) w
   WHERE e.working_group_id = $1 AND e.book = $2 AND e.number > $3::bigint ORDER BY e.number LIMIT $5`,
);
