import { Injectable } from '@nestjs/common';
import { Ledger } from '../../ledger/index.js';
import { system } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { DomainError, refuse } from '../../platform/domain-error.js';
import { SecretAnswer } from '../../platform/receipt.js';
import { type FactorKind, kindOf, SecondFactor, type Shown } from '../factors/second-factor.js';
import { ownAct, type SignedIn } from '../signed-in.js';
import { Sessions } from './sessions.js';
import { SignInLimits } from './sign-in-limits.js';

/** Somebody shows his second factor again, for acts that need it fresh; his session gets a new token. */
@Injectable()
export class StepUp {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly factors: SecondFactor,
    private readonly limits: SignInLimits,
    private readonly ledger: Ledger,
  ) {}

  execute(actor: SignedIn, shown: Shown, address: string): Promise<SecretAnswer<{ token: string }>> {
    const factor = kindOf(shown);
    if (factor === null) {
      throw new DomainError('invalid', 'code-missing', 'Send a code of your authenticator or a recovery code.');
    }
    return this.limits.guarded(`step-up ${actor.accountId}`, address, () =>
      this.limits.guardedCode(actor.accountId, () => this.renew(actor, shown, factor)),
    );
  }

  private renew(actor: SignedIn, shown: Shown, factor: FactorKind): Promise<SecretAnswer<{ token: string }>> {
    return this.database.transaction(system, async (tx) => {
      if (!(await this.factors.isEnrolled(tx, actor.accountId))) {
        throw refuse('conflict', 'no-second-factor', 'You have no second factor; enrol one first.');
      }
      await this.factors.use(tx, actor.accountId, shown, 'forbidden');
      const token = await this.sessions.renew(tx, actor, this.clock.now());
      await this.ledger.record(tx, ownAct(actor, 'identity.stepped-up', actor.sessionId, { factor }));
      return new SecretAnswer({ token });
    });
  }
}
