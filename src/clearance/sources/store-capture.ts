import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Clock } from '../../platform/clock.js';
import { sha256 } from '../../platform/digest.js';
import { ensureRevision } from '../../platform/http/request-params.js';
import { Receipt } from '../../platform/receipt.js';
import { clearancePolicy } from '../clearance.policy.js';
import { captureTypeOf, looksLike } from './capture.rules.js';
import { SourceStore } from './source.store.js';

/** The bytes of a source as they were retrieved, kept under their SHA-256. */
@Injectable()
export class StoreCapture {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sources: SourceStore,
    private readonly ledger: Ledger,
  ) {}

  /** @param contentType of the request that brought the bytes */
  execute(actor: Member, id: string, expected: number, contentType: string, bytes: Buffer): Promise<Receipt> {
    const mediaType = captureTypeOf(contentType);
    return this.database.transaction(actor, async (tx) => {
      const { source, papers } = await this.sources.lock(tx, id);
      const now = this.clock.now();
      ensure(clearancePolicy.changeSource(actor, source));
      ensureRevision(source, expected);
      ensure(looksLike(mediaType, bytes));

      const digest = sha256(bytes);
      const { workingGroupId, side } = source;
      await this.sources.keep(tx, { side, digest, mediaType, size: bytes.length, bytes, storedAt: now });
      const revision = await this.sources.change(tx, actor, source, papers, { captureDigest: digest });
      const facts = { revision, size: bytes.length };
      await this.ledger.record(tx, {
        ...{ name: 'clearance.capture-stored', actor, workingGroupId, subject: id, book: side, facts },
      });
      return new Receipt({ id, revision, digest });
    });
  }
}
