import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure } from '../../platform/domain-error.js';
import { ensureRevision } from '../../platform/http/request-params.js';
import { Receipt } from '../../platform/receipt.js';
import * as policy from '../minutes.policy.js';
import { mayBeChanged } from '../minutes.rules.js';
import { MinutesStore } from '../minutes.store.js';
import { MinutesParagraph } from './minutes-paragraph.entity.js';

/** The host's secretary takes a paragraph out of the draft. */
@Injectable()
export class RemoveParagraph {
  constructor(
    private readonly database: Database,
    private readonly store: MinutesStore,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, paragraphId: string, expected: number): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const { minutesId } = await this.store.paragraph(tx, paragraphId);
      const kept = await this.store.lockWithMeeting(tx, minutesId);
      const present = await this.store.paragraph(tx, paragraphId);
      const { minutes, workingGroupId } = kept;
      ensure(policy.read(actor, minutes));
      ensure(policy.keep(actor, kept));
      ensure(mayBeChanged(minutes));
      ensureRevision(present, expected);

      await tx.delete(MinutesParagraph, { id: present.id });
      const revision = await this.store.change(tx, minutes);
      await this.ledger.record(tx, {
        ...{ name: 'minutes.paragraph-removed', actor, workingGroupId, subject: minutes.id },
        book: 'joint',
        facts: { paragraphId: present.id, revision },
      });
      return new Receipt({ id: present.id, state: 'removed' });
    });
  }
}
