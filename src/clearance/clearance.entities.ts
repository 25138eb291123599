import { Citation } from './papers/citation.entity.js';
import { Contributor } from './papers/contributor.entity.js';
import { Paper } from './papers/paper.entity.js';
import { StatementRow } from './papers/statement.entity.js';
import { ClearedCapture } from './releases/cleared-capture.entity.js';
import { ClearedPaper } from './releases/cleared-paper.entity.js';
import { ClearedStatement } from './releases/cleared-statement.entity.js';
import { Offer } from './releases/offer.entity.js';
import { OfferedCapture } from './releases/offered-capture.entity.js';
import { ReviewStatement } from './releases/review-statement.entity.js';
import { Review } from './releases/review.entity.js';
import { Capture } from './sources/capture.entity.js';
import { SourceEditor } from './sources/source-editor.entity.js';
import { Source } from './sources/source.entity.js';

/** The module's tables, for the composition root. */
export const clearanceEntities = [
  Paper,
  Contributor,
  StatementRow,
  Citation,
  Source,
  SourceEditor,
  Capture,
  Review,
  ReviewStatement,
  Offer,
  OfferedCapture,
  ClearedPaper,
  ClearedStatement,
  ClearedCapture,
];
