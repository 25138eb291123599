import { Injectable } from '@nestjs/common';
import { type Temporal } from 'temporal-polyfill';
import { Database, type Tx } from '../platform/database/database.js';
import { Statement } from '../platform/database/statement.js';
import { sha256 } from '../platform/digest.js';
import { found } from '../platform/domain-error.js';
import { newId } from '../platform/id.js';

export type PublicationKind = 'working-group' | 'meeting' | 'agenda' | 'minutes' | 'follow-up';

/** One revision of one thing as the public sees it. What is published never changes; a newer revision follows it. */
export interface NewPublication {
  readonly workingGroupId: string;
  readonly kind: PublicationKind;
  readonly subjectId: string;
  readonly revision: number;
  /** The meeting that it comes from, unless it is a group or a meeting itself. */
  readonly meetingId?: string;
  /** Canonical JSON: the bytes that were decided upon. */
  readonly content: string;
  /** What stands around the content in the public answer: digests, keys, times. */
  readonly frame: Readonly<Record<string, unknown>>;
  readonly publishedAt: Temporal.Instant;
}

const publishStatement = new Statement(
  'ledger.publish',
  `WITH head AS (
     INSERT INTO publication_feed (working_group_id, size) VALUES ($1, 1)
     ON CONFLICT (working_group_id) DO UPDATE SET size = publication_feed.size + 1 RETURNING size)
   INSERT INTO publication (id, working_group_id, kind, subject_id, revision, change, content, rendered, etag, published_at, meeting_id)
   SELECT $2, $1, $3, $4, $5, size, $6, $7, $8, $9, $10 FROM head`,
);

const latestStatement = new Statement<{ content: string; meetingId: string }>(
  'ledger.latest-publication',
  `SELECT content, meeting_id AS "meetingId" FROM publication WHERE kind = $1 AND subject_id = $2 ORDER BY revision DESC LIMIT 1`,
);

/** Writes what the public may read, in the transaction of the act that makes it public. */
@Injectable()
export class Publisher {
  constructor(private readonly database: Database) {}

  async publish(tx: Tx, publication: NewPublication): Promise<void> {
    const { workingGroupId, kind, subjectId, revision, meetingId, content, frame, publishedAt } = publication;
    const from = meetingId === undefined ? {} : { meetingId };
    const head = {
      id: subjectId,
      kind,
      workingGroupId,
      revision,
      publishedAt: publishedAt.toString(),
      ...from,
      ...frame,
    };
    // The content enters as the very text that was decided upon, not as a second rendering of it.
    const rendered = `${JSON.stringify(head).slice(0, -1)},"content":${content}}`;
    const values = [
      workingGroupId,
      newId(),
      kind,
      subjectId,
      revision,
      content,
      rendered,
      sha256(rendered),
      publishedAt.toString(),
      meetingId ?? null,
    ];
    await this.database.run(tx, publishStatement, values);
  }

  /** A meeting's thing in its newest revision. @throws DomainError 404 */
  async latest(
    tx: Tx,
    kind: Exclude<PublicationKind, 'working-group' | 'meeting'>,
    subjectId: string,
  ): Promise<{ readonly content: string; readonly meetingId: string }> {
    const [row] = await this.database.run(tx, latestStatement, [kind, subjectId]);
    return found(row, 'publication');
  }
}
