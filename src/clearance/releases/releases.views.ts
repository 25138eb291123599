import { Statement } from '../../platform/database/statement.js';
import { letPass } from '../papers/papers.views.js';
import { type CaptureRow } from '../sources/sources.views.js';
import { type OfferFacts } from './offer.entity.js';
import { type OfferScreen, type ReleaseView } from './release-view.dto.js';

interface Row {
  readonly at: string;
  readonly id: string;
  readonly view: ReleaseView;
}

const shown = (keys: Record<string, string>): string =>
  `json_build_object(${Object.entries(keys)
    .map(([key, sql]) => `'${key}', ${sql}`)
    .join(', ')})`;

/** Groups in `$1`, cursor in `$2` and `$3`, limit in `$4`. */
const paged = (at: string, id: string): string =>
  `($2::timestamptz IS NULL OR (${at}, ${id}) < ($2::timestamptz, $3::uuid)) ORDER BY ${at} DESC, ${id} DESC LIMIT $4`;

const statementsOf = (content: string): string => `json_array_length(${content}::json->'statements')`;

/** Own-side papers that wait for their counsel. */
export const waitingOutwardStatement = new Statement<Row>(
  'clearance.waiting-outward',
  `SELECT rfc3339(p.created_at) AS at, p.id, ${shown({
    id: 'p.id',
    direction: `'outward'`,
    state: `'waiting'`,
    workingGroupId: 'p.working_group_id',
    paperId: 'p.id',
    offerId: 'NULL',
    side: 'a.slug',
    kind: 'p.kind',
    revision: 'p.revision',
    title: `CASE WHEN p.title_en IS NULL AND p.title_zh IS NULL THEN NULL ELSE json_build_object('en', p.title_en, 'zh', p.title_zh) END`,
    statements:
      '(SELECT count(*) FROM statement s WHERE s.side = p.side AND s.paper_id = p.id AND s.original_id IS NULL)',
    at: 'rfc3339(p.created_at)',
    codes: `'[]'::json`,
    note: 'NULL',
  })} AS view
   FROM paper p JOIN association a ON a.side = p.side
   WHERE p.working_group_id = ANY ($1::uuid[]) AND p.state = 'submitted' AND ${paged('p.created_at', 'p.id')}`,
);

/** The other side's offers that wait for this side's counsel. */
export const waitingInwardStatement = new Statement<Row>(
  'clearance.waiting-inward',
  `SELECT rfc3339(o.released_at) AS at, o.id, ${shown({
    id: 'o.id',
    direction: `'inward'`,
    state: `'waiting'`,
    workingGroupId: 'o.working_group_id',
    paperId: 'o.paper_id',
    offerId: 'o.id',
    side: 'a.slug',
    kind: 'o.kind',
    revision: 'o.revision',
    title: `o.content::json->'title'`,
    statements: statementsOf('o.content'),
    at: 'rfc3339(o.released_at)',
    codes: `'[]'::json`,
    note: 'NULL',
  })} AS view
   FROM offer o JOIN association a ON a.side = o.side
   WHERE o.working_group_id = ANY ($1::uuid[]) AND o.state = 'open' AND o.side <> $5 AND ${paged('o.released_at', 'o.id')}`,
);

/** What the own side's counsel decided in one direction (`$5`), newest first; `$6` is the own side. */
export const decidedStatement = new Statement<Row>(
  'clearance.decided',
  `SELECT rfc3339(r.at) AS at, r.id, ${shown({
    id: 'r.id',
    direction: 'r.direction',
    state: 'r.outcome',
    workingGroupId: 'r.working_group_id',
    paperId: 'r.paper_id',
    offerId: 'o.id',
    side: 'a.slug',
    kind: 'coalesce(o.kind, p.kind)',
    revision: 'r.revision',
    title: `coalesce(o.content::json->'title', CASE WHEN p.id IS NOT NULL THEN json_build_object('en', p.title_en, 'zh', p.title_zh) END)`,
    statements: `(SELECT count(*) FROM review_statement x WHERE x.side = r.side AND x.review_id = r.id AND x.statement_id <> r.paper_id)`,
    at: 'rfc3339(r.at)',
    codes: `(SELECT coalesce(json_agg(DISTINCT x.code), '[]') FROM review_statement x
             WHERE x.side = r.side AND x.review_id = r.id AND x.code IS NOT NULL)`,
    note: 'r.note',
  })} AS view
   FROM review r
   LEFT JOIN paper p ON p.side = r.side AND p.id = r.paper_id
   LEFT JOIN offer o ON o.id = r.offer_id
   JOIN association a ON (a.side = $6) = (r.direction = 'outward')
   WHERE r.working_group_id = ANY ($1::uuid[]) AND r.direction = $5 AND ${paged('r.at', 'r.id')}`,
);

/** The screen of one offer: `$2` is the reader's side's direction towards it. */
export const offerStatement = new Statement<{ view: OfferScreen; workingGroupId: string }>(
  'clearance.offer',
  `SELECT o.working_group_id AS "workingGroupId", json_build_object('sideLetter', o.side, 'content', o.content, 'offer', json_build_object(
       'id', o.id, 'side', a.slug, 'workingGroupId', o.working_group_id, 'paperId', o.paper_id, 'kind', o.kind,
       'revision', o.revision, 'state', o.state, 'digest', o.digest, 'ruleSet', o.rule_set, 'facts', o.facts,
       'releasedAt', rfc3339(o.released_at), 'decidedAt', rfc3339(o.decided_at), 'returnCodes', o.return_codes,
       'captures', (SELECT coalesce(json_agg(json_build_object('digest', c.digest, 'mediaType', c.media_type, 'size', c.size)
                      ORDER BY c.digest), '[]') FROM offered_capture c WHERE c.offer_id = o.id)),
     'before', (SELECT json_build_object('revision', b.revision, 'state', b.state, 'content', b.content) FROM offer b
                WHERE b.side = o.side AND b.paper_id = o.paper_id AND b.revision < o.revision ORDER BY b.revision DESC LIMIT 1),
     'passed', (SELECT coalesce(json_agg(json_build_object('statementId', d.statement_id, 'digest', d.digest)), '[]')
                FROM ${letPass('o.paper_id', `CASE WHEN o.side = $2 THEN 'outward' ELSE 'inward' END`)} d
                WHERE d.decision = 'released')) AS view
   FROM offer o JOIN association a ON a.side = o.side WHERE o.id = $1`,
);

/** The other side's latest offer of a paper or of what it belongs to, among the groups in which the reader is counsel. */
export const offeredStatement = new Statement<{ paperId: string; workingGroupId: string; facts: OfferFacts }>(
  'clearance.offered',
  `SELECT paper_id AS "paperId", working_group_id AS "workingGroupId", facts FROM offer
   WHERE working_group_id = ANY ($1::uuid[]) AND side <> $2 AND kind = $3
     AND CASE $4 WHEN 'paperId' THEN paper_id::text ELSE facts->>$4 END = $5
   ORDER BY released_at DESC LIMIT 1`,
);

export const offeredCaptureStatement = new Statement<CaptureRow & { readonly side: 'a' | 'b' }>(
  'clearance.offered-capture',
  `SELECT o.side, o.working_group_id AS "workingGroupId", c.digest, c.media_type AS "mediaType", c.bytes
   FROM offer o JOIN offered_capture c ON c.offer_id = o.id WHERE o.id = $1 AND c.digest = $2`,
);
