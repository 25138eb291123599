import { Statement } from '../../platform/database/statement.js';
import { type PaperRow } from '../clearance.policy.js';
import { type PaperContent } from './content.rules.js';
import { type ClearedPaperView, type PaperScreen } from './paper-view.dto.js';
import { type PaperKind, type PaperState } from './paper.rules.js';

const bilingual = (en: string, zh: string): string =>
  `CASE WHEN ${en} IS NULL AND ${zh} IS NULL THEN NULL ELSE json_build_object('en', ${en}, 'zh', ${zh}) END`;

/** SQL: the state of the own side's paper `p`; past its release the offer tells it. */
const stateOf = (p: string): string =>
  `CASE WHEN ${p}.state <> 'offered' THEN ${p}.state ELSE
     (SELECT CASE o.state WHEN 'open' THEN 'offered' WHEN 'accepted' THEN 'cleared' ELSE 'returned' END
      FROM offer o WHERE o.side = ${p}.side AND o.paper_id = ${p}.id AND o.revision = ${p}.released) END`;

/** SQL: the state of an own-side paper by its id. */
export const paperStateSql = (paperId: string): string =>
  `(SELECT ${stateOf('sp')} FROM paper sp WHERE sp.id = ${paperId})`;

/** SQL: the codes of an own-side paper's latest return, as a JSON array; null unless it stands returned. */
export const returnCodesJson = (paperId: string): string =>
  `(SELECT x.codes FROM paper rp, LATERAL (
      SELECT ro.decided_at AS at, ro.return_codes AS codes FROM offer ro
      WHERE ro.side = rp.side AND ro.paper_id = rp.id AND ro.state = 'returned'
      UNION ALL
      SELECT r.at, (SELECT jsonb_agg(DISTINCT rs.code) FROM review_statement rs
                    WHERE rs.side = r.side AND rs.review_id = r.id AND rs.code IS NOT NULL)
      FROM review r WHERE r.side = rp.side AND r.paper_id = rp.id AND r.direction = 'outward' AND r.outcome = 'returned') x
    WHERE rp.id = ${paperId} AND ${stateOf('rp')} = 'returned' ORDER BY x.at DESC LIMIT 1)`;

const citations = (s: string): string =>
  `(SELECT coalesce(json_agg(json_build_object('sourceId', so.id, 'url', so.url, 'title', so.title, 'publisher', so.publisher,
      'tier', so.tier, 'publishedOn', so.published_on, 'retrievedOn', (so.retrieved_at AT TIME ZONE 'UTC')::date, 'captureDigest', so.capture_digest,
      'locator', c.locator, 'quote', c.quote, 'relation', c.relation) ORDER BY c.id), '[]')
    FROM citation c JOIN source so ON so.side = c.side AND so.id = c.source_id WHERE c.side = ${s}.side AND c.statement_id = ${s}.id)`;

/** SQL: the statements of paper `p` with their translations, in order; `more` adds keys to each. */
const statements = (p: string, more = ''): string =>
  `(SELECT coalesce(json_agg(json_build_object('id', s.id, 'kind', s.kind, 'language', s.language, 'text', json_build_object(
      'en', CASE s.language WHEN 'en' THEN s.text ELSE t.text END, 'zh', CASE s.language WHEN 'zh' THEN s.text ELSE t.text END),
      'citations', ${citations('s')}${more}) ORDER BY s.position, s.id), '[]')
    FROM statement s LEFT JOIN statement t ON t.side = s.side AND t.original_id = s.id
    WHERE s.side = ${p}.side AND s.paper_id = ${p}.id AND s.original_id IS NULL)`;

const head = (p: string): string =>
  `'title', ${bilingual(`${p}.title_en`, `${p}.title_zh`)}, 'abstract', ${bilingual(`${p}.abstract_en`, `${p}.abstract_zh`)}`;

