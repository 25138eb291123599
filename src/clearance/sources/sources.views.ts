import { Statement } from '../../platform/database/statement.js';
import { paperStateSql } from '../papers/papers.views.js';
import { type CaptureType } from './capture.rules.js';
import { type SourceView } from './source.dto.js';

type Shown = Omit<SourceView, 'can'>;

const sourceJson = `json_build_object('id', s.id, 'workingGroupId', s.working_group_id, 'url', s.url, 'title', s.title,
  'publisher', s.publisher, 'tier', s.tier, 'language', s.language, 'publishedOn', s.published_on,
  'retrievedAt', rfc3339(s.retrieved_at), 'attestedBy', s.attested_by, 'createdAt', rfc3339(s.created_at), 'revision', s.revision,
  'capture', (SELECT json_build_object('digest', c.digest, 'mediaType', c.media_type, 'size', c.size)
              FROM capture c WHERE c.side = s.side AND c.digest = s.capture_digest))`;

export const sourceStatement = new Statement<{ view: Shown }>(
  'clearance.source',
  `SELECT ${sourceJson} AS view FROM source s WHERE s.id = $1`,
);

/** The own side's sources of these groups, newest first; `$3` and `$4` are the cursor. */
export const sourcesStatement = new Statement<{ at: string; view: Shown }>(
  'clearance.sources',
  `SELECT rfc3339(s.created_at) AS at, ${sourceJson} AS view FROM source s
   WHERE s.working_group_id = ANY ($1::uuid[]) AND ($2::int IS NULL OR s.tier = $2) 
     AND ($3::timestamptz IS NULL OR (s.created_at, s.id) < ($3::timestamptz, $4::uuid))
   ORDER BY s.created_at DESC, s.id DESC LIMIT $5`,
);

export interface CaptureRow {
  readonly workingGroupId: string;
  readonly digest: string;
  readonly mediaType: CaptureType;
  readonly bytes: Buffer;
}

export const captureStatement = new Statement<CaptureRow>(
  'clearance.capture',
  `SELECT s.working_group_id AS "workingGroupId", c.digest, c.media_type AS "mediaType", c.bytes
   FROM source s JOIN capture c ON c.side = s.side AND c.digest = s.capture_digest WHERE s.id = $1`,
);

export const clearedCaptureStatement = new Statement<CaptureRow>(
  'clearance.cleared-capture',
  `SELECT working_group_id AS "workingGroupId", digest, media_type AS "mediaType", bytes
   FROM cleared_capture WHERE working_group_id = $1 AND digest = $2`,
);

/** The own side's papers that cite a source, and where they stand. */
export const citingStatement = new Statement<{ paperId: string; state: string }>(
  'clearance.citing',
  `SELECT p.id AS "paperId", ${paperStateSql('p.id')} AS state FROM paper p
   WHERE p.id IN (SELECT s.paper_id FROM citation c JOIN statement s ON s.side = c.side AND s.id = c.statement_id
                  WHERE c.source_id = $1) ORDER BY p.id`,
);
