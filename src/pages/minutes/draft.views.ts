import { clearedPaperJson } from '../../clearance/index.js';
import { Statement } from '../../platform/database/statement.js';
import { companyNameJson, slugSql } from '../../roster/index.js';
import { type Bilingual } from '../text/catalogues.js';

/** A cleared statement that may stand in the minutes of its item. */
export interface StatementToName {
  readonly id: string;
  readonly text: Bilingual;
}

/** What paragraphs are made of: the agenda's cleared statements by item, and the companies that hold a seat. */
export interface DraftGround {
  readonly statements: Readonly<Record<string, readonly StatementToName[]>>;
  readonly companies: readonly { readonly id: string; readonly side: string; readonly name: Bilingual }[];
}

/** For whoever drafts the minutes of a meeting (`$1`) on a day (`$2`). */
export const draftGroundStatement = new Statement<{ ground: DraftGround }>(
  'pages.draft-ground',
  `SELECT json_build_object(
     'statements', (SELECT coalesce(json_object_agg(ai.id, ${clearedPaperJson('ai.paper_id', 'ai.paper_revision')} -> 'statements'), '{}')
       FROM agenda_item ai WHERE ai.meeting_id = m.id AND ai.paper_id IS NOT NULL AND ai.state NOT IN ('withdrawn', 'merged')),
     'companies', (SELECT coalesce(json_agg(json_build_object('id', t.company_id, 'side', ${slugSql('t.side')},
           'name', ${companyNameJson('t.company_id', '$2::date')}) ORDER BY t.side, s.number), '[]')
       FROM term t JOIN seat s ON s.id = t.seat_id WHERE t.working_group_id = m.working_group_id AND t.superseded_at IS NULL
         AND t.valid_from <= $2::date AND (t.valid_to IS NULL OR $2::date < t.valid_to))) AS ground
   FROM meeting m WHERE m.id = $1`,
);
