import { Injectable } from '@nestjs/common';
import { type Language, PublicInformationGate } from '../../clearance/index.js';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import * as policy from '../minutes.policy.js';
import { mayBeChanged } from '../minutes.rules.js';
import { MinutesStore } from '../minutes.store.js';
import { ParagraphSources } from '../paragraphs/paragraph-sources.js';
import { MinutesSection } from './minutes-section.entity.js';

/** A side's secretary begins new text for an item: a paper that passes the gate like any other. */
@Injectable()
export class BeginSection {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: MinutesStore,
    private readonly sources: ParagraphSources,
    private readonly gate: PublicInformationGate,
    private readonly ledger: Ledger,
  ) {}

  execute(
    actor: Person,
    minutesId: string,
    { itemId, language }: { readonly itemId: string; readonly language: Language },
  ): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const minutes = await this.store.hold(tx, minutesId);
      const { workingGroupId, meetingId } = minutes;
      ensure(policy.read(actor, minutes));
      ensure(policy.writeSection(actor, minutes));
      ensure(mayBeChanged(minutes));
      await this.sources.item(tx, meetingId, itemId);

      const kind = 'minutes-section' as const;
      const begun = { workingGroupId, seatId: null, kind, language, now: this.clock.now() };
      const paper = await this.gate.createPaper(tx, actor, begun);
      const { id: paperId } = paper;
      await tx.insert(MinutesSection, { paperId, side: actor.side, workingGroupId, minutesId, itemId });
      await this.ledger.record(tx, {
        ...{ name: 'minutes.section-begun', actor, workingGroupId, subject: paperId },
        book: actor.side,
        facts: { minutesId, itemId },
      });
      return new Receipt({ id: paperId, state: paper.state, revision: paper.revision });
    });
  }
}
