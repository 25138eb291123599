import { Injectable } from '@nestjs/common';
import { TwoKeys } from '../../assent/index.js';
import { Ledger } from '../../ledger/index.js';
import { type Person } from '../../platform/actor.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { ensure, refuse } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { type Minutes, type MinutesState } from '../minutes.entity.js';
import * as policy from '../minutes.policy.js';
import { mustBe } from '../minutes.rules.js';
import { MinutesStore } from '../minutes.store.js';
import { type MinutesRevision } from './minutes-revision.entity.js';
import { PublishMinutes } from './publish-minutes.js';
import { type MinutesDecision } from './revisions.dto.js';

/** Counsel clear the locked bytes, then the co-chairs assent to the same; the last key publishes them. */
@Injectable()
export class AssentToMinutes {
  constructor(
    private readonly database: Database,
    private readonly store: MinutesStore,
    private readonly keys: TwoKeys,
    private readonly publishMinutes: PublishMinutes,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: Person, minutesId: string, decision: MinutesDecision, given: string): Promise<Receipt> {
    return this.database.transaction(actor, async (tx) => {
      const minutes = await this.store.lock(tx, minutesId);
      ensure(policy.read(actor, minutes));
      ensure(decision === 'clearance' ? policy.clear(actor, minutes) : policy.assent(actor, minutes));
      ensure(mustBe(minutes, 'locked', 'cleared'));
      if (decision === 'clearance')
        ensure(policy.clearsOthersWords(actor, await this.store.paragraphs(tx, minutes.id)));
      const locked = await this.store.locked(tx, minutes.id);
      if (decision === 'assent') await this.ensureCleared(tx, locked);

      const { id: subjectId, number: revision, digest } = locked;
      const { workingGroupId } = minutes;
      const subject = { workingGroupId, decision: `minutes.${decision}` as const, subjectId, revision, digest };
      const { effective } = await this.keys.assent(tx, actor, subject, given);
      const state = effective ? await this.takeEffect(tx, actor, minutes, locked, decision) : minutes.state;
      return new Receipt({ id: minutes.id, state, revision, digest, effective });
    });
  }

  private async ensureCleared(tx: Tx, { id, number }: MinutesRevision): Promise<void> {
    const cleared = await this.keys.isEffective(tx, id, 'minutes.clearance', number);
    ensure(
      cleared || refuse('rule', 'clearance-first', "Both sides' counsel clear the minutes before anybody assents."),
    );
  }

  private async takeEffect(
    tx: Tx,
    actor: Person,
    minutes: Minutes,
    locked: MinutesRevision,
    decision: MinutesDecision,
  ): Promise<MinutesState> {
    if (decision === 'assent') {
      await this.publishMinutes.publish(tx, actor, minutes, locked);
      return 'published';
    }
    await this.store.change(tx, minutes, { state: 'cleared' });
    await this.ledger.record(tx, {
      ...{ name: 'minutes.cleared', actor, workingGroupId: minutes.workingGroupId, subject: minutes.id },
      book: 'joint',
      facts: { revisionId: locked.id, number: locked.number, digest: locked.digest },
    });
    return 'cleared';
  }
}
