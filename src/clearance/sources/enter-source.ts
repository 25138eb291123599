import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Member } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Clock } from '../../platform/clock.js';
import { newCrossingId } from '../../platform/id.js';
import { Receipt } from '../../platform/receipt.js';
import { clearancePolicy } from '../clearance.policy.js';
import { type EnterSourceDto } from './source.dto.js';
import { datesHold, dayOf, instantOf, publicUrl } from './source.rules.js';
import { SourceStore } from './source.store.js';

/** A delegate or the secretary enters a public document and attests that it is lawfully public. */
@Injectable()
export class EnterSource {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sources: SourceStore,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Member, dto: EnterSourceDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const now = this.clock.now();
      const { workingGroupId, title, publisher, tier, language } = dto;
      ensure(clearancePolicy.enterSource(actor, workingGroupId));
      const url = publicUrl(dto.url);
      const publishedOn = dayOf(dto.publishedOn, 'publishedOn');
      const retrievedAt = instantOf(dto.retrievedAt, 'retrievedAt');
      ensure(datesHold(publishedOn, retrievedAt, now));

      const id = newCrossingId<'Source'>();
      const described = { workingGroupId, url, title, publisher, tier, language, publishedOn, retrievedAt };
      const made = { captureDigest: null, attestedBy: actor.accountId, createdAt: now, revision: 1 };
      await this.sources.add(tx, { id, side: actor.side, ...described, ...made });
      await this.ledger.record(tx, {
        ...{ name: 'clearance.source-entered', actor, workingGroupId, subject: id, book: actor.side, facts: { tier } },
      });
      return new Receipt({ id, revision: 1 });
    });
  }
}
