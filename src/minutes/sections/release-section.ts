import { Injectable } from '@nestjs/common';
import { PublicInformationGate } from '../../clearance/index.js';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure, found } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import * as policy from '../minutes.policy.js';
import { mayBeChanged } from '../minutes.rules.js';
import { MinutesStore } from '../minutes.store.js';
import { MinutesSection } from './minutes-section.entity.js';
import { type SectionReleaseDto } from './section.dto.js';

/** Own counsel lets new text out to the other side's counsel, or returns it to its authors. */
@Injectable()
export class ReleaseSection {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: MinutesStore,
    private readonly gate: PublicInformationGate,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, paperId: string, { digest, decisions, note }: SectionReleaseDto): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const section = found(await tx.findOne(MinutesSection, { where: { paperId, side: actor.side } }), 'section');
      const { workingGroupId, minutesId, itemId } = section;
      ensure(policy.knows(actor, section, 'section'));
      ensure(mayBeChanged(await this.store.hold(tx, minutesId)));

      const paper = await this.gate.paper(tx, paperId);
      const facts = { minutesId, itemId };
      const given = { digest, decisions, facts, now: this.clock.now() };
      const review = { ...given, ...(note === undefined ? {} : { note }) };
      const { outcome, codes, revision } = await this.gate.releaseOutward(tx, actor, paper, review);
      await this.ledger.record(tx, {
        ...{ name: `minutes.section-${outcome}`, actor, workingGroupId, subject: paperId },
        book: actor.side,
        facts: { minutesId, paperRevision: revision, codes },
      });
      return new Receipt({ id: paperId, state: outcome, revision });
    });
  }
}
