import { Statement } from '../../platform/database/statement.js';
import { companyNameJson, isOnSql, slugSql } from '../roster.sql.js';
import { type CompanyView } from './company.dto.js';

/** A company as JSON; `$1` the reader's side, `$2` his groups, `$3` today. */
const companyJson = `json_build_object('id', c.id, 'side', ${slugSql('c.side')}, 'name', ${companyNameJson('c.id', '$3::date')},
  'otherNames', (SELECT coalesce(json_agg(json_build_object('en', n.name_en, 'zh', n.name_zh) ORDER BY n.valid_from, n.id), '[]')
    FROM company_name n WHERE n.company_id = c.id AND n.kind = 'other' AND n.superseded_at IS NULL AND ${isOnSql('n', '$3::date')}),
  'names', (SELECT coalesce(json_agg(json_build_object('id', n.id, 'kind', n.kind, 'en', n.name_en, 'zh', n.name_zh,
      'validFrom', n.valid_from, 'validTo', n.valid_to) ORDER BY n.valid_from, n.id), '[]')
    FROM company_name n WHERE n.company_id = c.id AND n.superseded_at IS NULL),
  'website', c.website, 'ticker', c.ticker, 'lei', c.lei, 'creditCode', c.credit_code,
  'seats', (SELECT coalesce(json_agg(json_build_object('workingGroupId', t.working_group_id, 'seatId', t.seat_id, 'number', s.number,
      'termId', t.id, 'validFrom', t.valid_from, 'validTo', t.valid_to) ORDER BY t.valid_from), '[]')
    FROM term t JOIN seat s ON s.id = t.seat_id WHERE t.company_id = c.id AND t.superseded_at IS NULL
      AND t.working_group_id = ANY ($2::uuid[]) AND (t.valid_to IS NULL OR $3::date < t.valid_to)),
  'revision', c.revision)`;

/** The other side's companies are known by the seats that they hold or held in the reader's groups. */
const known = `(c.side = $1 OR EXISTS (SELECT 1 FROM term t
  WHERE t.company_id = c.id AND t.working_group_id = ANY ($2::uuid[]) AND t.superseded_at IS NULL))`;

type Row = { id: string; side: 'a' | 'b'; revision: number; view: Omit<CompanyView, 'can'> };

export const companyStatement = new Statement<Row>(
  'roster.company',
  `SELECT c.id, c.side, c.revision, ${companyJson} AS view FROM company c WHERE ${known} AND c.id = $4`,
);

/** `$4` keeps one association, by its slug; `$5` is the cursor. */
export const companiesStatement = new Statement<Row>(
  'roster.companies',
  `SELECT c.id, c.side, c.revision, ${companyJson} AS view FROM company c
   WHERE ${known} AND ($4::text IS NULL OR c.side = (SELECT o.side FROM association o WHERE o.slug = $4))
     AND ($5::uuid IS NULL OR c.id > $5::uuid)
   ORDER BY c.id LIMIT $6`,
);
