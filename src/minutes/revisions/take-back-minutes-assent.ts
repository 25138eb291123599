import { Injectable } from '@nestjs/common';
import { TwoKeys } from '../../assent/index.js';
import { type Person } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure, notFound } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import * as policy from '../minutes.policy.js';
import { mustBe } from '../minutes.rules.js';
import { MinutesStore } from '../minutes.store.js';
import { isMinutesDecision } from './revisions.dto.js';

/** Takes the own side's key to the locked minutes back, before both are turned. */
@Injectable()
export class TakeBackMinutesAssent {
  constructor(
    private readonly database: Database,
    private readonly store: MinutesStore,
    private readonly keys: TwoKeys,
  ) {}

  execute(actor: Person, minutesId: string, decision: string): Promise<Receipt> {
    if (!isMinutesDecision(decision)) throw notFound('decision');
    return this.database.transaction(actor, async (tx) => {
      const minutes = await this.store.lock(tx, minutesId);
      ensure(policy.read(actor, minutes));
      const { workingGroupId, state } = minutes;
      const key = { workingGroupId, decision: `minutes.${decision}` } as const;
      if (state === 'published') await this.keys.withdraw(tx, actor, { ...key, subjectId: minutes.id, stands: true });
      ensure(mustBe(minutes, 'locked', 'cleared'));
      const { id: subjectId, number, digest } = await this.store.locked(tx, minutes.id);
      const stands = decision === 'clearance' && state === 'cleared';
      await this.keys.withdraw(tx, actor, { ...key, subjectId, stands });
      return new Receipt({ id: minutes.id, state, revision: number, digest });
    });
  }
}
