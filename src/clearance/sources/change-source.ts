import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Clock } from '../../platform/clock.js';
import { ensureRevision } from '../../platform/http/request-params.js';
import { Receipt } from '../../platform/receipt.js';
import { clearancePolicy } from '../clearance.policy.js';
import { type ChangeSourceDto } from './source.dto.js';
import { datesHold, dayOf, instantOf, publicUrl } from './source.rules.js';
import { SourceStore } from './source.store.js';

/** Whoever entered a source, or the secretary, corrects what is said of it. */
@Injectable()
export class ChangeSource {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sources: SourceStore,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, id: string, expected: number, dto: ChangeSourceDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const { source, papers } = await this.sources.lock(tx, id);
      const now = this.clock.now();
      ensure(clearancePolicy.changeSource(actor, source));
      ensureRevision(source, expected);
      const to = {
        url: dto.url === undefined ? source.url : publicUrl(dto.url),
        title: dto.title ?? source.title,
        publisher: dto.publisher ?? source.publisher,
        tier: dto.tier ?? source.tier,
        language: dto.language ?? source.language,
        publishedOn: dayOf(dto.publishedOn ?? source.publishedOn, 'publishedOn'),
        retrievedAt: dto.retrievedAt ? instantOf(dto.retrievedAt, 'retrievedAt') : source.retrievedAt,
      };
      ensure(datesHold(to.publishedOn, to.retrievedAt, now));

      const revision = await this.sources.change(tx, actor, source, papers, to);
      const { workingGroupId, side: book } = source;
      await this.ledger.record(tx, {
        ...{ name: 'clearance.source-changed', actor, workingGroupId, subject: id, book, facts: { revision } },
      });
      return new Receipt({ id, revision });
    });
  }
}
