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

/** A side's secretary hands new text to the own side's counsel. */
@Injectable()
export class SubmitSection {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: MinutesStore,
    private readonly gate: PublicInformationGate,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, paperId: string): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const section = found(await tx.findOne(MinutesSection, { where: { paperId, side: actor.side } }), 'section');
      const { workingGroupId, minutesId } = section;
      ensure(policy.knows(actor, section, 'section'));
      ensure(policy.writeSection(actor, section));
      ensure(mayBeChanged(await this.store.hold(tx, minutesId)));

      const paper = await this.gate.paper(tx, paperId);
      const { state, revision } = await this.gate.submit(tx, actor, paper, this.clock.now());
      await this.ledger.record(tx, {
        ...{ name: 'minutes.section-submitted', actor, workingGroupId, subject: paperId },
        book: actor.side,
        facts: { minutesId, paperRevision: revision },
      });
      return new Receipt({ id: paperId, state, revision });
    });
  }
}