/** SQL: an own-side paper as it stands: `{ state, language, revision, title, abstract, statements }`. */
export const ownPaperJson = (paperId: string): string =>
  `(SELECT json_build_object('state', ${stateOf('op')}, 'language', op.language, 'revision', op.revision, ${head('op')},
      'statements', ${statements('op')}) FROM paper op WHERE op.id = ${paperId})`;

/** SQL: the revision of a paper that was cleared last. */
const lastCleared = (paperId: string): string =>
  `(SELECT max(lc.revision) FROM cleared_paper lc WHERE lc.paper_id = ${paperId})`;

/** SQL: cleared text, the same for both sides: `{ revision, title, abstract, statements }`; the latest unless told. */
export const clearedPaperJson = (paperId: string, revision: string = lastCleared(paperId)): string =>
  `(SELECT json_build_object('revision', cp.revision, ${head('cp')}, 'statements',
      (SELECT coalesce(json_agg(json_build_object('id', cs.statement_id, 'kind', cs.kind, 'language', cs.language,
        'text', json_build_object('en', cs.text_en, 'zh', cs.text_zh), 'citations', cs.citations) ORDER BY cs.position), '[]')
       FROM cleared_statement cs WHERE cs.paper_id = cp.paper_id AND cs.revision = cp.revision))
    FROM cleared_paper cp WHERE cp.paper_id = ${paperId} AND cp.revision = ${revision})`;

/** An own-side paper as its release would be bound to it. */
interface ContentRow {
  content: PaperContent;
  /** The statements whose translation is out of date. */
  outdated: string[];
}
export const contentStatement = new Statement<ContentRow & Record<string, unknown>>(
  'clearance.content',
  `SELECT json_build_object('paperId', p.id, 'kind', p.kind, 'revision', p.revision, ${head('p')}, 'aliases', p.aliases,
            'statements', ${statements('p')}) AS content,
          (SELECT coalesce(json_agg(o.id), '[]') FROM statement o JOIN statement t ON t.side = o.side AND t.original_id = o.id
           WHERE o.side = p.side AND o.paper_id = p.id AND t.revision < o.revision) AS outdated
   FROM paper p WHERE p.id = $1`,
);

export const stateStatement = new Statement<{ state: PaperState }>(
  'clearance.state',
  `SELECT ${stateOf('p')} AS state FROM paper p WHERE p.id = $1`,
);

/** SQL: the latest decision of the own side's counsel on each text that each statement of a paper had. */
export const letPass = (paperId: string, direction: string): string =>
  `(SELECT DISTINCT ON (rs.statement_id, rs.digest) rs.statement_id, rs.digest, rs.decision
    FROM review r JOIN review_statement rs ON rs.side = r.side AND rs.review_id = r.id
    WHERE r.paper_id = ${paperId} AND r.direction = ${direction} ORDER BY rs.statement_id, rs.digest, r.at DESC, r.id DESC)`;

/** What a side's counsel let pass in one direction, by statement and digest. */
export const letPassStatement = new Statement<{ statementId: string; digest: string }>(
  'clearance.let-pass',
  `SELECT d.statement_id AS "statementId", d.digest FROM ${letPass('$1', '$2')} d WHERE d.decision = 'released'`,
);

/**
 * SQL: everybody who has a part in own-side paper `p`, with his role: who wrote, edited or translated it, and whoever
 * entered or changed a source that it cites, since what a source says of itself crosses with the text.
 */
export const contributorsSql = (p: string): string =>
  `(SELECT k.account_id, k.role FROM contributor k WHERE k.side = ${p}.side AND k.paper_id = ${p}.id
    UNION SELECT h.account_id, 'source' FROM statement s JOIN citation c ON c.side = s.side AND c.statement_id = s.id,
      LATERAL (SELECT so.attested_by AS account_id FROM source so WHERE so.side = c.side AND so.id = c.source_id
               UNION SELECT e.account_id FROM source_editor e WHERE e.side = c.side AND e.source_id = c.source_id) h
    WHERE s.side = ${p}.side AND s.paper_id = ${p}.id)`;

