import { Injectable } from '@nestjs/common';
import { PublicInformationGate } from '../../clearance/index.js';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure, notFound } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { mayBeChanged } from '../minutes.rules.js';
import { MinutesStore } from '../minutes.store.js';
import { ClearedSection } from './cleared-section.entity.js';
import { type SectionReleaseDto } from './section.dto.js';

/** The other side's counsel clears new text for both delegations, or returns it with codes alone. */
@Injectable()
export class AcceptSection {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: MinutesStore,
    private readonly gate: PublicInformationGate,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, paperId: string, { digest, decisions, note }: SectionReleaseDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const { facts } = await this.gate.offered(tx, actor, { kind: 'minutes-section', by: 'paperId', id: paperId });
      const { minutesId, itemId } = facts;
      if (typeof minutesId !== 'string' || typeof itemId !== 'string') throw notFound('section');
      // The minutes before the offer, as everywhere.
      const minutes = await this.store.lock(tx, minutesId);
      const given = { paperId, digest, decisions, now: this.clock.now() };
      const review = { ...given, ...(note === undefined ? {} : { note }) };
      const { outcome, revision, workingGroupId, side } = await this.gate.acceptInward(tx, actor, review);
      if (outcome === 'returned') return new Receipt({ id: paperId, state: outcome, revision });

      ensure(mayBeChanged(minutes));
      await tx.insert(ClearedSection, { paperId, revision, side, workingGroupId, minutesId, itemId });
      await this.store.change(tx, minutes);
      await this.ledger.record(tx, {
        ...{ name: 'minutes.section-cleared', actor, workingGroupId, subject: minutesId },
        book: 'joint',
        facts: { paperId, paperRevision: revision, itemId },
      });
      return new Receipt({ id: paperId, state: outcome, revision });
    });
  }
}
