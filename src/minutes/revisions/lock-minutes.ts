import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { newSalt } from '../../platform/digest.js';
import { ensure } from '../../platform/domain-error.js';
import { newId } from '../../platform/id.js';
import { Receipt } from '../../platform/receipt.js';
import * as policy from '../minutes.policy.js';
import { mustBe } from '../minutes.rules.js';
import { MinutesStore } from '../minutes.store.js';
import { allBilingual } from '../paragraphs/paragraph.rules.js';
import { sealed } from './digest.rules.js';
import { MinutesContents } from './minutes-content.js';
import { MinutesRevision } from './minutes-revision.entity.js';

/** The host's secretary locks the text: these bytes go to both counsel and both co-chairs. */
@Injectable()
export class LockMinutes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: MinutesStore,
    private readonly contents: MinutesContents,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, minutesId: string): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const kept = await this.store.lockWithMeeting(tx, minutesId);
      const { minutes, workingGroupId } = kept;
      ensure(policy.read(actor, minutes));
      ensure(policy.keep(actor, kept));
      ensure(mustBe(minutes, 'circulated'));
      ensure(allBilingual(await this.store.paragraphs(tx, minutes.id)));

      const id = newId<'MinutesRevision'>();
      const number = ((await tx.maximum(MinutesRevision, 'number', { minutesId })) ?? 0) + 1;
      const bytes = sealed(await this.contents.of(tx, minutes, number), newSalt);
      const { digest } = bytes;
      const locked = { state: 'locked' as const, lockedBy: actor.accountId, lockedAt: this.clock.now() };
      await tx.insert(MinutesRevision, { id, workingGroupId, minutesId, number, ...bytes, ...locked });
      await this.store.change(tx, minutes, { state: 'locked' });
      await this.ledger.record(tx, {
        ...{ name: 'minutes.locked', actor, workingGroupId, subject: minutes.id },
        book: 'joint',
        facts: { revisionId: id, number, digest },
      });
      return new Receipt({ id, state: 'locked', revision: number, digest });
    });
  }
}