export const contributorStatement = new Statement<{ accountId: string }>(
  'clearance.contributor',
  `SELECT k.account_id AS "accountId" FROM paper p, LATERAL ${contributorsSql('p')} k WHERE p.id = $1 AND k.account_id = $2 LIMIT 1`,
);

/** The screen of one own-side paper: text, what passed before, who wrote on it, what counsel said. */
export const paperStatement = new Statement<{ view: PaperScreen }>(
  'clearance.paper',
  `SELECT json_build_object('sideLetter', p.side,
     'paper', json_build_object('id', p.id, 'side', a.slug, 'workingGroupId', p.working_group_id,
       'seatId', p.seat_id, 'kind', p.kind, 'state', ${stateOf('p')}, 'language', p.language, 'revision', p.revision,
       'contributors', (SELECT coalesce(json_agg(json_build_object('accountId', k.account_id, 'role', k.role)), '[]')
                        FROM ${contributorsSql('p')} k),
       'returnCodes', ${returnCodesJson('p.id')},
       'reviews', (SELECT coalesce(json_agg(json_build_object('at', rfc3339(r.at), 'revision', r.revision, 'outcome', r.outcome,
           'note', r.note, 'returned', (SELECT coalesce(json_agg(json_build_object('statementId', x.statement_id, 'code', x.code)), '[]')
             FROM review_statement x WHERE x.side = r.side AND x.review_id = r.id AND x.code IS NOT NULL)) ORDER BY r.at, r.id), '[]')
         FROM review r WHERE r.side = p.side AND r.paper_id = p.id AND r.direction = 'outward')),
     'content', json_build_object('paperId', p.id, 'kind', p.kind, 'revision', p.revision, ${head('p')}, 'aliases', p.aliases,
       'statements', ${statements('p')}),
     'before', (SELECT o.content FROM offer o WHERE o.side = p.side AND o.paper_id = p.id
                  AND (o.revision < p.released OR p.state <> 'offered') ORDER BY o.revision DESC LIMIT 1),
     'details', (SELECT coalesce(json_agg(json_build_object('revision', s.revision,
         'translationOutdated', coalesce(t.revision < s.revision, false), 'citations',
         (SELECT coalesce(json_agg(c.id ORDER BY c.id), '[]') FROM citation c WHERE c.side = s.side AND c.statement_id = s.id))
         ORDER BY s.position, s.id), '[]')
       FROM statement s LEFT JOIN statement t ON t.side = s.side AND t.original_id = s.id
       WHERE s.side = p.side AND s.paper_id = p.id AND s.original_id IS NULL),
     'passed', (SELECT coalesce(json_agg(json_build_object('statementId', d.statement_id, 'digest', d.digest)), '[]')
                FROM ${letPass('p.id', "'outward'")} d WHERE d.decision = 'released')) AS view
   FROM paper p JOIN association a ON a.side = p.side WHERE p.id = $1`,
);

/** Whose paper it is, for whoever is about to act on it. */
export const paperHeadStatement = new Statement<PaperRow & Record<string, unknown>>(
  'clearance.paper-head',
  `SELECT side, working_group_id AS "workingGroupId", seat_id AS "seatId", kind FROM paper WHERE id = $1`,
);

export const clearedPaperStatement = new Statement<{ workingGroupId: string; kind: PaperKind; view: ClearedPaperView }>(
  'clearance.cleared-paper',
  `SELECT p.working_group_id AS "workingGroupId", p.kind,
     (jsonb_build_object('id', p.paper_id, 'side', a.slug, 'workingGroupId', p.working_group_id, 'kind', p.kind,
       'acceptedAt', rfc3339(p.accepted_at), 'aliases', p.content::jsonb -> 'aliases') || (${clearedPaperJson('p.paper_id', 'p.revision')})::jsonb) AS view
   FROM cleared_paper p JOIN association a ON a.side = p.side WHERE p.paper_id = $1 ORDER BY p.revision DESC LIMIT 1`,
);
