import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { system } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { ensure, notFound } from '../../platform/domain-error.js';
import { Receipt } from '../../platform/receipt.js';
import { Sessions } from '../sessions/sessions.js';
import { ownAct, type SignedIn } from '../signed-in.js';
import { freshIfEnrolled, mayRemove } from './factor.policy.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { SecondFactor } from './second-factor.js';
import { TotpFactor } from './totp-factor.entity.js';

/** Somebody who need not have a second factor gives it up, having just shown it. */
@Injectable()
export class RemoveTotp {
  constructor(
    private readonly database: Database,
    private readonly factors: SecondFactor,
    private readonly sessions: Sessions,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: SignedIn): Promise<Receipt> {
    const { accountId } = actor;
    return this.database.transaction(system, async (tx) => {
      ensure(mayRemove(actor));
      if (!(await this.factors.isEnrolled(tx, accountId))) throw notFound('second factor of yours');
      ensure(freshIfEnrolled(actor, true));
      await tx.delete(TotpFactor, { accountId });
      await tx.delete(RecoveryCode, { accountId });
      await this.sessions.forgetFactor(tx, accountId);
      await this.ledger.record(tx, ownAct(actor, 'identity.factor-removed', accountId));
      return new Receipt({ id: accountId, state: 'removed' });
    });
  }
}
