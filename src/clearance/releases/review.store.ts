import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/id.js';
import { type Part } from '../papers/content.rules.js';
import { letPassStatement } from '../papers/papers.views.js';
import { type StatementDecision } from './release.rules.js';
import { ReviewStatement } from './review-statement.entity.js';
import { Review } from './review.entity.js';

/** What the own side's counsel decided, with the reasons that stay with his side. */
@Injectable()
export class ReviewStore {
  constructor(private readonly database: Database) {}

  /** The parts that the own side's counsel let pass as they stand now: unchanged text needs no second look. */
  async carried(
    tx: Tx,
    paperId: string,
    direction: Review['direction'],
    parts: readonly Part[],
  ): Promise<ReadonlySet<string>> {
    const passed = await this.database.run(tx, letPassStatement, [paperId, direction]);
    const known = new Set(passed.map((row) => `${row.statementId} ${row.digest}`));
    return new Set(parts.filter((part) => known.has(`${part.id} ${part.digest}`)).map((part) => part.id));
  }

  async add(tx: Tx, review: Omit<Review, 'id'>, decisions: readonly StatementDecision[]): Promise<string> {
    const id = newId<'Review'>();
    await tx.insert(Review, { ...review, id });
    const rows = decisions.map(({ statementId, digest, decision, code }) => ({
      ...{ side: review.side, reviewId: id, statementId, digest, decision },
      code: code ?? null,
    }));
    if (rows.length > 0) await tx.insert(ReviewStatement, rows);
    return id;
  }
}
